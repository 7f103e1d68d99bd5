"""Changed copies of schemas, without touching the document: only what changes is copied, and what holds it."""

from __future__ import annotations

from typing import Any

from checker.kinds.openapi.nodes import Node


class Copies:
    """Copies of schemas, each made when it is first changed."""

    def __init__(self) -> None:
        self._made: dict[int, dict[str, Any]] = {}
        self._own: set[int] = set()
        self._void: set[int] = set()

    def of(self, value: Any) -> Any:
        """The copy of a schema where it, or a schema in it, was changed; else the schema itself."""
        return self._made.get(id(value), value)

    def void(self, node: Node) -> None:
        """Let the copy of the schema `node` ask for nothing: what is changed below it is no longer part of it."""
        self.change(node).clear()
        self._void.add(id(node.value))

    def change(self, node: Node) -> dict[str, Any]:
        """A copy of the schema `node`, free to be changed, in its place in copies of the schemas that hold it."""
        above: list[Node] = []
        step: Node | None = node
        while step is not None and step.kind == "schema" and id(step.value) not in self._made:
            above.append(step)
            step = step.parent
        for one in reversed(above):
            copy = self._made[id(one.value)] = dict(one.value)
            if one.parent is not None and one.parent.kind == "schema" and id(one.parent.value) not in self._void:
                self._put(self._made[id(one.parent.value)], one, copy)
        return self._made[id(node.value)]

    def _put(self, holder: Any, node: Node, copy: dict[str, Any]) -> None:
        for token in node.tokens[:-1]:
            child = holder[token]
            if id(child) not in self._own:
                child = holder[token] = child.copy()
                self._own.add(id(child))
            holder = child
        holder[node.tokens[-1]] = copy
