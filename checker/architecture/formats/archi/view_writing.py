"""Views of Archi's file, written."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from checker.architecture.formats.archi.languages import spread
from checker.architecture.formats.archi.naming import NODE_TYPES, VIEW_TYPES
from checker.architecture.formats.archi.pen import Pen
from checker.architecture.formats.archi.styles import write_style
from checker.architecture.formats.naming import viewpoint_for_archi
from checker.architecture.formats.view_facts import facts_of
from checker.architecture.formats.xml import XSI_TYPE, sound
from checker.architecture.showing import all_nodes
from checker.architecture.views import Bend, Connection, Node, View

Middle = tuple[int, int]


def write_view(pen: Pen, parent: Any, view: View) -> None:
    """Add a view to a folder."""
    told = pen.child(parent, "element")
    told.set(XSI_TYPE, VIEW_TYPES.get(view.kind, view.kind))
    told.set("id", view.id)
    if view.viewpoint:
        told.set("viewpoint", viewpoint_for_archi(view.viewpoint))
    drawing = _Drawing(pen, view)
    for node in view.nodes:
        drawing.node(told, node, 0, 0)
    pen.named(told, view.name, view.documentation)
    pen.write_properties(told, {**view.properties, **facts_of(view)})
    pen.keep(told, view.kept)


class _Drawing:
    def __init__(self, pen: Pen, view: View) -> None:
        self.pen = pen
        self.begin: dict[str, list[Connection]] = defaultdict(list)
        self.end: dict[str, list[str]] = defaultdict(list)
        for one in view.connections:
            self.begin[one.source].append(one)
            self.end[one.target].append(one.id)
        self.middles = {node.id: _middle(node) for node in all_nodes(view.nodes)}
        known = self.middles.keys() | {one.id for one in view.connections}
        for one in view.connections:
            if one.source not in known:
                pen.losses.count("connection from nowhere")

    def node(self, parent: Any, node: Node, left: int, top: int) -> None:
        pen = self.pen
        told = pen.child(parent, "child")
        told.set(XSI_TYPE, NODE_TYPES.get(node.kind, node.kind if ":" in node.kind else "archimate:Group"))
        told.set("id", node.id)
        if self.end[node.id]:
            told.set("targetConnections", " ".join(self.end[node.id]))
        for name, value in (("archimateElement", node.element), ("model", node.view)):
            if value:
                told.set(name, value)
        write_style(told, node.style, node.kept)
        self._bounds(told, node, left, top)
        for one in self.begin[node.id]:
            self.connection(told, one)
        for inner in node.nodes:
            self.node(told, inner, node.x, node.y)
        self._text(told, node)
        pen.write_properties(told, node.properties)
        pen.keep(told, node.kept)

    def _bounds(self, told: Any, node: Node, left: int, top: int) -> None:
        bounds = self.pen.child(told, "bounds")
        for name, value in (("x", node.x - left), ("y", node.y - top)):
            if value:
                bounds.set(name, str(value))
        for name, size in (("width", node.width), ("height", node.height)):
            if size is not None:
                bounds.set(name, str(size))

    def _text(self, told: Any, node: Node) -> None:
        """A note's text is its content; any other box has a name."""
        if node.kind != "note":
            self.pen.named(told, node.label, node.documentation, attribute="label")
            return
        content, others = spread(node.label, "label", self.pen.main)
        if content:
            self.pen.child(told, "content", content)
        self.pen.named(told, {}, node.documentation)
        self.pen.write_pairs(told, others)

    def connection(self, parent: Any, one: Connection) -> None:
        pen = self.pen
        told = pen.child(parent, "sourceConnection")
        if one.relationship:
            told.set(XSI_TYPE, "archimate:Connection")
        told.set("id", one.id)
        told.set("source", one.source)
        told.set("target", one.target)
        if one.relationship:
            told.set("archimateRelationship", one.relationship)
        if self.end[one.id]:
            told.set("targetConnections", " ".join(self.end[one.id]))
        write_style(told, one.style, one.kept)
        for inner in self.begin[one.id]:
            self.connection(told, inner)
        for bend in one.bends:
            self._bend(told, bend, one)
        label, others = spread(one.label, "label", pen.main)
        if label:
            told.set("name", sound(label))
        pen.named(told, {}, one.documentation)
        pen.write_pairs(told, others)
        pen.write_properties(told, one.properties)
        pen.keep(told, one.kept)

    def _bend(self, told: Any, bend: Bend, one: Connection) -> None:
        source, target = self.middles.get(one.source, (0, 0)), self.middles.get(one.target, (0, 0))
        offsets = bend.offsets or (bend.x - source[0], bend.y - source[1], bend.x - target[0], bend.y - target[1])
        point = self.pen.child(told, "bendpoint")
        for name, value in zip(("startX", "startY", "endX", "endY"), offsets, strict=True):
            if value:
                point.set(name, str(value))


def _middle(node: Node) -> Middle:
    width = node.width if node.width and node.width > 0 else 120
    height = node.height if node.height and node.height > 0 else 55
    return node.x + width // 2, node.y + height // 2
