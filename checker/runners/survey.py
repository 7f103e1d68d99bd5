"""Looking at a folder: which of its files the standards recognise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.kernel.standard import Scope, Standard
from checker.kernel.trouble import Trouble
from checker.loaders import load
from checker.loaders.walk import walk
from checker.repository import recognise


class Survey(NamedTuple):
    """What a folder holds.

    `artefacts`   path relative to the folder → ids of the standards that recognise it
    `others`      relative paths of the files that none recognises
    `unentered`   folders and files that could not be entered
    """

    artefacts: dict[str, tuple[str, ...]]
    others: tuple[str, ...]
    unentered: tuple[Path, ...]


def survey(folder: Path, standards: Sequence[Standard]) -> Survey:
    """Look at every file below `folder` as git sees it. A file that cannot be loaded is recognised by nothing."""
    telling = [_telling(standard) for standard in standards]
    artefacts: dict[str, tuple[str, ...]] = {}
    others: list[str] = []
    unentered: list[Path] = []
    for found in walk([folder]):
        if found.why:
            unentered.append(found.path)
            continue
        name = found.path.relative_to(folder).as_posix()
        if names := _standards(found.path, name, telling):
            artefacts[name] = names
        else:
            others.append(name)
    return Survey(artefacts, tuple(others), tuple(unentered))


def _standards(path: Path, name: str, standards: Sequence[tuple[Standard, frozenset[str]]]) -> tuple[str, ...]:
    try:
        document = load(path, name)
    except Trouble:
        return ()
    asked = dict(standards)
    recognised = recognise(document, asked)
    return tuple([standard.id for standard, scopes in recognised if scopes & asked[standard]])


def _telling(standard: Standard) -> tuple[Standard, frozenset[str]]:
    """The scopes that tell an artefact by what it shows, not by its form alone: every text file has a form."""
    return standard, frozenset([scope.name for scope in standard.scopes if _tells(scope)])


def _tells(scope: Scope) -> bool:
    return bool(scope.keys or scope.files or scope.media or scope.roots)
