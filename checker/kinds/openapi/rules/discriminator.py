"""Discriminators choose among schemas that exist, by a property that each declares and requires.

Cites: OpenAPI 3.1.1, section 4.8.25; 3.0.4, section 4.7.25.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.discriminators import mapped
from checker.kinds.openapi.nodes import Found, Node, Outcome, Tokens
from checker.kinds.openapi.references import BROKEN
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.schemas_together import branches, properties, together
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    **BROKEN,
    "openapi.discriminator-mapping": Text(
        "القيمة «{value}» للمميِّز تشير إلى «{target}»، وليس ذلك مخططًا موجودًا.",
        "The discriminator's value “{value}” is mapped to “{target}”, which is no schema that exists.",
    ),
    "openapi.discriminator-property-missing": Text(
        "المخطط {schema} لا يعرّف خاصية المميِّز «{property}».",
        "The schema {schema} does not declare the discriminator's property “{property}”.",
    ),
    "openapi.discriminator-property-optional": Text(
        "خاصية المميِّز «{property}» ليست إلزامية في المخطط {schema}؛ أضفها إلى required.",
        "The discriminator's property “{property}” is not required in the schema {schema}; add it to “required”.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    found = [node for node in survey.marked["discriminator"] if isinstance(node.value["discriminator"], dict)]
    if not found:
        yield Nothing()
    for node in found:
        yield from _of_schema(survey, node)


def _of_schema(survey: Survey, node: Node) -> Iterator[Outcome]:
    name = node.value["discriminator"].get("propertyName")
    chosen: list[tuple[Tokens, Node]] = []
    for key, target in mapped(survey, node):
        if isinstance(target, Node):
            chosen.append((("discriminator", "mapping", key), target))
        else:
            yield _broken(node, key, target)
    if not isinstance(name, str):
        return
    members = [*branches(survey, node, "oneOf"), *branches(survey, node, "anyOf")]
    # Schemas that have no name cannot be chosen by a discriminator (3.1.1, 4.8.25).
    named = [(one.tokens, one) for one in members if id(one.value) in survey.references]
    if not members:
        named = [(("discriminator", "propertyName"), node)]
    told: set[int] = set()
    for tokens, schema in [*named, *chosen]:
        final = survey.final(schema)
        if final is None or id(final.value) in told:
            continue
        told.add(id(final.value))
        yield from _of_member(survey, node, tokens, final, name)


def _of_member(survey: Survey, holder: Node, tokens: Tokens, schema: Node, name: str) -> Iterator[Outcome]:
    declared, required = _has(survey, schema, name, set())
    above = [one for one in together(survey, holder) if one.value is not schema.value]
    declared = declared or name in properties(above)
    required = required or any(name in _required(one) for one in above)
    values = {"property": name, "schema": schema.pointer() or schema.document.name}
    if not declared:
        yield Found("openapi.discriminator-property-missing", holder, tokens, values)
    elif not required:
        yield Found("openapi.discriminator-property-optional", holder, tokens, values)


def _has(survey: Survey, schema: Node, name: str, visited: set[int]) -> tuple[bool, bool]:
    """Whether every value of `schema` knows the property, and whether every one must have it."""
    if id(schema.value) in visited or len(visited) > _MOST:
        return True, True  # a circle says nothing new
    visited = {*visited, id(schema.value)}
    parts = together(survey, schema)
    declared = name in properties(parts)
    required = any(name in _required(one) for one in parts)
    for part in parts:
        for keyword in ("oneOf", "anyOf"):
            each = [_has(survey, one, name, visited) for one in branches(survey, part, keyword)]
            declared = declared or (bool(each) and all(one[0] for one in each))
            required = required or (bool(each) and all(one[1] for one in each))
    return declared, required


_MOST = 20
"""Choices inside of choices that are followed."""


def _required(node: Node) -> list[Any]:
    listed = node.get("required")
    return listed if isinstance(listed, list) else []


def _broken(node: Node, key: str, target: Broken | str) -> Found:
    text = node.value["discriminator"]["mapping"][key]
    tokens = ("discriminator", "mapping", key)
    if isinstance(target, Broken) and target.code == "reference.network":
        return Found(target.code, node, tokens, {"reference": text})
    return Found("openapi.discriminator-mapping", node, tokens, {"value": key, "target": text})
