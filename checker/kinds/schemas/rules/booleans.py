"""What is either so or not is a boolean, and no list of two words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.boolean-words": Text(
        "القيمتان {values} تعنيان الصواب والخطأ؛ استعمل النوع المنطقي (xs:boolean أو boolean).",
        "The values {values} mean true and false; use the boolean type (xs:boolean, boolean).",
    ),
}
_PAIRS = tuple(
    [
        frozenset(pair)
        for pair in (("yes", "no"), ("y", "n"), ("true", "false"), ("t", "f"), ("on", "off"), ("0", "1"), ("نعم", "لا"))
    ]
)


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd, _of_json)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    for step in survey.each("restriction"):
        values = [one.get("value", "") for one in step.iterchildren(f"{XS}enumeration")]
        if _are_words(values):
            yield Found("schemas.boolean-words", survey.pointer(step), {"values": values})


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in survey.objects:
        listed = node.get("enum")
        values = [one for one in listed if one is not None] if isinstance(listed, list) else []
        if all(isinstance(one, str | int) and not isinstance(one, bool) for one in values) and _are_words(values):
            yield Found("schemas.boolean-words", node.at("enum"), {"values": values})


def _are_words(values: list[Any]) -> bool:
    return len(values) == 2 and frozenset(str(one).strip().casefold() for one in values) in _PAIRS
