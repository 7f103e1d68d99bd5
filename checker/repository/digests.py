"""Digests of all that a verdict rests on, so that a kept verdict is never older than what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path


def files_under(folder: Path) -> Iterator[Path]:
    """All files below `folder`, hidden ones left out, in a fixed order; none where there is no such folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def content(file: Path) -> bytes:
    """The bytes of a file; of one that cannot be read, which the self-check tells, none."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def folder_digest(folder: Path) -> str:
    """SHA-256 (hex) over the names and contents of all files below `folder`."""
    whole = sha256()
    for path in files_under(folder):
        name = path.relative_to(folder).as_posix()
        whole.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def combined(digests: Iterable[str]) -> str:
    """One digest of several, in their order."""
    return sha256("\n".join(digests).encode()).hexdigest()
