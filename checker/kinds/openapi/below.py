"""The objects of OpenAPI right below one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kinds.openapi.nodes import Node
from checker.kinds.openapi.objects import PATTERNED, Fields, Holds, Shape


def below(node: Node, fields: Mapping[str, Fields]) -> list[Node]:
    """The objects that `node` holds, in its order; `fields` are those of the version of the document."""
    if not isinstance(node.value, dict):
        return []
    if node.kind in PATTERNED:
        kind, document = PATTERNED[node.kind].kind, node.document
        own = [(key, child) for key, child in node.value.items() if isinstance(child, dict) and _is_name(key)]
        return [Node(kind, child, document, node, (key,)) for key, child in own]
    held_by = fields[node.kind]
    held = [(key, child) for key, child in node.value.items() if key in held_by]
    return [one for key, child in held for one in _under(node, key, child, held_by[key])]


def _under(node: Node, key: str, child: Any, held: Holds) -> list[Node]:
    shape, kind = held
    document = node.document
    if shape is Shape.ONE:
        return [Node(kind, child, document, node, (key,))] if isinstance(child, dict) else []
    if shape is Shape.MAP and isinstance(child, dict):
        return [Node(kind, value, document, node, (key, name)) for name, value in child.items()]
    if shape is Shape.LIST and isinstance(child, list):
        return [Node(kind, value, document, node, (key, place)) for place, value in enumerate(child)]
    return []


def _is_name(key: Any) -> bool:
    """Whether a key of an object whose keys are the author's own is one, not an extension."""
    return isinstance(key, str) and not key.startswith("x-")
