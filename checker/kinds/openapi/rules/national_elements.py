"""Properties named as an element of the national dictionary have its type, its format or pattern, and its codes.

Cites: ISO/IEC 11179-1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.elements import Element, element_of, messages, pattern_difference, shown
from checker.engines.outcomes import Nothing
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.schemas_together import first, together, types
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = messages("openapi")


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge. Raises Trouble for an element whose schema cannot be made."""
    elements = {
        element["json-name"]: element_of(element, supplies.schema(f"urn:miyar:element:{identifier}"))
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
    long, told = shown(codes)
    values = {**values, **told}
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
        yield Found(f"openapi.{code}", node, (), {**values, "example": example})


def _difference(given: list[str], parts: list[Node], element: Element) -> tuple[str, str] | None:
    """The first example of the dictionary on which the patterns given and the element's own disagree."""
    try:
        compiled = [compile_pattern(pattern) for pattern in given]
        return pattern_difference(compiled, lambda example: _fits(example, parts), element)
    except Trouble:
        return None  # a pattern that cannot be run: the validity of the document tells


def _fits(text: str, parts: list[Node]) -> bool:
    """Whether the bounds on its length let a text through."""
    least, most = first(parts, "minLength"), first(parts, "maxLength")
    return (not isinstance(least, int) or len(text) >= least) and (not isinstance(most, int) or len(text) <= most)
