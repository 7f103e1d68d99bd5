"""Making text from anywhere fit to be shown: a file's name or a source line must not steer what shows it.

Where a form has an escape of its own (JSON, XML), the text is written as it is by that escape: see `escaped`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_REPLACEMENT = "\ufffd"
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = {number: chr(0x2400 + number) for number in range(0x20)}
"""Control pictures: the newline shows as ␊, the escape as ␛."""
_STEERING = dict.fromkeys(
    (*range(0x7F, 0xA0), *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFEFF), _REPLACEMENT
)
"""Delete and C1 controls, line separators, and the characters that turn text around (Unicode TR36, 2.4)."""
_SHOWN = _CONTROLS | _STEERING
_SHOWN_IN_WORDS = {number: shown for number, shown in _SHOWN.items() if number != 0x200E}
_SHOWN_IN_SENTENCES = {number: shown for number, shown in _SHOWN_IN_WORDS.items() if number not in (0x2068, 0x2069)}
_ISOLATES = re.compile("[\u2068\u2069]")
_UNSEEN = re.compile(f"[{''.join(map(chr, _STEERING))}]")


class Shown(str):
    """A value of a sentence that is fit to be shown: `fill` writes it as it stands, with no isolates around it."""

    __slots__ = ()


def encodable(text: str) -> str:
    """`text` with its lone surrogates replaced: bytes of a name that is not UTF-8; UTF-8 cannot write them."""
    return text if text.isascii() else _SURROGATES.sub(_REPLACEMENT, text)


def printable(text: str) -> str:
    """`text` in one line with every control character made visible, and nothing in it that turns the text around."""
    if text.isascii() and text.isprintable():
        return text
    return encodable(text).translate(_SHOWN)


def worded(text: str) -> str:
    """A text of a standard, as `printable` but with its left-to-right marks: they keep `.json` in order in Arabic."""
    return encodable(text).translate(_SHOWN_IN_WORDS)


def composed(text: str) -> str:
    """A sentence that was filled: as `worded`, but with the isolates that its values stand in."""
    return encodable(text).translate(_SHOWN_IN_SENTENCES) if _paired(text) else worded(text)


def _paired(text: str) -> bool:
    """Whether every isolate is ended within the text, and nothing else is."""
    depth = 0
    for sign in _ISOLATES.findall(text):
        depth += 1 if sign == "\u2068" else -1
        if depth < 0:
            return False
    return depth == 0


def escaped(text: str, escape: Callable[[int], str]) -> str:
    """`text` with what would steer written as `escape` writes a character by its number; the value stays the same."""
    return text if text.isascii() and "\x7f" not in text else _UNSEEN.sub(lambda found: escape(ord(found[0])), text)
