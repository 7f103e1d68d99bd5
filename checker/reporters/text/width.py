"""How wide text stands on a terminal, and breaking it into lines."""

from __future__ import annotations

from unicodedata import bidirectional, category, east_asian_width

_NO_WIDTH = ("Mn", "Me", "Cf")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_OPEN, _CLOSE = "\u2068", "\u2069"
"""First-strong isolate and its end (UAX #9, 2.4.3)."""


def width(text: str) -> int:
    """Columns `text` takes: none for combining marks and format characters, two for wide ones (UAX #11)."""
    if text.isascii():
        return len(text)
    return sum([_columns(character) for character in text])


def _columns(character: str) -> int:
    if category(character) in _NO_WIDTH:
        return 0
    return 2 if east_asian_width(character) in ("W", "F") else 1


def has_right_to_left(text: str) -> bool:
    """Whether a terminal may turn a part of `text` around."""
    return not text.isascii() and any(bidirectional(character) in _RIGHT_TO_LEFT for character in set(text))


def wrap(text: str, columns: int) -> list[str]:
    """Break `text` at blanks into lines of at most `columns`; a longer word stands alone, whole.

    A line's end ends every isolate (UAX #9, X5a and P1), so one that is broken is begun anew on the next line.
    """
    lines: list[str] = []
    line = ""
    taken = 0
    for word in text.split():
        wide = width(word)
        if line and taken + 1 + wide > columns:
            open_ones = line.count(_OPEN) - line.count(_CLOSE)
            lines.append(line + _CLOSE * open_ones)
            line, taken = _OPEN * open_ones + word, wide
        elif line:
            line, taken = f"{line} {word}", taken + 1 + wide
        else:
            line, taken = word, wide
    return [*lines, line]
