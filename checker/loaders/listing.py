"""Which YAML files lie in a folder and below it: what is made of all of them rests on the list too."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

_SUFFIX = ".yaml"


def files_below(folder: Path) -> Iterator[str]:
    """Paths below the folder, with `/`, in their order; hidden files and folders are passed over."""
    for above, names, files in os.walk(folder):
        names[:] = sorted([name for name in names if not name.startswith((".", "__"))])
        base = Path(above).relative_to(folder).as_posix()
        for name in sorted(files):
            if name.endswith(_SUFFIX) and not name.startswith("."):
                yield name if base == "." else f"{base}/{name}"


def listing_digest(folder: Path) -> str:
    """SHA-256 (hex) of the list: a file that comes or goes changes it."""
    return hashlib.sha256("\0".join(files_below(folder)).encode("utf-8", "surrogateescape")).hexdigest()
