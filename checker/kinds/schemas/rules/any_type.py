"""Whatever holds a value says of what type it is.

Option `extensions`: the form of the names of extension points, in which values are free.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.engines.patterns import compile_pattern
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node, called
from checker.kinds.schemas.names import A_PATTERN
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey, local

OPTIONS: Mapping[str, Any] = {"extensions": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.untyped-declaration": Text(
        "ليس لـ «{name}» نوع، فيقبل أي محتوى (xs:{type})؛ أضف الصفة type.",
        "“{name}” has no type, and so accepts anything (xs:{type}); add the attribute type.",
    ),
    "schemas.any-type": Text(
        "النوع xs:{type} يقبل أي محتوى؛ استعمل نوعًا محددًا.",
        "The type xs:{type} accepts anything; use a type that says what it is.",
    ),
    "schemas.untyped-schema": Text(
        "لا يحدد المخطط «{name}» نوع القيمة، فيقبل أي قيمة؛ أضف type.",
        "The schema “{name}” says nothing of the type of the value, and so accepts anything; add type.",
    ),
    "schemas.untyped-items": Text(
        "لا تحدد القائمة «{name}» نوع بنودها؛ أضف items.",
        "The array “{name}” does not say what its items are; add items.",
    ),
}
_ANY = frozenset(("anyType", "anySimpleType", "anyAtomicType"))
_HOLDERS = frozenset(("properties", "items", "prefixItems", "patternProperties", "$defs", "definitions", "contains"))
_SAYS = frozenset(("type", "enum", "const", "anyOf", "oneOf", "not", "$dynamicRef", "$recursiveRef"))
_ITEMS = frozenset(("items", "prefixItems", "enum", "const", "contains", "unevaluatedItems"))


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule, with the names of extension points."""
    extension = compile_pattern(options["extensions"])

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        for element in survey.members:
            bare = element.get("type") is None and not element.get("substitutionGroup")
            if bare and survey.type_of(element) is None and not _has_inline(element):
                kind = "anyType" if element.tag == f"{XS}element" else "anySimpleType"
                values = {"name": element.get("name"), "type": kind}
                yield Found("schemas.untyped-declaration", survey.pointer(element), values)
        for element in survey.each("element", "attribute", "restriction", "extension", "list"):
            for attribute in ("type", "base", "itemType"):
                name = element.get(attribute)
                if local(name) in _ANY and isinstance(survey.named(element, name), str) and _plain(element):
                    yield Found("schemas.any-type", survey.pointer(element, attribute), {"type": local(name)})

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        for node in survey.every:
            if node.keyword in _HOLDERS and not extension.search(node.name) and _asserted(node):
                yield from _of_schema(survey, node)

    return Judges(of_xsd, of_json)


def _has_inline(element: Any) -> bool:
    return next(element.iterchildren(f"{XS}simpleType", f"{XS}complexType"), None) is not None


def _plain(element: Any) -> bool:
    """Complex content restricted from anyType is how a complex type is written out in full."""
    return bool(element.tag != f"{XS}restriction" or element.getparent().tag != f"{XS}complexContent")


def _asserted(node: Node) -> bool:
    """Whether it says what a value is; what a condition asks for need not."""
    above = node.parent
    while above is not None and above.keyword:
        if above.keyword in ("not", "if", "then", "else", "allOf", "anyOf", "oneOf"):
            return False
        above = above.parent
    return node.value is not False


def _of_schema(survey: JsonSurvey, node: Node) -> Iterator[Outcome]:
    name = called(node)
    parts = survey.together(node)
    if any(isinstance(survey.leads(part), Broken) for part in parts):
        return  # told elsewhere
    if not survey.says(node, _SAYS):
        yield Found("schemas.untyped-schema", node.pointer, {"name": name})
    elif survey.types(node) - {"null"} == {"array"} and not survey.says(node, _ITEMS):
        yield Found("schemas.untyped-items", node.pointer, {"name": name})
