"""Dates and moments have the types made for them.

Options `date`, `moment`: the forms of the names of each.
Cites: RFC 3339, 5.6; XML Schema part 2, sections 3.2.7 and 3.2.9.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node
from checker.kinds.schemas.names import A_PATTERN
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {"date": A_PATTERN, "moment": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.date-type": Text(
        "«{name}» {what}، ونوعه مبني على xs:{actual}؛ استعمل {expected}.",
        "“{name}” is {what}, and its type is built on xs:{actual}; use {expected}.",
    ),
    "schemas.date-json-type": Text(
        "«{name}» {what}، ونوعه {actual}؛ اكتب type: string وformat: {expected}.",
        "“{name}” is {what}, and is of type {actual}; write type: string and format: {expected}.",
    ),
    "schemas.date-format": Text(
        "«{name}» {what} بلا صيغة؛ أضف format: {expected}.",
        "“{name}” is {what} without a format; add format: {expected}.",
    ),
}
_WHAT = {"date": {"ar": "تاريخ", "en": "a date"}, "moment": {"ar": "لحظة", "en": "a moment"}}
_XSD = {"date": ("date", "dateTime", "dateTimeStamp"), "moment": ("dateTime", "dateTimeStamp")}
_JSON = {"date": ("date", "date-time"), "moment": ("date-time",)}
_FREE = frozenset(("boolean", "object", "array", "null"))


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule with the forms of names."""
    forms = {sort: compile_pattern(options[sort]) for sort in ("moment", "date")}

    def sort_of(name: str) -> str:
        return next((sort for sort, form in forms.items() if form.search(name)), "")

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        met = [(element, sort) for element in survey.members if (sort := sort_of(element.get("name")))]
        if not met:
            yield Nothing()
        for element, sort in met:
            yield from _of_member(survey, element, sort)

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        met = [(node, sort) for node in survey.properties if (sort := sort_of(node.name))]
        if not met:
            yield Nothing()
        for node, sort in met:
            yield from _of_property(survey, node, sort)

    return Judges(of_xsd, of_json)


def _of_member(survey: XsdSurvey, element: Any, sort: str) -> Iterator[Outcome]:
    simple = survey.simple(survey.type_of(element))
    if simple and simple.base not in ("boolean", "anyType", *_XSD[sort]):
        expected = [f"xs:{one}" for one in _XSD[sort][:2]]
        values = {"name": element.get("name"), "what": _WHAT[sort], "actual": simple.base, "expected": expected}
        yield Found("schemas.date-type", survey.pointer(element, "type"), values)


def _of_property(survey: JsonSurvey, node: Node, sort: str) -> Iterator[Outcome]:
    types = survey.types(node) - _FREE
    values = {"name": node.name, "what": _WHAT[sort], "expected": _JSON[sort][0]}
    listed = survey.says(node, frozenset(("enum", "const")))
    formed = any(one.value.get("format") in _JSON[sort] for one in survey.together(node))
    if types - {"string"}:
        yield Found("schemas.date-json-type", node.pointer, {**values, "actual": sorted(types)})
    elif types and not listed and not formed:
        yield Found("schemas.date-format", node.pointer, values)
