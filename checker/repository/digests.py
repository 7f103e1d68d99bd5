"""Digests of all that a verdict rests on, so that a kept verdict is never older than what it says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path


def files_under(folder: Path) -> Iterator[Path]:
    """All files below `folder`, hidden ones left out, in a fixed order; none where there is no such folder."""
    for parts in _below(str(folder)):
        yield folder.joinpath(*parts)


def _below(folder: str, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The ways to the files below, by the names on them; what cannot be entered has none, nor have links to folders."""
    try:
        with os.scandir(folder) as entries:
            listed = sorted([entry for entry in entries if not entry.name.startswith(".")], key=lambda one: one.name)
    except OSError:
        return
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, (*above, entry.name))
        elif entry.is_file(follow_symlinks=False) or Path(entry.path).is_file():  # a circle of links is no file
            yield (*above, entry.name)


def content(file: Path) -> bytes:
    """The bytes of a file; of one that cannot be read, which the self-check tells, none."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def folder_digest(folder: Path) -> str:
    """SHA-256 (hex) over the names and contents of all files below `folder`."""
    whole = sha256()
    for parts in _below(str(folder)):
        with open(os.path.join(folder, *parts), "rb") as file:  # noqa: PTH118, PTH123 - asked of hundreds of files
            whole.update(f"{'/'.join(parts)}\0{sha256(file.read()).hexdigest()}\n".encode())
    return whole.hexdigest()


def combined(digests: Iterable[str]) -> str:
    """One digest of several, in their order."""
    return sha256("\n".join(digests).encode()).hexdigest()
