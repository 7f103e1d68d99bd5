"""The order of words: as the root collation of Unicode (CLDR) has it, for what keys and tags are made of."""

from __future__ import annotations

import unicodedata

_SIGNS = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
_ORDER = {sign: place for place, sign in enumerate(" \t\n\r" + _SIGNS)}
_DIGITS, _LETTERS = 1_000, 2_000

Key = tuple[tuple[tuple[int, int], ...], tuple[int, ...], tuple[bool, ...]]


def sorting_key(text: str) -> Key:
    """Signs before digits before letters; then by accents, then small letters before capitals (UTS 10)."""
    letters: list[tuple[int, int]] = []
    accents: list[int] = []
    capitals: list[bool] = []
    for char in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(char):
            accents.append(ord(char))
            continue
        accents.append(0)
        capitals.append(char != char.lower())
        letters.append(_weight(char.lower()))
    return tuple(letters), tuple(accents), tuple(capitals)


def _weight(char: str) -> tuple[int, int]:
    if char in _ORDER:
        return 0, _ORDER[char]
    if char.isdigit():
        return _DIGITS, unicodedata.digit(char, 0)
    return (_LETTERS if char.isalpha() else len(_ORDER)), ord(char[0])
