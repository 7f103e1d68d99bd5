"""Making text from anywhere fit to be shown: a file's name or a source line must not steer what shows it."""

from __future__ import annotations

import re

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
