"""Elements and attributes of an XML Schema that bear the name of an element of the dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.elements import Element, pattern_difference, shown
from checker.engines.outcomes import Found, Nothing, Outcome
from checker.engines.patterns import Pattern, compile_pattern
from checker.engines.regex import NotInDialect, Undecided, ecma_pattern
from checker.engines.xml_names import qname
from checker.kernel.trouble import Trouble
from checker.kinds.schemas.xsd_survey import INTEGERS, TEXTUAL, WORDS, XS, Simple, XsdSurvey

_TEXT = ("string", *sorted(TEXTUAL - {"string"}))
_WHOLE = ("integer", *sorted((INTEGERS | WORDS) - {"integer"}))
_BASES: Mapping[str, tuple[str, ...]] = {
    "integer": _WHOLE,
    "number": ("decimal", *_WHOLE, "double", "float"),
    "decimal": ("decimal", *_WHOLE),
    "boolean": ("boolean",),
    "date": ("date",),
    "time": ("time",),
    "date-time": ("dateTime", "dateTimeStamp"),
    "duration": ("duration",),
}
"""Type in the dictionary → the types its values may be built on, of which the first is told; all others are text."""


def judge_xsd(
    survey: XsdSurvey, elements: Mapping[str, Element], attributes: Mapping[str, Element], namespace: str
) -> Iterator[Outcome]:
    """Compare each with its element; the types of `namespace` are the dictionary's own."""
    met = False
    for member in survey.members:
        names = elements if member.tag == f"{XS}element" else attributes
        element = names.get(member.get("name"))
        if element is not None:
            met = True
            own, kind = qname(member, member.get("type")) or ("", "")
            yield from _of_national(survey, member, kind) if own == namespace else _of_member(survey, member, element)
    if not met:
        yield Nothing()


def _of_national(survey: XsdSurvey, member: Any, kind: str) -> Iterator[Outcome]:
    """A type of the dictionary's own must be that of the element; its file need not be at hand."""
    name = member.get("name")
    wanted = name[:1].upper() + name[1:]
    if kind != wanted:
        values = {"property": name, "actual": kind, "expected": wanted}
        yield Found("schemas.element-national-type", survey.pointer(member, "type"), values)


def _of_member(survey: XsdSurvey, member: Any, element: Element) -> Iterator[Outcome]:
    kind = survey.type_of(member)
    values = {"property": member.get("name"), "element": element.name}
    at = survey.pointer(member, "type")
    bases = _BASES.get(element.type, _TEXT)
    expected = f"xs:{bases[0]}"
    if kind is None:
        if member.get("type") is None:
            yield Found("schemas.element-untyped", at, {**values, "expected": expected})
        return  # a type that is not there: that the schema does not compile is told elsewhere
    simple = survey.simple(kind)
    if simple is None:
        if not isinstance(kind, str) and kind.tag == f"{XS}complexType":
            yield Found("schemas.element-complex", at, values)
    elif simple.base not in bases:
        yield Found("schemas.element-base", at, {**values, "actual": simple.base, "expected": expected})
    elif element.type not in _BASES:
        yield from _of_text(simple, at, element, values)


def _of_text(simple: Simple, at: str, element: Element, values: Mapping[str, Any]) -> Iterator[Outcome]:
    codes, listed = element.schema.get("enum"), simple.values("enumeration")
    if codes is not None:
        long, told = shown(codes)
        if not listed:
            yield Found(f"schemas.element-enumeration{long}", at, {**values, **told})
        for code in listed:
            if code not in codes:
                yield Found(f"schemas.element-code{long}", at, {**values, **told, "code": code})
        return
    pattern = element.schema.get("pattern")
    if pattern is None or listed:
        return
    patterns = _patterns(simple)
    values = {**values, "expected": pattern}
    if patterns == []:
        yield Found("schemas.element-pattern", at, values)
    elif patterns and (wrong := _difference(patterns, simple, element)):
        yield Found(f"schemas.{wrong[0]}", at, {**values, "example": wrong[1]})


def _patterns(simple: Simple) -> list[Pattern] | None:
    """The patterns that a value must keep, one a step of derivation; None where they cannot be run."""
    steps: dict[Any, list[str]] = {}
    for facet in simple.facets:
        if facet.name == "pattern":
            steps.setdefault(facet.element.getparent(), []).append(facet.value)
    try:
        alternatives = [[ecma_pattern(one) for one in some] for some in steps.values()]
        return [compile_pattern("|".join(some)) for some in alternatives]
    except (NotInDialect, Undecided, Trouble):
        return None


def _difference(patterns: list[Pattern], simple: Simple, element: Element) -> tuple[str, str] | None:
    bounds = {name: simple.values(name) for name in ("length", "minLength", "maxLength")}

    def fits(text: str) -> bool:
        size = len(text)
        return (
            all(one.strip() == str(size) for one in bounds["length"])
            and all(one.strip().isdecimal() and size >= int(one) for one in bounds["minLength"])
            and all(one.strip().isdecimal() and size <= int(one) for one in bounds["maxLength"])
        )

    try:
        return pattern_difference(patterns, fits, element)
    except Trouble:
        return None
