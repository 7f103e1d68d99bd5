"""Walking a root of standards: which folders are versions of standards, which files are requirements."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from checker.kernel.place import Place, spoken
from checker.kernel.trouble import Trouble
from checker.repository.messages import trouble
from checker.repository.names import is_id, is_version
from checker.repository.shapes import version_order

BESIDE = frozenset(["editions", "profiles"])
"""Folders of a root that are no standards."""


def version_folders(root: Path) -> Iterator[Path | Trouble]:
    """Folders of all versions of all standards under `root`, by id and version; a wrong name is told."""
    for name in _subfolders(root):
        if name in BESIDE:
            continue
        if is_id(name):
            yield from _versions(root / name)
        else:
            yield trouble("repository.folder-name", {"name": name}, Place(spoken(root / name)))


def holds_some(root: Path) -> bool:
    """Whether there is anything of a repository under `root`, right or wrong."""
    return any(name in BESIDE or next(_versions(root / name), None) for name in _subfolders(root))


def standards_in(root: Path) -> frozenset[str]:
    """Ids of the standards under `root`, by the names of its folders."""
    return frozenset([name for name in _subfolders(root) if name not in BESIDE and is_id(name)])


def _versions(standard: Path) -> Iterator[Path | Trouble]:
    names = _subfolders(standard)
    for name in names:
        if not is_version(name):
            yield trouble("repository.version-name", {"name": name}, Place(spoken(standard / name)))
    for name in sorted([name for name in names if is_version(name)], key=version_order):
        yield standard / name


def _subfolders(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        return sorted([entry.name for entry in entries if not _hidden(entry.name) and entry.is_dir()])


def requirement_files(version: Path) -> Iterator[Path | Trouble]:
    """The files of a version's requirements in the order of their names; any other file there is told."""
    yield from _yaml_files(version / "requirements")


def requirement_ids(version: Path) -> tuple[str, ...]:
    """Ids of a version's requirements, by the names of its files: nothing is read."""
    return tuple([path.stem for path in requirement_files(version) if isinstance(path, Path)])


def collection_files(root: Path, name: str) -> Iterator[Path | Trouble]:
    """The files of the root's `editions` or `profiles`."""
    yield from _yaml_files(root / name)


def _yaml_files(folder: Path) -> Iterator[Path | Trouble]:
    try:
        with os.scandir(folder) as entries:
            names = sorted([entry.name for entry in entries])
    except FileNotFoundError:
        return
    for name in names:
        stem, _, suffix = name.rpartition(".")
        if _hidden(name):
            continue
        if suffix == "yaml" and (is_id(stem) or (folder.name == "editions" and is_version(stem))):
            yield folder / name
        else:
            yield trouble("repository.requirement-name", {"name": name}, Place(spoken(folder / name)))


def _hidden(name: str) -> bool:
    """Editors' and systems' own files."""
    return name.startswith((".", "__")) or name.endswith("~")
