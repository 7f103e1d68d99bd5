"""The files of a model's folder: found, read and held to their forms, two processes where there is much of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

FORMS = {"model.yaml": "model", "organization.yaml": "organization"}
"""Files at the top that are no building blocks."""
VIEWS = "views"


def model_files(folder: Path) -> Iterator[str]:
    """Paths below the folder, with `/`, in their order; hidden files and folders are passed over."""
    for above, names, files in os.walk(folder):
        names[:] = sorted([name for name in names if not name.startswith((".", "__"))])
        base = Path(above).relative_to(folder).as_posix()
        for name in sorted(files):
            if name.endswith(".yaml") and not name.startswith("."):
                yield name if base == "." else f"{base}/{name}"


def form_name(path: str) -> str:
    """Which form a file keeps to, by its path below the folder."""
    if path in FORMS:
        return FORMS[path]
    return "view" if PurePosixPath(path).parts[0] == VIEWS and "/" in path else "block"
