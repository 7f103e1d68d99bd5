"""What the mapping of a discriminator names."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kernel.document import Broken
from checker.kinds.openapi.nodes import Node
from checker.kinds.openapi.survey import Survey


def mapped(survey: Survey, node: Node) -> Iterator[tuple[str, Node | Broken | str]]:
    """(value, what it maps to) of the discriminator of the schema `node`; another kind of object as its name."""
    discriminator = node.value["discriminator"]
    mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
    for key, text in mapping.items() if isinstance(mapping, dict) else ():
        if isinstance(text, str):
            yield key, _named(survey, text) or _referred(survey, node, text)


def _named(survey: Survey, name: str) -> Node | None:
    """A name of a schema component is taken before a reference (3.1.1, 4.8.25.2)."""
    components = survey.root.get("components")
    schemas = components.get("schemas") if isinstance(components, dict) else None
    value = schemas.get(name) if isinstance(schemas, dict) else None
    return survey.node("schema", value) if value is not None else None


def _referred(survey: Survey, node: Node, text: str) -> Node | Broken | str:
    leads, actual = survey.lead(node, text, "schema")
    return actual or leads
