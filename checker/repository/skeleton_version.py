"""A new version of a standard: all of the one before it, as a draft, with what its author has to decide anew."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from checker.kernel.standard import Standard
from checker.repository.messages import unwritable

_ANEW = re.compile(r"^(?:status|in-force|replaces|transition|assumed|changelog):.*\n(?:[ \t-].*\n|\n)*", re.MULTILINE)
"""Keys of a head that say nothing of the next version, with the lines below them."""


def copy_version(before: Standard, folder: Path, said: list[str]) -> Path:
    """Copy the version `before` to `folder`, which is not there yet; its head ends in the lines `said`.

    Returns the head's file. Raises Trouble where the disk does not take it.
    """
    head = folder / "standard.yaml"
    try:
        shutil.copytree(before.folder, folder, ignore=shutil.ignore_patterns(".*"))
        kept = _ANEW.sub("", head.read_text("utf-8").rstrip("\n") + "\n")
        head.write_text(kept + "\n".join(said) + "\n", "utf-8", newline="\n")
    except OSError as why:
        raise unwritable(folder, why) from None
    return head
