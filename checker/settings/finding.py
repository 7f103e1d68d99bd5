"""Finding the manifest that a path belongs to."""

from __future__ import annotations

import os
from pathlib import Path

from checker.kernel.place import real

NAME = "miyar.yaml"


def find(path: Path) -> Path | None:
    """The first `miyar.yaml` at or above `path`, as git finds its root, and not above that root; None where none is."""
    start = real(path)
    for folder in [start, *start.parents]:
        file = folder / NAME
        if os.path.lexists(file) and not file.is_dir():  # one that cannot be read must not pass for none
            return file
        if (folder / ".git").exists():
            return None
    return None
