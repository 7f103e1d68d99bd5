"""Every text in both languages, each in its own letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.text import Text, both
from checker.kinds.dictionary.entry import Entry, text_of
from checker.kinds.dictionary.rule import BOTH, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = BOTH
_SPOKEN = {"ar": both("بالعربية", "Arabic"), "en": both("بالإنكليزية", "English")}
MESSAGES = {
    "dictionary.language-missing": Text("ينقص هنا النص {language}.", "The {language} text is missing here."),
    "dictionary.language-wrong": Text(
        "النص «{text}» ليس {language}.", "“{text}” is not {language}: it is in other letters."
    ),
    "dictionary.language-same": Text(
        "النص نفسه «{text}» مكتوب في اللغتين.", "The same text, “{text}”, stands for both languages."
    ),
}
_ARABIC, _LATIN = re.compile("[\u0621-\u064a]"), re.compile("[A-Za-z]")
_LETTER = {"ar": _ARABIC, "en": _LATIN}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:  # noqa: ARG001 - the contract of a rule
    """Look at every text of the file."""
    for tokens, text in entry.texts():
        missing = [language for language in _LETTER if not text_of(text, language).strip()]
        for language in missing:
            yield Told("dictionary.language-missing", {"language": _SPOKEN[language]}, tokens)
        if not missing:
            yield from _letters(tokens, text_of(text, "ar"), text_of(text, "en"))


def _letters(tokens: tuple[str | int, ...], ar: str, en: str) -> Iterator[Told]:
    if ar.strip() == en.strip() and (_ARABIC.search(ar) or _LATIN.search(ar)):
        yield Told("dictionary.language-same", {"text": ar.strip()}, tokens)
        return
    if not _ARABIC.search(ar) and _LATIN.search(ar):
        yield Told("dictionary.language-wrong", {"text": ar, "language": _SPOKEN["ar"]}, (*tokens, "ar"))
    if _ARABIC.search(en) and not _LATIN.search(en):
        yield Told("dictionary.language-wrong", {"text": en, "language": _SPOKEN["en"]}, (*tokens, "en"))
