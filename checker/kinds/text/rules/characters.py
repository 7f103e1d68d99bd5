"""Characters that must not stand in data, whatever the standard's reason for each set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from unicodedata import name, normalize

from checker.kernel.kind import Supplies
from checker.kernel.text import Text, both
from checker.kinds.text.ranges import SCHEMA, pattern, written
from checker.kinds.text.rule import Options, Rule, Told

OPTIONS: Mapping[str, Any] = {
    "forbidden": {**SCHEMA, "description": "Ranges of characters that must not stand in a string."},
    "besides": {**SCHEMA, "default": [], "description": "Ranges within `forbidden` that may stand all the same."},
    "unless": {
        **SCHEMA,
        "default": [],
        "description": "A document with one of these is in a language that needs the forbidden ones; it is left alone.",
    },
    "words": {
        "type": "array",
        "items": {"type": "string", "minLength": 1},
        "default": [],
        "description": "Words that are rightly written with a forbidden character; they may stand alone.",
    },
    "instead": {
        "default": {},
        "description": "What to write for a character, or `compatibility`: what Unicode says it stands for (NFKC).",
        "anyOf": [
            {"const": "compatibility"},
            {
                "type": "object",
                "propertyNames": {"pattern": "^U\\+[0-9A-F]{4,6}$"},
                "additionalProperties": {"type": "string"},
            },
        ],
    },
}
MESSAGES = {
    "text.character": Text(
        "في النص محرف لا يجوز فيه: {characters}.",
        "The text has a character that must not stand in it: {characters}.",
    ),
    "text.characters": Text(
        "في النص محارف لا تجوز فيه ({count}): {characters}.",
        "The text has {count} characters that must not stand in it: {characters}.",
    ),
    "text.character-instead": Text(
        "في النص {characters}، والصواب أن يُكتب بدلًا منه «{instead}».",
        "The text has {characters}; write “{instead}” for it.",
    ),
    "text.characters-instead": Text(
        "في النص {characters} (العدد {count})، وصوابه «{instead}».",
        "The text has {characters} ({count} in all); written rightly it is “{instead}”.",
    ),
}
_ARABIC = {
    "\u0640": "تطويل",
    "\u200b": "فراغ بلا عرض",
    "\u202a": "تضمين من اليسار",
    "\u202b": "تضمين من اليمين",
    "\u202c": "نهاية التضمين",
    "\u202d": "قسر من اليسار",
    "\u202e": "قسر من اليمين",
    "\u2066": "عزل من اليسار",
    "\u2067": "عزل من اليمين",
    "\u2068": "عزل بحسب أول حرف",
    "\u2069": "نهاية العزل",
    "\u00ad": "واصلة لينة",
    "\ufeff": "علامة ترتيب البايتات",
    "\ufffd": "محرف الاستبدال",
    "\u06a9": "كاف فارسية",
    "\u06cc": "ياء فارسية",
    "\u06be": "هاء أردية",
    "\u06c1": "هاء أردية مفتوحة",
}
"""Names of characters in Arabic; Unicode names them in English only."""
_SHOWN = 5
"""Distinct characters that one message names."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Refuse the characters `forbidden`, but those `besides`."""
    forbidden = pattern(options["forbidden"], options.get("besides", ()))
    needed = pattern(options["unless"]) if options.get("unless") else None
    words = _words(options.get("words", ()))
    instead = options.get("instead", {})

    def text(string: str) -> Iterator[Told]:
        first = forbidden.search(string)
        if first is not None and words is not None:
            string = words.sub(lambda word: " " * len(word[0]), string)
            first = forbidden.search(string)
        if first is None:
            return
        found = forbidden.findall(string)
        yield _told(found, _replaced(string, found, instead))._replace(offset=first.start())

    return Rule(
        text=text,
        suspect=lambda mark: forbidden.match(mark) is not None,
        skips=None if needed is None else lambda source: needed.search(source.all_marks) is not None,
    )


def _words(words: Iterable[str]) -> re.Pattern[str] | None:
    """The words where no letter stands before them and no Arabic letter after: a Latin name may follow a prefix."""
    alternatives = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![^\W\d_])(?:{alternatives})(?![\u0620-\u065f\u066e-\u06d3])") if alternatives else None


def _told(found: list[str], instead: str) -> Told:
    distinct = list(dict.fromkeys(found))[:_SHOWN]
    more = "…" if len(set(found)) > _SHOWN else ""
    names = both("، ".join(map(_arabic, distinct)) + more, ", ".join(map(_english, distinct)) + more)
    many = "s" if len(found) > 1 else ""
    values = {"characters": names, "count": len(found)}
    if instead:
        return Told(f"text.character{many}-instead", {**values, "instead": instead})
    return Told(f"text.character{many}", values)


def _replaced(string: str, found: list[str], instead: Mapping[str, str] | str) -> str:
    """What the characters found come to, or the whole short string put right; empty where nothing is known."""
    if isinstance(instead, str):
        table = {one: normalize("NFKC", one) for one in set(found)}
    else:
        table = {one: instead[written(one)] for one in set(found) if written(one) in instead}
    table = {one: other for one, other in table.items() if other != one}
    if not table:
        return ""
    if len(found) == 1:
        return table[found[0]]
    return string.translate({ord(one): other for one, other in table.items()})


def _english(character: str) -> str:
    return f"{written(character)} {name(character, '')}".rstrip()


def _arabic(character: str) -> str:
    return f"{written(character)} {_ARABIC.get(character, '')}".rstrip()
