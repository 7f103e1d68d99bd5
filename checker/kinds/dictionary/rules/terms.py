"""Terms written cleanly: letters themselves, no ornament, no stray spaces (Unicode 16.0, 9.2; UAX #15)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import normalize

from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry, text_of
from checker.kinds.dictionary.rule import BOTH, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = BOTH
MESSAGES = {
    "dictionary.term": Text(
        "كُتب المصطلح «{term}»، وصوابه «{instead}».",
        "The term is written “{term}”; write “{instead}”.",
    ),
}
_TATWEEL = re.compile("(?<=[\u0621-\u064a])\u0640+(?=[\u0621-\u064a\u064b-\u0652])")
"""Between letters it is ornament; after a prefix, as in «بـ XML», it is writing."""
_FORMS = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
_LOOK_ALIKES = str.maketrans({"\u06a9": "ك", "\u06cc": "ي"})
_SPACES = re.compile(r"[ \t\u00a0]+")


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:  # noqa: ARG001 - the contract of a rule
    """Compare every name, of the entry and of its codes, with itself written cleanly."""
    for tokens, text in entry.texts():
        if tokens[-1] != "name":
            continue
        for language in ("ar", "en"):
            term = text_of(text, language)
            instead = _cleanly(term)
            if term.strip() and instead != term:
                yield Told("dictionary.term", {"term": term, "instead": instead}, (*tokens, language))


def _cleanly(term: str) -> str:
    letters = _FORMS.sub(lambda found: normalize("NFKC", found[0]), normalize("NFC", term))
    letters = _TATWEEL.sub("", letters).translate(_LOOK_ALIKES)
    return _SPACES.sub(" ", letters).strip()
