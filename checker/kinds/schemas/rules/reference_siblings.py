"""Up to draft 7 nothing stands beside `$ref`, because nothing there counts.

Cites: JSON Schema draft-07 Core, section 8.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.beside-reference": Text(
        "لا أثر لـ {keywords} إلى جانب ‎$ref في draft {draft}؛ ضع ‎$ref تحت allOf، أو استعمل draft 2019-09 أو بعده.",
        "{keywords} beside $ref have no effect in draft {draft}; put $ref under allOf, or use draft 2019-09 or later.",
    ),
}
_OLD = ("4", "6", "7")
_WORDLESS = frozenset(("$ref", "title", "description", "$comment", "examples", "default", "definitions"))


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    if survey.draft not in _OLD:
        yield Nothing()
        return
    for node in survey.every:
        if not isinstance(node.get("$ref"), str):
            continue
        beside = [key for key in node.value if key not in _WORDLESS and not str(key).startswith(("x-", "$"))]
        beside = [key for key in beside if key != "id" or node.keyword]
        if beside:
            values = {"keywords": beside, "draft": survey.draft}
            yield Found("schemas.beside-reference", node.pointer, values)
