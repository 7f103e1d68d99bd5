"""What the command knows of the terminal it writes to."""

from __future__ import annotations

import os
import sys

from checker.reporters import Options

_WIDEST = 100
"""Lines longer than this tire a reader, however wide the window."""


def terminal_options() -> Options:
    """Width and colours of standard output. NO_COLOR (no-color.org) asks for none."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Options(colour=colour, width=_width())


def _width() -> int:
    if not os.isatty(1) and "COLUMNS" not in os.environ:
        return _WIDEST
    import shutil  # noqa: PLC0415 - slow to import, and only a terminal has a width

    return min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)
