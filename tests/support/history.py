"""What git remembers of frozen editions: digests cannot tell one that was frozen anew over its own file."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

_FROZEN = b"status: frozen"


def rewritten(tree: Path, editions: str) -> list[str]:
    """Names of editions of the git work tree `tree` that are not byte for byte what they were when first frozen.

    `editions` is their folder from the top of the tree. An edition that was frozen once and is gone is told too.
    """
    return sorted(
        name
        for name in set(_git(tree, "log", "--format=", "--name-only", "--", editions).decode().split())
        if (first := _first_frozen(tree, name)) and first != _now(tree / name)
    )


def is_work_tree(folder: Path) -> bool:
    """Whether git knows the folder."""
    return subprocess.run(["git", "-C", folder, "rev-parse"], capture_output=True, check=False).returncode == 0


def _first_frozen(tree: Path, name: str) -> bytes:
    return next((text for text in _texts(tree, name) if _FROZEN in text), b"")


def _texts(tree: Path, name: str) -> Iterator[bytes]:
    """The file's contents, the oldest first; a commit that removed it has none."""
    for commit in _git(tree, "log", "--format=%H", "--reverse", "--", name).decode().split():
        shown = subprocess.run(["git", "-C", tree, "show", f"{commit}:{name}"], capture_output=True, check=False)
        yield shown.stdout


def _now(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


def _git(tree: Path, *words: str) -> bytes:
    return subprocess.run(["git", "-C", tree, *words], capture_output=True, check=True).stdout
