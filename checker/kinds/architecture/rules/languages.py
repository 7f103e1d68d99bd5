"""Names are in the languages that are asked for, each written in its own letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element, View
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.name-missing": Text("ينقص اسم «{id}» باللغات: {languages}.", "“{id}” has no name in: {languages}."),
    "architecture.name-letters": Text(
        "الاسم العربي لـ«{id}» هو «{found}»، وليس فيه حرف عربي.",
        "The Arabic name of “{id}” is “{found}”, in which no letter is Arabic.",
    ),
}
_ARABIC = re.compile("[\u0621-\u064a]")
_LETTER = re.compile(r"[^\W\d_]")


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each element and view whose name lacks a language."""
    parts: list[Element | View] = [*survey.named, *survey.model.views]
    if not parts:
        yield None
    for one in parts:
        yield from _name(one)


def _name(one: Element | View) -> Iterator[Told]:
    missing = [language for language in ("ar", "en") if not one.name.get(language, "").strip()]
    if missing:
        yield Told("architecture.name-missing", {"id": one.id, "languages": missing}, one.at)
        return
    arabic = one.name["ar"]
    if _LETTER.search(arabic) and not _ARABIC.search(arabic) and arabic != one.name["en"]:
        yield Told("architecture.name-letters", {"id": one.id, "found": arabic}, one.at)
