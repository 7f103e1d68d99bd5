"""Schemas that say something of the same value: a schema, what its `$ref` names, and what stands under `allOf`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.kinds.openapi.nodes import Node
from checker.kinds.openapi.survey import Survey


def together(survey: Survey, node: Node) -> list[Node]:
    """All schemas that a value of `node` must keep, `node` first; each once, so that circles end."""
    found: dict[int, Node] = {}
    stack = [node]
    while stack:
        one = stack.pop()
        if not isinstance(one.value, dict) or id(one.value) in found:
            continue
        found[id(one.value)] = one
        stack += reversed([*_beside(survey, one)])
    return list(found.values())


def branches(survey: Survey, node: Node, keyword: str) -> list[Node]:
    """The schemas under `oneOf` or `anyOf`."""
    if is_only_reference(survey, node):
        return []
    listed = node.get(keyword)
    return [*_entries(node, keyword)] if isinstance(listed, list) else []


def types(nodes: list[Node]) -> set[str]:
    """Types that a value may have by all of `nodes`; `null` is left out. Empty: none is named."""
    allowed: set[str] | None = None
    for node in nodes:
        named = node.get("type")
        listed = named if isinstance(named, list) else [named]
        here = {one for one in listed if isinstance(one, str)}
        if here:
            allowed = here if allowed is None else allowed & here
    return (allowed or set()) - {"null"}


def properties(nodes: list[Node]) -> dict[str, Node]:
    """Name → schema of every property that one of `nodes` describes; of several the first."""
    found: dict[str, Node] = {}
    for node in nodes:
        named = node.get("properties")
        for name, value in named.items() if isinstance(named, dict) else ():
            found.setdefault(name, Node("schema", value, node.document, node, ("properties", name)))
    return found


def first(nodes: list[Node], keyword: str) -> Any:
    """What the first of `nodes` that has `keyword` says there; None where none has."""
    return next((node.value[keyword] for node in nodes if keyword in node.value), None)


def is_only_reference(survey: Survey, node: Node) -> bool:
    """Whether nothing but `$ref` counts in a schema (3.0.4, section 4.7.23)."""
    return survey.version == "3.0" and id(node.value) in survey.references


def _beside(survey: Survey, node: Node) -> Iterator[Node]:
    reference = survey.references.get(id(node.value))
    if reference is not None and isinstance(reference.leads, Node) and not reference.actual:
        yield reference.leads
    if not is_only_reference(survey, node) and isinstance(node.value.get("allOf"), list):
        yield from _entries(node, "allOf")


def _entries(node: Node, keyword: str) -> Iterator[Node]:
    for place, value in enumerate(node.value[keyword]):
        if isinstance(value, dict):
            yield Node("schema", value, node.document, node, (keyword, place))
