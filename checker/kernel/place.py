"""Where something stands in a file a person can open."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A place in a file.

    `line`, `column`, `page` and `row` count from 1; 0 means "not known" or "does not apply".
    `column` counts characters (Unicode code points), not bytes.
    """

    file: str
    line: int = 0
    column: int = 0
    page: int = 0
    row: int = 0


def real(path: Path) -> Path:
    """Where a path leads, its links followed. Never raises: a circle of links leads to itself."""
    return Path(os.path.realpath(path))


def spoken(path: Path) -> str:
    """A path as a person would write it: from the present folder where it lies below it, with `/` everywhere."""
    text, here = str(path), os.getcwd()  # noqa: PTH109 - asked of every file: a Path made of it would cost more than it
    if text == here:
        return "."
    return text.removeprefix(here if here.endswith(os.sep) else here + os.sep).replace(os.sep, "/")
