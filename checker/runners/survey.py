"""Looking at a folder: which of its files the standards recognise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.loaders import load
from checker.loaders.walk import walk
from checker.repository import Recognised, recognise


class Survey(NamedTuple):
    """What a folder holds.

    `artefacts`   path relative to the folder → ids of the standards that recognise it by what it shows; where no file
                  shows anything, those that standards for any data recognise by form or name
    `others`      relative paths of all other files
    `unentered`   folders and files that could not be entered
    """

    artefacts: dict[str, tuple[str, ...]]
    others: tuple[str, ...]
    unentered: tuple[Path, ...]


def survey(folder: Path, standards: Sequence[Standard]) -> Survey:
    """Look at every file below `folder` as git sees it. A file that cannot be loaded is recognised by nothing."""
    showing: dict[str, tuple[str, ...]] = {}
    plain: dict[str, tuple[str, ...]] = {}
    names: list[str] = []
    unentered: list[Path] = []
    for found in walk([folder]):
        if found.why:
            unentered.append(found.path)
            continue
        name = found.path.relative_to(folder).as_posix()
        names.append(name)
        recognised = _recognised(found.path, name, standards)
        if told := tuple([standard.id for standard, scopes in recognised if _shows(standard, scopes)]):
            showing[name] = told
        elif recognised:
            plain[name] = tuple([standard.id for standard, _ in recognised])
    artefacts = showing or plain
    return Survey(artefacts, tuple([name for name in names if name not in artefacts]), tuple(unentered))


def _recognised(path: Path, name: str, standards: Sequence[Standard]) -> Recognised:
    try:
        return recognise(load(path, name), standards)
    except Trouble:
        return ()


def _shows(standard: Standard, scopes: frozenset[str]) -> bool:
    """Whether one of the scopes tells an artefact by its content; by form or name alone any file of data is one."""
    return any(scope.keys or scope.roots for scope in standard.scopes if scope.name in scopes)
