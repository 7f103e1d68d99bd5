"""Sets of characters as standards write them: `U+FB50-U+FDFF`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

SCHEMA: Mapping[str, Any] = {
    "type": "array",
    "minItems": 1,
    "items": {"type": "string", "pattern": "^U\\+[0-9A-F]{4,6}(-U\\+[0-9A-F]{4,6})?$"},
}


def points(ranges: Iterable[str]) -> list[tuple[int, int]]:
    """First and last code point of each range."""
    ends = [[int(end, 16) for end in one.replace("U+", "").split("-")] for one in ranges]
    return [(end[0], end[-1]) for end in ends]


def pattern(ranges: Iterable[str], besides: Iterable[str] = ()) -> re.Pattern[str]:
    """A pattern of one character out of `ranges` that is not in `besides`; it cannot backtrack."""
    allowed = _class(besides)
    ahead = f"(?!{allowed})" if allowed else ""
    return re.compile(ahead + _class(ranges))


def written(character: str) -> str:
    """`U+202E`."""
    return f"U+{ord(character):04X}"


def _class(ranges: Iterable[str]) -> str:
    inside = "".join([f"\\U{first:08x}-\\U{last:08x}" for first, last in points(ranges)])
    return f"[{inside}]" if inside else ""
