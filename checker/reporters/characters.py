"""Characters of a source line that nobody would see, made visible where the line is the evidence."""

from __future__ import annotations

import re

# What changes the order or the look of the text around it and is itself not seen (UAX #9, 2; UTS #39).
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def seen(character: str) -> str:
    """`U+202E` for a character that would not be seen, else the character itself."""
    return f"U+{ord(character):04X}" if _UNSEEN.match(character) else character


def pieces_of_source(line: str) -> list[tuple[bool, str]]:
    """A source line as (unseen, text) in order: each unseen character apart, written as `U+202E`."""
    pieces: list[tuple[bool, str]] = []
    end = 0
    for match in _UNSEEN.finditer(line):
        if match.start() > end:
            pieces.append((False, line[end : match.start()]))
        pieces.append((True, seen(match.group())))
        end = match.end()
    if end < len(line):
        pieces.append((False, line[end:]))
    return pieces
