"""One data file of the repository: its digest, its data where it keeps to its form, and what is wrong."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from checker.engines.form import Form, placed, unknown_name
from checker.kernel.document import Document
from checker.kernel.place import Place, spoken
from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes
from checker.repository.messages import trouble

_FORMS = Path(__file__).with_name("forms")


class Reading(NamedTuple):
    """A data file, read. `data` is None where `troubles` say why; `digest` is the SHA-256 of its bytes in hex."""

    data: Any
    digest: str
    troubles: tuple[Trouble, ...] = ()


def form_bytes(name: str) -> bytes:
    """The form `name` as it is published: `standard`, `requirement`, `edition`, `profile`."""
    return (_FORMS / f"{name}.json").read_bytes()


@cache
def form(name: str) -> Form:
    """The form `name`, ready to hold files against."""
    return Form(orjson.loads(form_bytes(name)))


def open_document(path: Path) -> Document:
    """Load a YAML or JSON file of the repository. Raises Trouble where it cannot be read."""
    name = spoken(path)
    try:
        raw = path.read_bytes()
    except OSError:
        raise trouble("repository.unreadable", {"file": name}, Place(name)) from None
    return load_bytes(raw, name)


def read(path: Path, name: str) -> Reading:
    """Read `path` and hold it against the form `name`; never raises."""
    try:
        document = open_document(path)
    except Trouble as why:
        return Reading(None, "", (why,))
    digest = sha256(document.raw).hexdigest()
    troubles = (*_duplicates(document), *form(name).mistakes(document))
    return Reading(None if troubles else document.data, digest, troubles)


def _duplicates(document: Document) -> list[Trouble]:
    """A key written twice: one of the two values is lost, so the file does not say what its author means."""
    return [
        trouble("repository.key-twice", {"key": flaw.values["key"]}, flaw.place)
        for flaw in document.flaws
        if flaw.code == "load.duplicate-key"
    ]


def unknown_scopes(path: Path, data: Any, head: Standard) -> tuple[Trouble, ...]:
    """Scopes a requirement names that its standard has not: it would never be judged, and nobody would know."""
    known = [scope.name for scope in head.scopes]
    told = [
        unknown_name(name, known, ("scope", number))
        for number, name in enumerate(data.get("scope", ()))
        if name not in known
    ]
    return tuple(placed(open_document(path), told)) if told else ()
