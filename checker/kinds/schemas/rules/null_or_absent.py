"""What is not known is left out or is null, and not either as one likes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node, branches
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.nillable-optional": Text(
        '«{name}» يجوز أن يغيب (minOccurs="0"‎) وأن يكون فارغًا (nillable)، فلا يُعرف الفرق بينهما؛ اترك واحدًا.',
        '“{name}” may be left out (minOccurs="0") and may be nil (nillable), and the difference is unknown; keep one.',
    ),
    "schemas.null-optional": Text(
        "«{name}» يجوز أن يغيب وأن يكون null، فلا يُعرف الفرق بينهما؛ اجعله لازمًا أو احذف null.",
        "“{name}” may be left out and may be null, and nobody knows the difference; require it, or remove null.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd, _of_json)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    for element in survey.each("element"):
        if element.get("nillable") in ("true", "1") and element.get("minOccurs") == "0":
            yield Found("schemas.nillable-optional", survey.pointer(element, "nillable"), {"name": element.get("name")})


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in survey.properties:
        if node.parent is None or not isinstance(node.value, dict):
            continue
        choices = [one for keyword in ("anyOf", "oneOf") for one in branches(node, keyword)]
        null = any("null" in survey.types(one) for one in (node, *choices)) or _lists_null(node)
        required = [part.get("required") for part in survey.around(node.parent)]
        if null and not any(isinstance(names, list) and node.name in names for names in required):
            yield Found("schemas.null-optional", node.pointer, {"name": node.name})


def _lists_null(node: Node) -> bool:
    listed = node.get("enum")
    return isinstance(listed, list) and None in listed
