"""Properties named as an element of the national dictionary have its type, its format or pattern, and its codes.

Cites: ISO/IEC 11179-1. A pattern written otherwise is taken for the same where it accepts and refuses the same
examples of the dictionary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text, both
from checker.kernel.trouble import Trouble
from checker.kinds.openapi.nodes import Found, Node, Nothing, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.schemas_together import first, together, types
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.element-type": Text(
        "نوع الحقل «{property}» هو {actual}، ونوع العنصر الوطني «{element}» هو {expected}.",
        "The property “{property}” is of type {actual}; the national element “{element}” is of type {expected}.",
    ),
    "openapi.element-untyped": Text(
        "ليس للحقل «{property}» نوع، ونوع العنصر الوطني «{element}» هو {expected}.",
        "The property “{property}” has no type; the national element “{element}” is of type {expected}.",
    ),
    "openapi.element-format": Text(
        "للعنصر الوطني «{element}» الصيغة {expected} (format)، وليست للحقل «{property}».",
        "The national element “{element}” has the format {expected}, which the property “{property}” has not.",
    ),
    "openapi.element-pattern": Text(
        "للعنصر الوطني «{element}» النمط {expected}، وليس للحقل «{property}» نمط.",
        "The national element “{element}” has the pattern {expected}, and the property “{property}” has none.",
    ),
    "openapi.element-pattern-accepts": Text(
        "نمط الحقل «{property}» يقبل «{example}»، وليست من قيم العنصر الوطني «{element}»؛ نمط العنصر {expected}.",
        "The pattern of “{property}” accepts “{example}”, which is no value of the national element “{element}”; "
        "the element's pattern is {expected}.",
    ),
    "openapi.element-pattern-refuses": Text(
        "نمط الحقل «{property}» يرفض «{example}»، وهي من قيم العنصر الوطني «{element}»؛ نمط العنصر {expected}.",
        "The pattern of “{property}” refuses “{example}”, which is a value of the national element “{element}”; "
        "the element's pattern is {expected}.",
    ),
    "openapi.element-codes": Text(
        "لا يذكر الحقل «{property}» في enum رموز العنصر الوطني «{element}»: {allowed}",
        "The property “{property}” does not give the codes of the national element “{element}” under enum: {allowed}",
    ),
    "openapi.element-codes-long": Text(
        "لا يذكر الحقل «{property}» في enum رموز العنصر الوطني «{element}» (عددها {count})، ومنها: {allowed}",
        "The property “{property}” does not give the {count} codes of the national element “{element}” under enum; "
        "some of them: {allowed}",
    ),
    "openapi.element-code": Text(
        "الرمز «{code}» ليس من رموز العنصر الوطني «{element}»: {allowed}",
        "“{code}” is none of the codes of the national element “{element}”: {allowed}",
    ),
    "openapi.element-code-long": Text(
        "الرمز «{code}» ليس من رموز العنصر الوطني «{element}» (عددها {count})، ومنها: {allowed}",
        "“{code}” is none of the {count} codes of the national element “{element}”; some of them: {allowed}",
    ),
}
_SHOWN = 20


class Element(NamedTuple):
    """An element of the dictionary, by what its schema says."""

    name: Mapping[str, str]
    schema: Mapping[str, Any]
    good: list[str]
    bad: list[str]


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge. Raises Trouble for an element whose schema cannot be made."""
    elements = {
        element["json-name"]: _element(element, supplies.schema(f"urn:miyar:element:{identifier}"))
        for identifier, element in supplies.elements().items()
        if isinstance(element.get("json-name"), str)
    }
    names = elements.keys()

    def judge(survey: Survey) -> Iterator[Outcome]:
        met = False
        for node in survey.nodes("schema"):
            listed = node.value.get("properties")
            if not isinstance(listed, dict) or names.isdisjoint(listed):
                continue
            for name in [name for name in listed if name in names and isinstance(listed[name], dict)]:
                met = True
                here = Node("schema", listed[name], node.document, node, ("properties", name))
                yield from _of_property(survey, here, elements[name])
        if not met:
            yield Nothing()

    return judge


