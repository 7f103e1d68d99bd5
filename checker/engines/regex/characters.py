"""Sets of characters as ranges of code points, in order and apart from each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

Characters = tuple[tuple[int, int], ...]

LAST = 0x10FFFF
ALL: Characters = ((0, LAST),)
DIGITS: Characters = ((0x30, 0x39),)
WORD: Characters = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
_SPACE = ((9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F))
SPACE: Characters = (*_SPACE, (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF))
"""White space of ECMA-262, 12.2 and 12.3."""
XML_SPACE: Characters = ((9, 10), (13, 13), (32, 32))
_NAME_START = ((0x3A, 0x3A), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF))
NAME_START: Characters = (*_NAME_START, (0x370, 0x37D), (0x37F, 0x1FFF), (0x200C, 0x200D), (0x2070, 0x218F))
NAME_START = (*NAME_START, (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF))
"""NameStartChar of XML 1.0, 2.3."""
_BLOCKS = {
    "BasicLatin": (0, 0x7F),
    "Latin-1Supplement": (0x80, 0xFF),
    "LatinExtended-A": (0x100, 0x17F),
    "LatinExtended-B": (0x180, 0x24F),
    "Arabic": (0x600, 0x6FF),
    "ArabicSupplement": (0x750, 0x77F),
    "ArabicExtended-A": (0x8A0, 0x8FF),
    "ArabicPresentationForms-A": (0xFB50, 0xFDFF),
    "ArabicPresentationForms-B": (0xFE70, 0xFEFF),
}


def one(character: str) -> Characters:
    """The set of one character."""
    return ((ord(character), ord(character)),)


def union(sets: Iterable[Characters]) -> Characters:
    """All that is in one of `sets`."""
    joined: list[tuple[int, int]] = []
    for low, high in sorted(span for some in sets for span in some):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(joined)


def complement(some: Characters) -> Characters:
    """All that is not in `some`."""
    gaps, following = [], 0
    for low, high in some:
        if low > following:
            gaps.append((following, low - 1))
        following = high + 1
    if following <= LAST:
        gaps.append((following, LAST))
    return tuple(gaps)


@lru_cache(maxsize=100_000)
def meet(first: Characters, second: Characters) -> Characters:
    """All that is in both."""
    return complement(union((complement(first), complement(second))))


def name_characters() -> Characters:
    """NameChar of XML 1.0, 2.3."""
    return union((NAME_START, DIGITS, one("-"), one("."), one("\xb7"), ((0x300, 0x36F), (0x203F, 0x2040))))


@cache
def named(name: str) -> Characters | None:
    """The set that `\\p{name}` stands for; None where it is not known here."""
    word = name.removeprefix("General_Category=").removeprefix("gc=")
    if word.startswith("Is") and word[2:] in _BLOCKS:
        return (_BLOCKS[word[2:]],)
    if word in ("Any", "ASCII"):
        return ALL if word == "Any" else ((0, 0x7F),)
    word = _LONG.get(word, word)
    if word in _CATEGORIES:
        return _where(lambda character: unicodedata.category(character).startswith(word))
    kind, _, script = word.partition("=")
    if kind in ("Script", "sc", "Script_Extensions", "scx") and script in ("Arabic", "Latin", "Greek", "Cyrillic"):
        return _where(lambda character: unicodedata.name(character, "").startswith(script.upper() + " "))
    return None


_CATEGORIES = frozenset(
    [
        "L",
        "Lu",
        "Ll",
        "Lt",
        "Lm",
        "Lo",
        "M",
        "Mn",
        "Mc",
        "Me",
        "N",
        "Nd",
        "Nl",
        "No",
        "P",
        "Pc",
        "Pd",
        "Ps",
        "Pe",
        "Pi",
        "Pf",
        "Po",
        "S",
        "Sm",
        "Sc",
        "Sk",
        "So",
        "Z",
        "Zs",
        "Zl",
        "Zp",
        "C",
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
    ]
)
_LONG = {
    "Letter": "L",
    "Uppercase_Letter": "Lu",
    "Lowercase_Letter": "Ll",
    "Mark": "M",
    "Number": "N",
    "Decimal_Number": "Nd",
    "Punctuation": "P",
    "Symbol": "S",
    "Separator": "Z",
    "Other": "C",
}


def _where(holds: Callable[[str], bool]) -> Characters:
    spans: list[tuple[int, int]] = []
    for code in range(LAST + 1):
        if holds(chr(code)):
            if spans and spans[-1][1] == code - 1:
                spans[-1] = (spans[-1][0], code)
            else:
                spans.append((code, code))
    return tuple(spans)
