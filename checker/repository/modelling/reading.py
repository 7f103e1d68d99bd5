"""One file of a model's folder: what it says, as JSON, and what is wrong with it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import orjson

from checker.kernel.place import Place, spoken
from checker.kernel.trouble import Trouble
from checker.loaders import yaml_quick
from checker.repository.messages import trouble
from checker.repository.modelling.salvage import salvaged
from checker.repository.reading import form, open_document, read


class RawPart(NamedTuple):
    """A file: SHA-256 of its bytes in hex, what it says as JSON (`b""` where nothing can be told), what is wrong."""

    digest: str
    json: bytes
    troubles: tuple[Trouble, ...] = ()


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises Trouble where they cannot be had."""
    try:
        return path.read_bytes()
    except OSError:
        raise trouble("repository.unreadable", {"file": spoken(path)}, Place(spoken(path))) from None


def read_part(path: Path, name: str) -> RawPart:
    """Read a file and hold it against the form `name`; never raises.

    Most files are sound: those are read the quick way. Of one that is not, what is sound is kept.
    """
    try:
        raw = bytes_of(path)
    except Trouble as why:
        return RawPart("", b"", (why,))
    digest = sha256(raw).hexdigest()
    quick = yaml_quick.quick(raw)
    if quick and form(name).is_valid(quick.data):
        return RawPart(digest, quick.json)
    found = read(path, name)
    if not found.troubles:
        return RawPart(digest, orjson.dumps(found.data))
    return RawPart(digest, _rest(path, name), found.troubles)


def _rest(path: Path, name: str) -> bytes:
    """What is sound in a file that is not sound as a whole."""
    try:
        data = open_document(path).data
    except Trouble:
        return b""
    rest = salvaged(data, name, form(name))
    return orjson.dumps(rest) if rest is not None else b""
