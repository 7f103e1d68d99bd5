"""Texts: both languages really there, nothing left of the skeleton, the level's word in the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.engines.schema import Mismatch
from checker.kernel.level import Level
from checker.repository.selfcheck.subject import Subject

FILL_AR, FILL_EN = "املأ:", "FILL IN:"
"""How the skeleton marks what its author has to write."""

_ARABIC = re.compile(r"[\u0621-\u064a]")
_LATIN = re.compile(r"[A-Za-z]")

_WORDS = {
    Level.MUST: ("MUST", "يجب"),
    Level.SHOULD: ("SHOULD", "ينبغي"),
    Level.MAY: ("MAY", "يجوز"),
}
_FOUND = {
    Level.MUST: (re.compile(r"\bMUST\b"), re.compile(r"(?<!لا )يجب|لا يجوز")),
    Level.SHOULD: (re.compile(r"\bSHOULD\b"), re.compile(r"ينبغي")),
    Level.MAY: (re.compile(r"\bMAY\b"), re.compile(r"(?<!لا )يجوز")),
}
"""RFC 2119 in both languages; «لا يجوز» is the MUST NOT of Arabic standards."""


def texts(data: Any, tokens: tuple[str | int, ...] = ()) -> Iterator[Mismatch]:
    """Every text of a file, whatever it stands under; `check` is not prose and is left out."""
    match data:
        case {"ar": str(ar), "en": str(en)} if len(data) == 2:
            yield from _text(ar, _ARABIC, "selfcheck.no-arabic", (*tokens, "ar"))
            yield from _text(en, _LATIN, "selfcheck.no-english", (*tokens, "en"))
        case dict():
            for key, value in data.items():
                if key != "check" or tokens:
                    yield from texts(value, (*tokens, key))
        case list():
            for number, value in enumerate(data):
                yield from texts(value, (*tokens, number))
        case str() if unfilled(data):
            yield Mismatch("selfcheck.unfilled", tokens, {"text": data})


def _text(text: str, letters: re.Pattern[str], code: str, tokens: tuple[str | int, ...]) -> Iterator[Mismatch]:
    if not text.strip():
        yield Mismatch("selfcheck.blank", tokens, {})
    elif unfilled(text):
        yield Mismatch("selfcheck.unfilled", tokens, {"text": text})
    elif not letters.search(text):
        yield Mismatch(code, tokens, {"text": text})


def unfilled(text: str) -> bool:
    """Whether a text still holds the skeleton's words."""
    return FILL_AR in text or FILL_EN in text


def level_word(subject: Subject) -> Iterator[Mismatch]:
    """The statement uses the word of its level (RFC 2119) in both languages, and none of a more binding one."""
    level, statement = subject.requirement.level, subject.requirement.statement
    for number, (language, text) in enumerate((("en", statement.en), ("ar", statement.ar))):
        if unfilled(text):
            continue
        tokens = ("statement", language)
        if not _FOUND[level][number].search(text):
            yield Mismatch("selfcheck.level-word", tokens, {"level": level.value, "wanted": _WORDS[level][number]})
        for stronger in Level:
            if stronger.rank < level.rank and (found := _FOUND[stronger][number].search(text)):
                yield Mismatch("selfcheck.stronger-word", tokens, {"level": level.value, "found": found.group()})
