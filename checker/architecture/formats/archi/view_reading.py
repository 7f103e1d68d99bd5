"""Views of Archi's file: boxes within boxes, each with the connections that begin at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.architecture.formats.archi.facts import Facts
from checker.architecture.formats.archi.naming import FORM, NODE_KINDS, VIEW_KINDS
from checker.architecture.formats.archi.styles import ATTRIBUTES, read_style
from checker.architecture.formats.naming import viewpoint_of_archi
from checker.architecture.formats.reading import Reader
from checker.architecture.formats.view_facts import take_out
from checker.architecture.formats.xml import XSI_TYPE, children, kept, text
from checker.architecture.showing import all_nodes
from checker.architecture.views import Bend, Connection, Node, View

_PARTS = ("documentation", "property")
_NODE = ("id", "name", "archimateElement", "model", "targetConnections", XSI_TYPE, *ATTRIBUTES)
_NODE_PARTS = (*_PARTS, "bounds", "sourceConnection", "child", "content")
_CONNECTION = (
    "id", "name", "source", "target", "archimateRelationship", "relationship", "targetConnections", XSI_TYPE,
    *ATTRIBUTES,
)  # fmt: skip
_CONNECTION_PARTS = (*_PARTS, "bendpoint", "sourceConnection")
_WIDTH, _HEIGHT = 120, 55
"""Archi's own size of a box that names none."""


class ViewReader:
    """Reads views."""

    def __init__(self, reader: Reader, facts: Facts) -> None:
        self.reader = reader
        self.facts = facts

    def view(self, told: Any, kind: str) -> View:
        """One view."""
        facts = self.facts.told(told)
        nodes = tuple([self.node(one, 0, 0) for one in children(told, "child")])
        middles = {node.id: _middle(node) for node in all_nodes(nodes)}
        known = ("id", "name", "viewpoint", XSI_TYPE)
        view = View(
            id=self.reader.id_of(told, "id"),
            name=facts.texts(told.get("name"), "name"),
            documentation=facts.texts(self.facts.documentation(told), "documentation"),
            properties=facts.properties(),
            viewpoint=viewpoint_of_archi(told.get("viewpoint", "")),
            kind=VIEW_KINDS.get(kind, kind),
            nodes=nodes,
            connections=tuple([self.connection(one, middles) for one in _connections(told)]),
            kept=kept(FORM, told, known, (*_PARTS, "child")),
            at=self.reader.at(told),
        )
        return take_out(view)

    def node(self, told: Any, left: int, top: int) -> Node:
        """A box, and those in it; its own place is told from the corner of the box around it."""
        kind = told.get(XSI_TYPE) or "archimate:DiagramObject"
        bounds = next(children(told, "bounds"), None)
        number = self.reader.whole
        x = left + (number(bounds, "x") or 0 if bounds is not None else 0)
        y = top + (number(bounds, "y") or 0 if bounds is not None else 0)
        content = next((text(one) for one in children(told, "content")), None)
        facts = self.facts.told(told)
        style, styled = read_style(told)
        return Node(
            id=self.reader.id_of(told, "id"),
            kind=NODE_KINDS.get(kind, kind),
            element=told.get("archimateElement", ""),
            view=told.get("model", ""),
            x=x,
            y=y,
            width=number(bounds, "width") if bounds is not None else None,
            height=number(bounds, "height") if bounds is not None else None,
            label=facts.texts(told.get("name") or content, "label"),
            documentation=facts.texts(self.facts.documentation(told), "documentation"),
            properties=facts.properties(),
            style=style,
            nodes=tuple([self.node(one, x, y) for one in children(told, "child")]),
            kept=(*styled, *kept(FORM, told, _NODE, self._parts(told))),
            at=self.reader.at(told),
        )

    def _parts(self, told: Any) -> tuple[str, ...]:
        """A box with both a name and a content keeps its content as it stands."""
        return _NODE_PARTS if not told.get("name") else tuple([one for one in _NODE_PARTS if one != "content"])

    def connection(self, told: Any, middles: dict[str, tuple[int, int]]) -> Connection:
        """One connection."""
        relationship = told.get("archimateRelationship") or told.get("relationship", "")
        source = told.get("source", "")
        facts = self.facts.told(told)
        style, styled = read_style(told)
        return Connection(
            id=self.reader.id_of(told, "id"),
            source=source,
            target=told.get("target", ""),
            kind="relationship" if relationship else "line",
            relationship=relationship,
            label=facts.texts(told.get("name"), "label"),
            documentation=facts.texts(self.facts.documentation(told), "documentation"),
            properties=facts.properties(),
            style=style,
            bends=tuple([self._bend(one, middles.get(source, (0, 0))) for one in children(told, "bendpoint")]),
            kept=(*styled, *kept(FORM, told, _CONNECTION, _CONNECTION_PARTS)),
            at=self.reader.at(told),
        )

    def _bend(self, told: Any, middle: tuple[int, int]) -> Bend:
        start_x, start_y, end_x, end_y = (
            self.reader.whole(told, name) or 0 for name in ("startX", "startY", "endX", "endY")
        )
        return Bend(middle[0] + start_x, middle[1] + start_y, (start_x, start_y, end_x, end_y))


def _connections(told: Any) -> Iterator[Any]:
    """All connections below an element, in the order of the file."""
    yield from told.iterdescendants("{*}sourceConnection", "sourceConnection")


def _middle(node: Node) -> tuple[int, int]:
    width = node.width if node.width and node.width > 0 else _WIDTH
    height = node.height if node.height and node.height > 0 else _HEIGHT
    return node.x + width // 2, node.y + height // 2
