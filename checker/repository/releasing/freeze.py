"""Freezing an edition: its file with the digest of every version's folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import orjson

from checker.engines.form import placed
from checker.engines.schema import Mismatch
from checker.kernel.place import Place, spoken
from checker.kernel.standard import Standard
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.repository import succession
from checker.repository.digests import folder_digest
from checker.repository.library import Repository
from checker.repository.messages import MESSAGES, trouble
from checker.repository.names import is_id, is_version
from checker.repository.reading import open_document
from checker.repository.values import Edition


class Freezing(NamedTuple):
    """An edition about to be frozen; `circular` None: nothing issues it yet."""

    name: str
    file: Path
    title: Text
    issued: date
    circular: Text | None
    citations: tuple[str, ...]
    assumed: Text | None = None


def begin(repository: Repository, root: Path, name: str, issued: date, circular: Text | None) -> Freezing:
    """What is to be frozen: the draft `editions/NAME.yaml` of `root`, or where there is none the newest of all.

    Raises Trouble where the name will not do or the edition is frozen already.
    """
    if not (is_version(name) or is_id(name)):
        raise trouble("release.name", {"name": name})
    file = root / "editions" / f"{name}.yaml"
    draft = repository.editions.get(name)
    if draft is None or draft.file.resolve() != file.resolve():
        if file.exists():  # it is wrong, and what is wrong with it is known
            raise next((one for one in repository.troubles if one.place and one.place.file == spoken(file)), _odd(file))
        title = Text(f"معايير تقانات المعلومات والاتصالات، الطبعة {name}", f"ICT standards, edition {name}")
        return Freezing(name, file, title, issued, circular, tuple(_newest(repository)))
    if draft.frozen:
        raise trouble("release.frozen", {"name": name}, Place(spoken(file), 1))
    told = circular or draft.circular
    return Freezing(name, file, draft.title, issued, told, tuple(draft.standards), draft.assumed)


def _odd(file: Path) -> Trouble:
    return trouble("repository.unreadable", {"file": spoken(file)}, Place(spoken(file)))


def _newest(repository: Repository) -> Iterator[str]:
    """Of each standard the newest version that is published."""
    published = [head for head in repository.standards() if head.status in succession.LIVING]
    newest = {head.id: head for head in sorted(published, key=succession.order)}
    for name in sorted(newest):
        yield newest[name].citation


def refusals(repository: Repository, freezing: Freezing) -> list[Trouble]:
    """Why the edition cannot be frozen, beside what is wrong with its standards themselves."""
    heads = repository.heads
    found: list[Mismatch] = []
    for number, citation in enumerate(freezing.citations):
        at = ("standards", number, "standard")
        if citation not in heads:
            found.append(Mismatch("release.unknown", at, {"standard": citation}))
        elif heads[citation].status not in succession.LIVING:
            found.append(Mismatch("release.draft", at, {"standard": citation}))
    if not freezing.citations:
        found.append(Mismatch("release.empty", (), {"name": freezing.name}))
    if freezing.circular is None:
        found.append(Mismatch("release.no-circular", (), {"name": freezing.name}))
    if freezing.file.is_file():
        return placed(open_document(freezing.file), found, MESSAGES)
    return [trouble(one.code, one.values, Place(spoken(freezing.file))) for one in found]


def frozen_text(repository: Repository, freezing: Freezing) -> str:
    """The file of the frozen edition, the same for the same standards."""
    heads = repository.heads
    lines = [
        f"title:{_text(freezing.title)}",
        f"issued: {freezing.issued.isoformat()}",
        f"circular:{_text(freezing.circular)}" if freezing.circular else "",
        f"assumed:{_text(freezing.assumed)}" if freezing.assumed else "",
        "status: frozen",
        "standards:",
        *[_entry(heads[citation]) for citation in freezing.citations],
    ]
    return "\n".join(line for line in lines if line) + "\n"


def _entry(head: Standard) -> str:
    return f"  - standard: {head.citation}\n    sha256: {folder_digest(head.folder)}"


def _text(text: Text) -> str:
    """Both languages as YAML, of which quoted JSON strings are a part (YAML 1.2.2, 1.2)."""
    return f"\n  ar: {orjson.dumps(text.ar).decode()}\n  en: {orjson.dumps(text.en).decode()}"


def broken(edition: Edition, heads: Mapping[str, Standard]) -> Iterator[Mismatch]:
    """What of a frozen edition is missing here, or is not what was frozen."""
    for number, (citation, digest) in enumerate(edition.standards.items()):
        if citation not in heads:
            values = {"standard": citation, "edition": edition.id}
            yield Mismatch("repository.edition-lacks", ("standards", number, "standard"), values)
        elif edition.frozen and digest != (found := folder_digest(heads[citation].folder)):
            values = {"standard": citation, "edition": edition.id, "found": found}
            yield Mismatch("repository.edition-differs", ("standards", number), values)
