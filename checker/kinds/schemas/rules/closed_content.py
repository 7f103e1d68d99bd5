"""Content is closed but at extension points.

Option `extensions`: the form of the names of extension points: elements, types, properties and definitions in which
further content may stand. An object whose further members keep to a schema of their own is a map, and is closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node, branches, called, child
from checker.kinds.schemas.names import A_PATTERN, named
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {"extensions": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.wildcard": Text(
        "يقبل xs:{tag} هنا أي محتوى خارج نقطة امتداد معلنة؛ عدّد المحتوى، أو ضعه في عنصر أو نوع اسمه Extensions.",
        "xs:{tag} accepts any content outside a declared extension point; list the content, or put it into an element"
        " or type named Extensions.",
    ),
    "schemas.wildcard-own": Text(
        'تقبل نقطة الامتداد فضاء الأسماء نفسه، فلا يُميَّز الامتداد من الأصل؛ اكتب namespace="##other"‎.',
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


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule, with the names of extension points."""
    extension = compile_pattern(options["extensions"])

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        for element in survey.each("any", "anyAttribute"):
            if "##" not in element.get("namespace", "##any"):
                continue  # the content of a standard that is named, such as a signature
            if not extension.search(named(element)):
                values = {"tag": element.tag.removeprefix(XS)}
                yield Found("schemas.wildcard", survey.pointer(element), values)
            elif element.get("namespace", "##any") in ("##any", "##targetNamespace"):
                yield Found("schemas.wildcard-own", survey.pointer(element, "namespace"))

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        closing = _Closing(survey)
        for node in survey.objects:
            if extension.search(node.name) or not _is_object(node):
                continue
            if not closing.within(node) and not closing.from_outside(node):
                yield Found("schemas.open-object", node.pointer, {"name": called(node)})

    return Judges(of_xsd, of_json)


def _is_object(node: Node) -> bool:
    """Whether it describes an object by itself."""
    named = node.value.get("type")
    return (
        named == "object" or (isinstance(named, list) and "object" in named) or not _DESCRIBING.isdisjoint(node.value)
    )


class _Closing:
    """Which schemas let nothing further in. Each is looked at once; in a circle it counts as open."""

    def __init__(self, survey: JsonSurvey) -> None:
        self._survey = survey
        self._within: dict[int, bool] = {}
        self._outside: dict[int, bool] = {}

    def within(self, node: Node) -> bool:
        """Whether the schema itself, or one it is composed of, closes its value."""
        if not isinstance(node.value, dict):
            return False
        if id(node.value) not in self._within:
            self._within[id(node.value)] = False
            self._within[id(node.value)] = self._closes(node)
        return self._within[id(node.value)]

    def _closes(self, node: Node) -> bool:
        if _shut(node) or "const" in node.value or "enum" in node.value:
            return True
        leads = self._survey.leads(node)
        parts = [*([leads] if isinstance(leads, Node) else []), *branches(node, "allOf")]
        if any(self.within(one) for one in parts):
            return True
        return any(some and all(self.within(one) for one in some) for some in _choices(node))

    def from_outside(self, node: Node) -> bool:
        """Whether every schema that lays this one on its value closes that value."""
        if id(node.value) not in self._outside:
            self._outside[id(node.value)] = False
            above = self._survey.appliers(node)
            closed = bool(above) and all(_shut(one) or self.from_outside(one) for one in above)
            self._outside[id(node.value)] = closed
        return self._outside[id(node.value)]


def _shut(node: Node) -> bool:
    further = [node.get(keyword) for keyword in _CLOSING]
    return any(value is False or (isinstance(value, dict) and bool(value)) for value in further)


def _choices(node: Node) -> list[list[Node]]:
    """Schemas of which one at least holds."""
    both = [child(node, keyword) for keyword in ("then", "else") if "then" in node.value and "else" in node.value]
    return [branches(node, "oneOf"), branches(node, "anyOf"), both]
