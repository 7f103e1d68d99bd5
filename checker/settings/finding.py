"""Finding the manifest that a path belongs to."""

from __future__ import annotations

from pathlib import Path

NAME = "miyar.yaml"


def find(path: Path) -> Path | None:
    """The first `miyar.yaml` at or above `path`, as git finds its root, and not above that root; None where none is."""
    start = path.resolve()
    for folder in [start, *start.parents]:
        if (folder / NAME).is_file():
            return folder / NAME
        if (folder / ".git").exists():
            return None
    return None
