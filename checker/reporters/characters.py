"""Characters that a report may not carry as they come: what documents hold is not always text."""

from __future__ import annotations

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# What changes the order or the look of the text around it and is itself not seen (UAX #9, 2; UTS #39).
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")


def sound(text: str) -> str:
    """Text that can be encoded: a lone surrogate, from a `\\ud800` of JSON or a name that is not UTF-8, is U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)


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


def isolated(text: str, opening: str, closing: str) -> str:
    """`text` with the isolates that `fill` put around values written as `opening` … `closing`, always in pairs."""
    return _ISOLATED.sub(lambda match: f"{opening}{match.group(1)}{closing}", text)
