"""Every keyword is one of the dialect's: what it does not know, validators pass over without a word.

Cites: JSON Schema 2020-12 Core, sections 4.3.1 and 6.5. Keywords that begin with `x-` are annotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.keywords import KNOWN
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.keyword-unknown": Text(
        "الكلمة «{keyword}» ليست من كلمات draft {draft} فلا أثر لها في التحقق؛ احذفها، أو ابدأها بـ x-‎ إن كانت شرحًا.",
        "“{keyword}” is no keyword of draft {draft}, and so has no effect; remove it, or begin it with x- where it"
        " is an annotation.",
    ),
    "schemas.keyword-near": Text(
        "الكلمة «{keyword}» ليست من كلمات draft {draft} فلا أثر لها في التحقق؛ لعل المقصود «{nearest}».",
        "“{keyword}” is no keyword of draft {draft}, and so has no effect; did you mean “{nearest}”?",
    ),
    "schemas.keyword-other-draft": Text(
        "الكلمة «{keyword}» ليست من كلمات draft {draft} فلا أثر لها في التحقق، وهي من draft {since}؛ غيّر ‎$schema أو"
        " استعمل ما يقابلها.",
        "“{keyword}” is no keyword of draft {draft}, and so has no effect; it belongs to draft {since}. Change $schema,"
        " or use what that draft has instead.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    if not survey.draft:
        yield Nothing()
        return
    known = KNOWN[survey.draft]
    for node in survey.every:
        for keyword in node.value if isinstance(node.value, dict) else ():
            if keyword not in known and not str(keyword).startswith("x-"):
                yield _found(node.at(keyword), str(keyword), survey.draft)


def _found(pointer: str, keyword: str, draft: str) -> Found:
    values = {"keyword": keyword, "draft": draft}
    others = [other for other, words in KNOWN.items() if keyword in words]
    if others:
        return Found("schemas.keyword-other-draft", pointer, {**values, "since": others[0]}, on_key=True)
    near = nearest(keyword, sorted(KNOWN[draft]), 0.75)
    if near:
        return Found("schemas.keyword-near", pointer, {**values, "nearest": near}, on_key=True)
    return Found("schemas.keyword-unknown", pointer, values, on_key=True)
