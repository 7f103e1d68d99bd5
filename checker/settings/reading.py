"""Reading `miyar.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from posixpath import normpath
from typing import Any, NamedTuple

import orjson

from checker.engines.form import Form, placed
from checker.engines.schema import Mismatch
from checker.kernel.document import Document
from checker.kernel.place import Place, real, spoken
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kernel.waiver import Waiver
from checker.loaders import load_bytes, loading
from checker.loaders.git_patterns import wrong
from checker.settings.messages import MESSAGES
from checker.settings.values import Manifest, System


class Reading(NamedTuple):
    """A manifest, read; None where `troubles` say why."""

    manifest: Manifest | None
    troubles: tuple[Trouble, ...]


def read(file: Path) -> Reading:
    """Read a manifest and tell every mistake in it; never raises."""
    try:
        document = load_bytes(_bytes(file), spoken(file))
    except Trouble as why:
        return Reading(None, (why,))
    troubles = [*_twice_written(document), *_form().mistakes(document)]
    if not troubles:
        troubles = placed(document, list(_beyond_form(document.data, file.parent)), MESSAGES)
    return Reading(None, tuple(troubles)) if troubles else Reading(_manifest(file, document), ())


def _bytes(file: Path) -> bytes:
    name = spoken(file)
    try:
        return loading.read(file, name)  # a pipe by this name must not hold the run
    except Trouble:
        raise Trouble("settings.unreadable", MESSAGES["settings.unreadable"], {"file": name}, Place(name)) from None


@cache
def _form() -> Form:
    return Form(orjson.loads(Path(__file__).with_name("manifest.json").read_bytes()))


def _twice_written(document: Document) -> list[Trouble]:
    text = MESSAGES["settings.key-twice"]
    return [
        Trouble("settings.key-twice", text, {"key": flaw.values["key"]}, flaw.place)
        for flaw in document.flaws
        if flaw.code == "load.duplicate-key"
    ]


def _beyond_form(data: Mapping[str, Any], folder: Path) -> Iterator[Mismatch]:
    """What a schema cannot say: ids that differ, folders that exist, patterns that can be read."""
    ids = [system["id"] for system in data.get("systems", ())]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            yield Mismatch("settings.system-twice", ("systems", number, "id"), {"id": name})
        for interface, file in data["systems"][number].get("interfaces", {}).items():
            if not (folder / file).is_file():
                yield Mismatch("settings.no-description", ("systems", number, "interfaces", interface), {"file": file})
    for number, name in enumerate(data.get("standards", ())):
        if not (folder / name).exists():
            yield Mismatch("settings.no-folder", ("standards", number), {"folder": name})
    yield from _bad_patterns(data.get("exclude", ()), ("exclude",))
    for part in ("systems", "waivers"):
        for number, entry in enumerate(data.get(part, ())):
            yield from _bad_patterns(entry["artefacts"], (part, number, "artefacts"))


def _bad_patterns(patterns: list[str], tokens: tuple[str | int, ...]) -> Iterator[Mismatch]:
    for number, pattern in enumerate(patterns):
        if wrong(pattern):
            yield Mismatch("settings.bad-pattern", (*tokens, number), {"pattern": pattern})


def _manifest(file: Path, document: Document) -> Manifest:
    data = document.data
    return Manifest(
        file=file,
        agency=data["agency"]["id"],
        agency_name=Text(**data["agency"]["name"]),
        edition=data.get("edition", ""),
        systems=tuple([_system(told, place) for told, place in _entries(document, "systems")]),
        waivers=tuple([_waiver(told, place) for told, place in _entries(document, "waivers")]),
        standards=tuple([real(file.parent / name) for name in data.get("standards", ())]),
        exclude=tuple(data.get("exclude", ())),
        document=document,
    )


def _entries(document: Document, part: str) -> list[tuple[Mapping[str, Any], Place]]:
    """The entries of a list of the manifest, each with where it stands."""
    entries = document.data.get(part, [])
    spots = [(f"/{part}/{number}", False) for number in range(len(entries))]
    places = document.locate(spots)
    return [(entry, places[spot]) for entry, spot in zip(entries, spots, strict=True)]


def _system(told: Mapping[str, Any], place: Place) -> System:
    return System(
        id=told["id"],
        name=Text(**told["name"]),
        artefacts=tuple(told["artefacts"]),
        profiles=tuple(told.get("profiles", ())),
        standards=tuple(told.get("standards", ())),
        place=place,
        interfaces=tuple([(name, normpath(file)) for name, file in told.get("interfaces", {}).items()]),
    )


def _waiver(told: Mapping[str, Any], place: Place) -> Waiver:
    return Waiver(
        requirement=told["requirement"],
        artefacts=tuple(told["artefacts"]),
        reason=told["reason"],
        approved_by=told["approved-by"],
        until=date.fromisoformat(told["until"]),
        place=place,
    )
