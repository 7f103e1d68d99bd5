"""Amounts of money are exact, and say in which currency they are.

Options: `name`, the form of the names of amounts; `needs`: `exactness` or `currency`.
Cites: ISO 4217; RFC 8259, section 6; XML Schema part 2, section 3.2.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.engines.patterns import Pattern, compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node
from checker.kinds.schemas.names import A_PATTERN
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey, local

OPTIONS: Mapping[str, Any] = {"name": A_PATTERN, "needs": {"enum": ["exactness", "currency"]}}
MESSAGES: Mapping[str, Text] = {
    "schemas.amount-type": Text(
        "نوع المبلغ «{name}» مبني على xs:{actual}؛ ابنه على xs:decimal.",
        "The amount “{name}” is built on xs:{actual}; build it on xs:decimal.",
    ),
    "schemas.amount-number": Text(
        "المبلغ «{name}» من نوع number، فتُقرّب خاناته؛ اكتبه نصًا له نمط كما في عنصر المبلغ من القاموس.",
        "The amount “{name}” is of type number, whose digits are rounded; make it a string with a pattern, as the"
        " dictionary's element amount is.",
    ),
    "schemas.no-currency": Text(
        "ليس إلى جانب المبلغ «{name}» عملة؛ أضف عنصر العملة من القاموس إلى الكائن أو النوع نفسه.",
        "Beside the amount “{name}” there is no currency; add the dictionary's element currency to the same object or"
        " type.",
    ),
}
_INEXACT = frozenset(("float", "double", "string", "normalizedString", "token"))


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule with the form of names."""
    form = compile_pattern(options["name"])
    of_xsd, of_json = (_exact_xsd, _exact_json) if options["needs"] == "exactness" else (_stated_xsd, _stated_json)

    def judge_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        amounts = [one for one in survey.members if form.search(one.get("name"))]
        yield from of_xsd(survey, amounts) if amounts else [Nothing()]

    def judge_json(survey: JsonSurvey) -> Iterator[Outcome]:
        amounts = _amounts(survey, form)
        yield from of_json(survey, amounts) if amounts else [Nothing()]

    return Judges(judge_xsd, judge_json)


def _amounts(survey: JsonSurvey, form: Pattern) -> list[Node]:
    return [node for node in survey.properties if form.search(node.name) and isinstance(node.value, dict)]


def _exact_xsd(survey: XsdSurvey, amounts: list[Any]) -> Iterator[Outcome]:
    for element in amounts:
        simple = survey.simple(survey.type_of(element))
        if simple and simple.base in _INEXACT:
            values = {"name": element.get("name"), "actual": simple.base}
            yield Found("schemas.amount-type", survey.pointer(element, "type"), values)


def _exact_json(survey: JsonSurvey, amounts: list[Node]) -> Iterator[Outcome]:
    for node in amounts:
        if "number" in survey.types(node):
            yield Found("schemas.amount-number", node.pointer, {"name": node.name})


def _stated_xsd(survey: XsdSurvey, amounts: list[Any]) -> Iterator[Outcome]:
    for element in amounts:
        kind, holder = survey.type_of(element), survey.holder(element)
        inside = [] if kind is None or isinstance(kind, str) else [*survey.members_of(kind)]
        beside = [] if holder is None else [*survey.members_of(holder)]
        if _is_composed(survey, kind):
            continue  # the amount inside is judged by itself
        if not any("currency" in _name(one).lower() for one in (*inside, *beside)):
            yield Found("schemas.no-currency", survey.pointer(element, "name"), {"name": element.get("name")})


def _is_composed(survey: XsdSurvey, kind: Any) -> bool:
    return kind is not None and not isinstance(kind, str) and survey.simple(kind) is None


def _name(element: Any) -> str:
    return element.get("name") or local(element.get("ref"))


def _stated_json(survey: JsonSurvey, amounts: list[Node]) -> Iterator[Outcome]:
    for node in amounts:
        if survey.types(node) & {"object", "array"}:
            continue  # the amount inside is judged by itself
        above = survey.around(node.parent) if node.parent else []
        names = [name for part in (*survey.together(node), *above) for name in part.named("properties")]
        if not any("currency" in str(name).lower() for name in names):
            yield Found("schemas.no-currency", node.pointer, {"name": node.name}, on_key=True)
