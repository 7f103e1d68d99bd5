"""Texts, numbers and lists have bounds.

Option `of`: `texts`, `numbers` or `lists`.
Cites: JSON Schema 2020-12, validation, sections 6.1 to 6.4; XML Schema part 2, section 4.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node, called
from checker.kinds.schemas.names import named
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import INTEGERS, XS, Simple, XsdSurvey

OPTIONS: Mapping[str, Any] = {"of": {"enum": ["texts", "numbers", "lists"]}}
MESSAGES: Mapping[str, Text] = {
    "schemas.unbounded-text": Text(
        "النص «{name}» بلا حد لطوله؛ أضف maxLength أو length أو pattern أو enumeration.",
        "The text “{name}” has no bound; add maxLength, length, pattern or enumeration.",
    ),
    "schemas.unbounded-string": Text(
        "النص «{name}» بلا حد؛ أضف maxLength أو pattern أو enum أو format.",
        "The string “{name}” has no bound; add maxLength, pattern, enum or format.",
    ),
    "schemas.unbounded-number": Text(
        "العدد «{name}» بلا حدين؛ أضف الأدنى والأقصى، أو عدد الخانات (totalDigits) في XSD.",
        "The number “{name}” has no two ends; add the least and the greatest, or totalDigits in XSD.",
    ),
    "schemas.unbounded-occurrence": Text(
        'يتكرر «{name}» بلا حد (maxOccurs="unbounded"‎)؛ اكتب أكبر عدد معقول.',
        '“{name}” occurs without end (maxOccurs="unbounded"); write the greatest sensible number.',
    ),
    "schemas.unbounded-array": Text(
        "القائمة «{name}» بلا maxItems؛ اكتب أكبر عدد معقول.",
        "The array “{name}” has no maxItems; write the greatest sensible number.",
    ),
}
_TEXTS = frozenset(
    [
        "string",
        "normalizedString",
        "token",
        "NMTOKEN",
        "NMTOKENS",
        "Name",
        "NCName",
        "anyURI",
        "base64Binary",
        "hexBinary",
    ]
)
_NUMBERS = INTEGERS | {"decimal"}
_TEXT_FACETS = frozenset(("maxLength", "length", "pattern", "enumeration"))
_ENDS = (frozenset(("minInclusive", "minExclusive")), frozenset(("maxInclusive", "maxExclusive")))
_LOWER = {"nonNegativeInteger", "positiveInteger"}
_UPPER = {"nonPositiveInteger", "negativeInteger"}
_VALUE = frozenset(("enum", "const"))
_JSON_ENDS = (frozenset(("minimum", "exclusiveMinimum")), frozenset(("maximum", "exclusiveMaximum")))


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule for one sort of value."""
    match options["of"]:
        case "texts":
            return Judges(lambda survey: _values_of_xsd(survey, _TEXTS, "schemas.unbounded-text"), _texts_of_json)
        case "numbers":
            return Judges(lambda survey: _values_of_xsd(survey, _NUMBERS, "schemas.unbounded-number"), _numbers_of_json)
    return Judges(_lists_of_xsd, _lists_of_json)


def _values_of_xsd(survey: XsdSurvey, bases: frozenset[str], code: str) -> Iterator[Outcome]:
    for element in survey.each("element", "attribute", "extension"):
        for attribute in ("type", "base"):
            if survey.named(element, element.get(attribute)) in bases:
                yield Found(code, survey.pointer(element, attribute), {"name": named(element)})
    for element in survey.each("simpleType"):
        simple = survey.simple(element)
        if simple and simple.base in bases and not _bounded(simple) and _first(survey, element):
            yield Found(code, survey.pointer(element), {"name": named(element)})


def _bounded(simple: Simple) -> bool:
    facets = {facet.name for facet in simple.facets}
    if simple.base not in _NUMBERS:
        return not facets.isdisjoint(_TEXT_FACETS)
    lower = simple.base in _LOWER or not facets.isdisjoint(_ENDS[0])
    upper = simple.base in _UPPER or not facets.isdisjoint(_ENDS[1])
    return (lower and upper) or not facets.isdisjoint({"totalDigits", "pattern", "enumeration"})


def _first(survey: XsdSurvey, element: Any) -> bool:
    """Whether the type is the first above the built-in one: those above it are unbounded by it."""
    step = next(element.iterchildren(f"{XS}restriction"), None)
    return step is not None and isinstance(survey.named(step, step.get("base")), str)


def _lists_of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    for element in survey.each("element", "sequence", "choice", "any", "group"):
        if element.get("maxOccurs", "").strip() == "unbounded":
            name = named(element) or element.get("ref") or ""
            yield Found("schemas.unbounded-occurrence", survey.pointer(element, "maxOccurs"), {"name": name})


def _typed(survey: JsonSurvey, *names: str) -> Iterator[Node]:
    """The schemas that say themselves that values are of a type, and do not list the values."""
    for node in survey.objects:
        told = node.value.get("type")
        here = told if isinstance(told, list) else [told]
        if any(name in here for name in names) and _VALUE.isdisjoint(_keywords(survey, node)):
            yield node


def _keywords(survey: JsonSurvey, node: Node) -> set[str]:
    return {keyword for one in survey.around(node) for keyword in one.value}


def _texts_of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in _typed(survey, "string"):
        if _keywords(survey, node).isdisjoint({"maxLength", "pattern", "format"}):
            yield Found("schemas.unbounded-string", node.pointer, {"name": called(node)})


def _numbers_of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in _typed(survey, "integer", "number"):
        keywords = _keywords(survey, node)
        if any(keywords.isdisjoint(end) for end in _JSON_ENDS):
            yield Found("schemas.unbounded-number", node.pointer, {"name": called(node)})


def _lists_of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in _typed(survey, "array"):
        keywords = _keywords(survey, node)
        if "maxItems" not in keywords and not _as_long_as_told(survey, node):
            yield Found("schemas.unbounded-array", node.pointer, {"name": called(node)})


def _as_long_as_told(survey: JsonSurvey, node: Node) -> bool:
    """Whether no item may follow those listed one by one."""
    end = "items" if survey.first(node, "prefixItems") else "additionalItems"
    return survey.first(node, end) is False
