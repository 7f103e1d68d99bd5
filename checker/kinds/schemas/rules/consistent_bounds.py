"""The least is not above the greatest.

Cites: JSON Schema 2020-12 Validation, sections 6.2 to 6.5.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.bounds-crossed": Text(
        "{low} هو {least} وهو أكبر من {high} أي {greatest}، فلا قيمة توافق المخطط؛ صحح أحدهما.",
        "{low} is {least}, which is more than {high}, {greatest}, so that no value satisfies the schema; correct one of"
        " them.",
    ),
}
_PAIRS = (
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
    ("minimum", "maximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "maximum"),
)


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in survey.objects:
        for low, high in _PAIRS:
            least, greatest = node.get(low), node.get(high)
            if _number(least) and _number(greatest) and least > greatest:
                values = {"low": low, "high": high, "least": least, "greatest": greatest}
                yield Found("schemas.bounds-crossed", node.at(low), values)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
