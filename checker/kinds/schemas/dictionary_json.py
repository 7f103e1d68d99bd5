"""Properties of a JSON Schema that bear the name of an element of the dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.elements import Element, pattern_difference, shown
from checker.engines.outcomes import Found, Nothing, Outcome
from checker.engines.patterns import compile_pattern
from checker.kernel.document import Broken
from checker.kernel.trouble import Trouble
from checker.kinds.schemas.json_survey import JsonSurvey, Node


def judge_json(survey: JsonSurvey, elements: Mapping[str, Element]) -> Iterator[Outcome]:
    """Compare each with its element."""
    met = [node for node in survey.properties if node.name in elements and isinstance(node.value, dict)]
    if not met:
        yield Nothing()
    for node in met:
        parts = survey.together(node)
        if not any(isinstance(survey.leads(part), Broken) for part in parts):  # told elsewhere
            yield from _of_property(survey, node, parts, elements[node.name])


def _of_property(survey: JsonSurvey, node: Node, parts: list[Node], element: Element) -> Iterator[Outcome]:
    expected = element.schema.get("type")
    values = {"property": node.name, "element": element.name}
    actual = survey.types(node) - {"null"}
    listed = any("enum" in part.value or "const" in part.value for part in parts)
    codes = element.schema.get("enum")
    if not actual and not listed:
        yield Found("schemas.element-untyped", node.pointer, {**values, "expected": expected})
    elif actual and actual != {expected}:
        told = {**values, "expected": expected, "actual": sorted(actual)}
        yield Found("schemas.element-type", node.pointer, told)
    elif codes is not None:
        yield from _of_codes(parts, node, codes, values)
    elif not listed:
        yield from _of_form(survey, parts, node, element)


def _of_codes(parts: list[Node], node: Node, codes: list[Any], values: Mapping[str, Any]) -> Iterator[Outcome]:
    long, told = shown(codes)
    values = {**values, **told}
    given = [
        (part.at("enum", place), code)
        for part in parts
        for place, code in enumerate(part.value.get("enum") if isinstance(part.value.get("enum"), list) else ())
    ]
    given += [(part.at("const"), part.value["const"]) for part in parts if "const" in part.value]
    if not given:
        yield Found(f"schemas.element-codes{long}", node.pointer, values)
    inside = {part.document.name for part in parts} == {node.document.name}
    for pointer, code in given:
        if code is not None and code not in codes:
            yield Found(f"schemas.element-code{long}", pointer if inside else node.pointer, {**values, "code": code})


def _of_form(survey: JsonSurvey, parts: list[Node], node: Node, element: Element) -> Iterator[Outcome]:
    values = {"property": node.name, "element": element.name}
    form, pattern = element.schema.get("format"), element.schema.get("pattern")
    if form is not None and all(part.value.get("format") != form for part in parts):
        yield Found("schemas.element-format", node.pointer, {**values, "expected": form})
    given = [part.value["pattern"] for part in parts if isinstance(part.value.get("pattern"), str)]
    if pattern is None or pattern in given:
        return
    values = {**values, "expected": pattern}
    if not given:
        yield Found("schemas.element-pattern", node.pointer, values)
        return
    least, most = survey.first(node, "minLength") or 0, survey.first(node, "maxLength")

    def fits(text: str) -> bool:
        return len(text) >= least and (most is None or len(text) <= most)

    try:
        wrong = pattern_difference([compile_pattern(one) for one in given], fits, element)
    except (Trouble, TypeError):
        return  # a pattern that cannot be run, a bound that is no number: told elsewhere
    if wrong:
        yield Found(f"schemas.{wrong[0]}", node.pointer, {**values, "example": wrong[1]})
