"""A definition says what the name does not (ISO/IEC 11179-4:2004, 5.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry, text_of
from checker.kinds.dictionary.rule import BOTH, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {
    "words": {
        "type": "integer",
        "minimum": 1,
        "default": 3,
        "description": "Words a definition has beyond those of the name.",
    },
}
ABOUT = BOTH
MESSAGES = {
    "dictionary.definition-empty": Text(
        "يكرر التعريف «{definition}» الاسم ولا يزيد عليه ما يكفي لمعرفة المعنى.",
        "The definition “{definition}” repeats the name and adds too little to tell what is meant.",
    ),
    "dictionary.definition-shared": Text(
        "التعريف نفسه مكتوب للعنصر «{other}»؛ اذكر ما يميز كلًا منهما.",
        "The same definition stands at “{other}”; say what sets each of the two apart.",
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY_EN = ("a", "an", "the", "of", "in", "on", "for", "to", "is", "are", "and", "or", "that", "its", "by", "with")
_EMPTY_AR = ("في", "من", "على", "إلى", "عن", "هو", "هي", "أو", "و", "أن", "ما", "التي", "الذي")
_EMPTY = frozenset((*_EMPTY_EN, *[word.removeprefix("ال") for word in _EMPTY_AR]))
"""Words that carry no meaning of their own."""


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:
    """Look at the definition in each language, and for the same one elsewhere in the dictionary."""
    definition, name = entry.mapping("definition"), entry.mapping("name")
    least = options.get("words", 3)
    for language in ("ar", "en"):
        text = text_of(definition, language)
        if text.strip() and len(_words(text) - _words(text_of(name, language))) < least:
            yield Told("dictionary.definition-empty", {"definition": text}, ("definition", language))
    others = desk.supplies.elements() if entry.sort == "element" else desk.supplies.code_lists()
    for other, data in others.items():
        if other != entry.id and definition and data.get("definition") == definition:
            yield Told("dictionary.definition-shared", {"other": other}, ("definition",))
            return


def _words(text: str) -> set[str]:
    """The words that mean something; the Arabic article is left out, so that «رقم» and «الرقم» are one."""
    return {word.removeprefix("ال") for word in map(str.lower, _WORD.findall(text))} - _EMPTY