def _element(element: Mapping[str, Any], schema: Mapping[str, Any]) -> Element:
    name = element.get("name") or {}
    examples = element.get("examples") or {}
    good, bad = ([one for one in examples.get(key) or () if isinstance(one, str)] for key in ("good", "bad"))
    return Element(both(name.get("ar", ""), name.get("en", "")), schema, good, bad)


def _of_property(survey: Survey, node: Node, element: Element) -> Iterator[Outcome]:
    parts = together(survey, node)
    if any(survey.final(part) is None for part in parts):
        return  # a broken reference is told elsewhere, and hides what the property is
    expected = element.schema.get("type")
    values = {"property": node.name, "element": element.name}
    actual = types(parts)
    codes = element.schema.get("enum")
    listed = first(parts, "enum")
    if not actual and listed is None and first(parts, "const") is None:
        yield Found("openapi.element-untyped", node, (), {**values, "expected": expected})
    elif actual and actual != {expected}:
        yield Found("openapi.element-type", node, (), {**values, "expected": expected, "actual": sorted(actual)})
    elif codes is not None:
        yield from _of_codes(parts, node, codes, values)
    elif listed is None and first(parts, "const") is None:
        yield from _of_form(parts, node, element, values)


def _of_codes(parts: list[Node], node: Node, codes: list[Any], values: Mapping[str, Any]) -> Iterator[Outcome]:
    values = {**values, "allowed": codes[:_SHOWN], **({"count": len(codes)} if len(codes) > _SHOWN else {})}
    long = "-long" if len(codes) > _SHOWN else ""
    constant = first(parts, "const")
    holder = next((part for part in parts if isinstance(part.value.get("enum"), list)), None)
    if constant is not None:
        if constant not in codes:
            yield Found(f"openapi.element-code{long}", node, (), {**values, "code": constant})
    elif holder is None:
        yield Found(f"openapi.element-codes{long}", node, (), values)
    else:
        for place, code in enumerate(holder.value["enum"]):
            if code is not None and code not in codes:
                yield Found(f"openapi.element-code{long}", holder, ("enum", place), {**values, "code": code})


def _of_form(parts: list[Node], node: Node, element: Element, values: Mapping[str, Any]) -> Iterator[Outcome]:
    form, pattern = element.schema.get("format"), element.schema.get("pattern")
    if form is not None and all(part.value.get("format") != form for part in parts):
        yield Found("openapi.element-format", node, (), {**values, "expected": form})
    given = [part.value["pattern"] for part in parts if isinstance(part.value.get("pattern"), str)]
    if pattern is None or pattern in given:
        return
    values = {**values, "expected": pattern}
    if not given:
        yield Found("openapi.element-pattern", node, (), values)
        return
    wrong = _difference(given, parts, element)
    if wrong:
        code, example = wrong
        yield Found(code, node, (), {**values, "example": example})


def _difference(given: list[str], parts: list[Node], element: Element) -> tuple[str, str] | None:
    """The first example of the dictionary on which the patterns given and the element's own disagree."""
    try:
        compiled = [compile_pattern(pattern) for pattern in given]
        for example in element.good:
            if not all(one.search(example) for one in compiled):
                return "openapi.element-pattern-refuses", example
        for example in element.bad:
            if _fits(example, parts) and all(one.search(example) for one in compiled):
                return "openapi.element-pattern-accepts", example
    except Trouble:
        return None  # a pattern that cannot be run: the validity of the document tells
    return None


def _fits(text: str, parts: list[Node]) -> bool:
    """Whether the bounds on its length let a text through."""
    least, most = first(parts, "minLength"), first(parts, "maxLength")
    return (not isinstance(least, int) or len(text) >= least) and (not isinstance(most, int) or len(text) <= most)
