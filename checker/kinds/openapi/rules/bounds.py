"""Strings, integers and arrays that come in with requests are bounded.

Cites: JSON Schema 2020-12, validation, sections 6.1 to 6.4; OpenAPI 3.1.1, section 4.4.1 (formats of integers).
Option `type`: `string`, `integer` or `array`. A bound may stand beside, under `allOf`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.incoming import incoming
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {
    "properties": {"type": {"enum": ["string", "integer", "array"]}},
    "required": ["type"],
}
MESSAGES: Mapping[str, Text] = {
    "openapi.unbounded-string": Text(
        "هذا النص يرد في طلب، وليس له maxLength ولا enum ولا const ولا pattern ولا format.",
        "This string comes in with a request and has no maxLength, enum, const, pattern or format.",
    ),
    "openapi.unbounded-integer": Text(
        "هذا العدد الصحيح يرد في طلب، وليس له حدان minimum وmaximum، ولا الصيغة int32 أو int64، ولا enum.",
        "This integer comes in with a request and has no minimum and maximum, no format int32 or int64, and no enum.",
    ),
    "openapi.unbounded-array": Text(
        "هذه القائمة ترد في طلب، وليس لها maxItems.", "This array comes in with a request and has no maxItems."
    ),
}
_BOUNDS = {
    "string": frozenset({"maxLength", "enum", "const", "pattern", "format"}),
    "integer": frozenset({"enum", "const"}),
    "array": frozenset({"maxItems", "enum", "const"}),
}
_LEAST = ("minimum", "exclusiveMinimum")
_MOST = ("maximum", "exclusiveMaximum")
_FORMATS = ("int32", "int64")


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    kind: str = options["type"]
    code = f"openapi.unbounded-{kind}"

    def judge(survey: Survey) -> Iterator[Outcome]:
        found = [one for one in incoming(survey) if _is(one[0].value.get("type"), kind)]
        if not found:
            yield Nothing()
        told: set[int] = set()
        for node, beside in found:
            if id(node.value) not in told and not _bounded(kind, (node, *beside)):
                told.add(id(node.value))
                yield Found(code, node)

    return judge


def _is(named: Any, kind: str) -> bool:
    return named == kind or (isinstance(named, list) and kind in named)


def _bounded(kind: str, nodes: tuple[Node, ...]) -> bool:
    keywords = {key for node in nodes for key in node.value}
    if not keywords.isdisjoint(_BOUNDS[kind]):
        return True
    if kind != "integer":
        return False
    two_ends = not keywords.isdisjoint(_LEAST) and not keywords.isdisjoint(_MOST)
    return two_ends or any(node.value.get("format") in _FORMATS for node in nodes)
