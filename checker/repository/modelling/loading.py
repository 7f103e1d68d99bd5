"""A folder of YAML to a model: files that were read before are known by their digests, the others are read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import orjson

from checker.architecture.building import build
from checker.architecture.collecting import without_collecting
from checker.architecture.model import Model
from checker.architecture.parts import Part, Parts
from checker.kernel.document import Document
from checker.kernel.place import Place, spoken
from checker.kernel.trouble import Trouble
from checker.loaders.listing import files_below
from checker.repository.modelling.files import form_name
from checker.repository.modelling.keeping import Kept, kept_file, recall, remember
from checker.repository.modelling.messages import trouble
from checker.repository.modelling.reading import RawPart, bytes_of, read_part
from checker.repository.reading import open_document

_MUCH = 4 << 20
"""Bytes from which a second process saves more than it costs to start."""
_PIECE = 64
"""Files handed to a process at once."""


class LoadedModel(NamedTuple):
    """A model, and what is wrong with its files. What is sound in a file with mistakes is in the model.

    `digests`  path below the folder → SHA-256 of the file in hex
    """

    model: Model
    troubles: tuple[Trouble, ...]
    digests: Mapping[str, str] = {}


def load_model(folder: Path, *, keep: bool = True) -> LoadedModel:
    """Load the model in a folder. Raises Trouble where there is no such folder.

    `keep` reads and writes the cache of earlier readings.
    """
    if not folder.is_dir():
        raise trouble("repository.no-model-folder", {"folder": spoken(folder)})
    with without_collecting():
        file = kept_file(folder) if keep else None
        known = recall(file) if file else {}
        paths = list(files_below(folder))
        if not paths:
            raise trouble("repository.no-model-files", {"folder": spoken(folder)}, Place(spoken(folder)))
        found = _parts(folder, paths, known)
        sound = {path: Kept(one.digest, one.json) for path, one in found.items() if one.json and not one.troubles}
        if file and (sound.keys() != known.keys() or any(sound[path].digest != known[path].digest for path in sound)):
            remember(file, sound)
        model = build(_sorted_out(folder, found))
    troubles = tuple([one for part in found.values() for one in part.troubles])
    return LoadedModel(model, troubles, {path: one.digest for path, one in found.items()})


def _parts(folder: Path, paths: list[str], known: Mapping[str, Kept]) -> dict[str, RawPart]:
    found: dict[str, RawPart | None] = {}
    for path in paths:
        kept = known.get(path)
        found[path] = _as_kept(folder / path, kept) if kept else None
    new = [path for path, one in found.items() if one is None]
    read = dict(zip(new, _read([(folder / path, form_name(path)) for path in new]), strict=True))
    return {path: one or read[path] for path, one in found.items()}


def _as_kept(path: Path, kept: Kept) -> RawPart | None:
    try:
        digest = sha256(bytes_of(path)).hexdigest()
    except Trouble:
        return None
    return RawPart(digest, kept.json) if digest == kept.digest else None  # type: ignore[arg-type]


def _read(asked: list[tuple[Path, str]]) -> Iterable[RawPart]:
    size = sum(_size(path) for path, _ in asked)
    workers = min(os.cpu_count() or 1, 4)
    if size < _MUCH or workers < 2:
        return [read_part(*one) for one in asked]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(_read_one, asked, chunksize=_PIECE))


def _read_one(asked: tuple[Path, str]) -> RawPart:
    return read_part(*asked)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _sorted_out(folder: Path, found: Mapping[str, RawPart]) -> Parts:
    """The files by what they are."""
    by_form: dict[str, list[Part]] = {"block": [], "view": [], "model": [], "organization": []}
    for path, one in found.items():
        if one.json:
            by_form[form_name(path)].append(Part(path, orjson.loads(one.json), FileSource(folder / path)))
    heads, organizations = by_form["model"], by_form["organization"]
    return Parts(
        by_form["block"],
        by_form["view"],
        heads[0] if heads else None,
        organizations[0] if organizations else None,
    )


class FileSource:
    """A file that is opened again only where somebody asks for a line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def name(self) -> str:
        """The path, as a person would write it."""
        return spoken(self._path)

    @cached_property
    def _document(self) -> Document | None:
        try:
            return open_document(self._path)
        except Trouble:
            return None

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """Places of (pointer, on_key), in one pass."""
        if self._document is None:
            return {pointer: Place(self.name) for pointer in pointers}
        return self._document.locate(pointers)
