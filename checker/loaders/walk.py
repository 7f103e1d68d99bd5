"""Walking folders as git sees them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.kernel.refusal import why
from checker.kernel.text import both
from checker.loaders.ignored import Ignored

_LEFT_OUT = frozenset({".git", "node_modules", ".hg", ".svn", "__pycache__", ".venv"})


class Found(NamedTuple):
    """A file to look at; or where `why` is set, something that could not be entered.

    `named` says that the path was asked for by itself, not met on the way.
    """

    path: Path
    size: int = 0
    named: bool = False
    why: Mapping[str, str] = {}
    real: str = ""
    """The path with its links followed: the same file reached twice has the same."""
    outside: bool = False
    """Whether it is a link that leads out of what is walked, and that is why."""


_OUTSIDE = both("رابط يؤدي إلى خارج المجلد", "it is a link that leads out of the folder")


def walk(paths: Iterable[Path], among: Iterable[Path] = ()) -> Iterator[Found]:
    """The files at and below `paths`, each once, folders in the order of their names.

    `.gitignore` and `.git/info/exclude` are honoured below a folder, not for a file that is named itself.
    Links to folders are not entered, as git does not enter them, so that no circle of links is walked. A link that
    leads out of `paths`, and of those they are `among`, is told but not followed: a tree holds what is in it, and a
    change to it must not have a file of the machine read. Who names a link wants what it leads to.
    """
    paths = list(paths)
    inside = _Inside([os.path.realpath(path) for path in {*paths, *among} if path.is_dir()])
    seen: set[str] = set()
    for path in paths:
        for found in _folder(path, Ignored.above(path), inside) if path.is_dir() else [_file(path)]:
            real = os.path.realpath(found.path)
            if real not in seen or found.why:
                seen.add(real)
                yield found._replace(real=real)


def _file(path: Path) -> Found:
    try:
        return Found(path, path.stat().st_size, named=True)
    except OSError:
        return Found(path, named=True)  # reading it will tell what is wrong


class _Inside:
    """Tells which links stay inside some folders."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._below = tuple([folder.rstrip(os.sep) + os.sep for folder in folders])

    def left(self, path: Path) -> bool:
        """Whether a link leads out of them, to something that is there."""
        real = os.path.realpath(path)
        return not (real + os.sep).startswith(self._below) and os.path.exists(real)  # noqa: PTH110 - never raises


def _folder(folder: Path, ignored: Ignored, inside: _Inside) -> Iterator[Found]:
    stack = [(folder, ignored)]
    while stack:
        here, above = stack.pop()
        rules = above.entering(here)
        try:
            with os.scandir(here) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Found(here, why=why(error))
            continue
        below: list[tuple[Path, Ignored]] = []
        for entry in listed:
            path = here / entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in _LEFT_OUT and not rules.ignores(path, folder=True):
                        below.append((path, rules))
                elif entry.is_symlink() and inside.left(path):
                    if not rules.ignores(path, folder=False):
                        yield Found(path, why=_OUTSIDE, outside=True)
                elif entry.is_file() and not rules.ignores(path, folder=False):
                    yield Found(path, entry.stat().st_size)
            except OSError as error:
                yield Found(path, why=why(error))
        stack.extend(reversed(below))
