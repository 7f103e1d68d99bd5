"""Members of interfaces and schemas that bear the name of a national data element, held against the dictionary.

A pattern written otherwise than the dictionary's is taken for the same where it accepts and refuses the same examples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.engines.patterns import Pattern
from checker.kernel.text import Text, both

_SHOWN = 20
_TOLD: Mapping[str, Text] = {
    "element-type": Text(
        "نوع الحقل «{property}» هو {actual}، ونوع العنصر الوطني «{element}» هو {expected}.",
        "The property “{property}” is of type {actual}; the national element “{element}” is of type {expected}.",
    ),
    "element-untyped": Text(
        "ليس للحقل «{property}» نوع، ونوع العنصر الوطني «{element}» هو {expected}.",
        "The property “{property}” has no type; the national element “{element}” is of type {expected}.",
    ),
    "element-format": Text(
        "للعنصر الوطني «{element}» الصيغة {expected} (format)، وليست للحقل «{property}».",
        "The national element “{element}” has the format {expected}, which the property “{property}” has not.",
    ),
    "element-pattern": Text(
        "للعنصر الوطني «{element}» النمط {expected}، وليس للحقل «{property}» نمط.",
        "The national element “{element}” has the pattern {expected}, and the property “{property}” has none.",
    ),
    "element-pattern-accepts": Text(
        "نمط الحقل «{property}» يقبل «{example}»، وليست من قيم العنصر الوطني «{element}»؛ نمط العنصر {expected}.",
        "The pattern of “{property}” accepts “{example}”, which is no value of the national element “{element}”; "
        "the element's pattern is {expected}.",
    ),
    "element-pattern-refuses": Text(
        "نمط الحقل «{property}» يرفض «{example}»، وهي من قيم العنصر الوطني «{element}»؛ نمط العنصر {expected}.",
        "The pattern of “{property}” refuses “{example}”, which is a value of the national element “{element}”; "
        "the element's pattern is {expected}.",
    ),
    "element-codes": Text(
        "لا يذكر الحقل «{property}» في enum رموز العنصر الوطني «{element}»: {allowed}",
        "The property “{property}” does not give the codes of the national element “{element}” under enum: {allowed}",
    ),
    "element-codes-long": Text(
        "لا يذكر الحقل «{property}» في enum رموز العنصر الوطني «{element}» (عددها {count})، ومنها: {allowed}",
        "The property “{property}” does not give the {count} codes of the national element “{element}” under enum; "
        "some of them: {allowed}",
    ),
    "element-code": Text(
        "الرمز «{code}» ليس من رموز العنصر الوطني «{element}»: {allowed}",
        "“{code}” is none of the codes of the national element “{element}”: {allowed}",
    ),
    "element-code-long": Text(
        "الرمز «{code}» ليس من رموز العنصر الوطني «{element}» (عددها {count})، ومنها: {allowed}",
        "“{code}” is none of the {count} codes of the national element “{element}”; some of them: {allowed}",
    ),
}


class Element(NamedTuple):
    """An element of the dictionary: what it is called, its type there, its JSON Schema, its examples that are text."""

    name: Mapping[str, str]
    type: str
    schema: Mapping[str, Any]
    good: list[str]
    bad: list[str]


def messages(kind: str) -> dict[str, Text]:
    """The sentences, under the codes of one kind: `openapi.element-type`."""
    return {f"{kind}.{code}": text for code, text in _TOLD.items()}


def element_of(entry: Mapping[str, Any], schema: Mapping[str, Any]) -> Element:
    """An element from its file and its schema."""
    name = entry.get("name") or {}
    examples = entry.get("examples") or {}
    good, bad = ([one for one in examples.get(key) or () if isinstance(one, str)] for key in ("good", "bad"))
    return Element(both(name.get("ar", ""), name.get("en", "")), str(entry.get("type", "")), schema, good, bad)


def shown(codes: Sequence[Any]) -> tuple[str, dict[str, Any]]:
    """The end of the code of a sentence about a list of codes, and its values: of a long list the first are shown."""
    if len(codes) <= _SHOWN:
        return "", {"allowed": list(codes)}
    return "-long", {"allowed": list(codes[:_SHOWN]), "count": len(codes)}


def pattern_difference(
    patterns: Sequence[Pattern], fits: Callable[[str], bool], element: Element
) -> tuple[str, str] | None:
    """The first example on which `patterns` and the element disagree, behind `element-pattern-refuses` or `-accepts`.

    `fits` tells whether bounds on its length let a text through. May raise Trouble as patterns do.
    """
    for example in element.good:
        if not all(one.search(example) for one in patterns):
            return "element-pattern-refuses", example
    for example in element.bad:
        if fits(example) and all(one.search(example) for one in patterns):
            return "element-pattern-accepts", example
    return None
