"""Content is closed but at extension points.

Option `extensions`: the form of the names of extension points: elements, types, properties and definitions in which
further content may stand. An object whose further members keep to a schema of their own is a map, and is closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node, branches, called, child
from checker.kinds.schemas.names import A_PATTERN, named
from checker.kinds.schemas.rule import Found, Judges, Options, Outcome
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {"extensions": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.wildcard": Text(
        "يقبل xs:{tag} هنا أي محتوى خارج نقطة امتداد معلنة؛ عدّد المحتوى، أو ضعه في عنصر أو نوع اسمه Extensions.",
        "xs:{tag} accepts any content outside a declared extension point; list the content, or put it into an element"
        " or type named Extensions.",
    ),
    "schemas.wildcard-own": Text(
        'تقبل نقطة الامتداد فضاء الأسماء نفسه، فلا يُميَّز الامتداد من الأصل؛ اكتب namespace="##other".',
        "The extension point accepts the schema's own namespace, so that what is added is not told from what is"
        ' defined; write namespace="##other".',
    ),
    "schemas.open-object": Text(
        "يقبل الكائن «{name}» حقولًا لم تُذكر؛ أضف additionalProperties: false، أو unevaluatedProperties: false إن كان"
        " مركبًا من عدة مخططات.",
        "The object “{name}” accepts members that are not described; add additionalProperties: false, or"
        " unevaluatedProperties: false where it is composed of several schemas.",
    ),
}
_CLOSING = ("additionalProperties", "unevaluatedProperties")
_DESCRIBING = frozenset(("properties", "patternProperties"))
_DEEPEST = 50


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule, with the names of extension points."""
    extension = compile_pattern(options["extensions"])

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        for element in survey.each("any", "anyAttribute"):
            if not extension.search(named(element)):
                values = {"tag": element.tag.removeprefix(XS)}
                yield Found("schemas.wildcard", survey.pointer(element), values)
            elif element.get("namespace", "##any") in ("##any", "##targetNamespace"):
                yield Found("schemas.wildcard-own", survey.pointer(element, "namespace"))

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        for node in survey.objects:
            if extension.search(node.name) or not _is_object(node):
                continue
            if not _closes(survey, node, 0) and not _closed_from_outside(survey, node, 0):
                yield Found("schemas.open-object", node.pointer, {"name": called(node)})

    return Judges(of_xsd, of_json)


def _is_object(node: Node) -> bool:
    """Whether it describes an object by itself."""
    named = node.value.get("type")
    return (
        named == "object" or (isinstance(named, list) and "object" in named) or not _DESCRIBING.isdisjoint(node.value)
    )


def _closes(survey: JsonSurvey, node: Node, depth: int) -> bool:
    """Whether the schema, or one it is composed of, lets nothing further in."""
    if not isinstance(node.value, dict) or depth > _DEEPEST:
        return False
    if any(_shut(node.value.get(keyword)) for keyword in _CLOSING) or "const" in node.value or "enum" in node.value:
        return True
    leads = survey.leads(node)
    if isinstance(leads, Node) and _closes(survey, leads, depth + 1):
        return True
    if any(_closes(survey, one, depth + 1) for one in branches(node, "allOf")):
        return True
    choices = [branches(node, keyword) for keyword in ("oneOf", "anyOf")]
    choices.append(
        [child(node, keyword) for keyword in ("then", "else") if "then" in node.value and "else" in node.value]
    )
    return any(some and all(_closes(survey, one, depth + 1) for one in some) for some in choices)


def _shut(value: Any) -> bool:
    return value is False or (isinstance(value, dict) and bool(value))


def _closed_from_outside(survey: JsonSurvey, node: Node, depth: int) -> bool:
    """Whether every schema that lays this one on its value closes that value."""
    above = survey.appliers(node)
    return (
        bool(above)
        and depth < _DEEPEST
        and all(
            any(_shut(one.get(keyword)) for keyword in _CLOSING) or _closed_from_outside(survey, one, depth + 1)
            for one in above
        )
    )
