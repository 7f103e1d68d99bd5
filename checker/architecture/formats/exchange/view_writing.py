"""Views of an exchange file, written."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats.exchange.definitions import Definitions
from checker.architecture.formats.exchange.shifting import within
from checker.architecture.formats.exchange.styles import write_style
from checker.architecture.formats.losses import Losses
from checker.architecture.formats.naming import viewpoint_for_exchange, xml_id
from checker.architecture.formats.view_facts import facts_of
from checker.architecture.formats.xml import XSI_TYPE, add, add_texts, give_back
from checker.architecture.values import Kept
from checker.architecture.views import Connection, Node, View

FORM = "exchange"
_KINDS = {"element": "Element", "group": "Container", "note": "Label", "view": "Label"}
_WIDTH, _HEIGHT = 120, 55
"""Of a box that its own format left to the tool."""


def write_view(parent: Any, view: View, definitions: Definitions, losses: Losses, known: frozenset[str]) -> None:
    """Add a view."""
    told = add(parent, "view", None, identifier=xml_id(view.id))
    told.set(XSI_TYPE, "Diagram")
    if view.viewpoint:
        told.set("viewpoint", viewpoint_for_exchange(view.viewpoint))
    add_texts(told, "name", view.name or {"": ""})
    add_texts(told, "documentation", view.documentation)
    shifted, said = within(view)
    definitions.write(told, {**view.properties, **facts_of(view), **said})
    writer = _Writer(definitions, losses, known)
    for node in shifted.nodes:
        writer.node(told, node)
    for connection in shifted.connections:
        writer.connection(told, connection)
    writer.keep(told, view.kept)


class _Writer:
    def __init__(self, definitions: Definitions, losses: Losses, known: frozenset[str]) -> None:
        self.definitions = definitions
        self.losses = losses
        self.known = known

    def keep(self, told: Any, kept: Kept) -> None:
        if kept:
            self.losses.bad(give_back(FORM, told, kept))
            self.losses.kept(kept)

    def node(self, parent: Any, node: Node) -> None:
        kind = _KINDS.get(node.kind, node.kind)
        if ":" in kind or kind == "image":
            self.losses.count(kind)
            kind = "Label"
        told = add(parent, "node", None, identifier=xml_id(node.id))
        told.set(XSI_TYPE, kind)
        if node.element:
            told.set("elementRef", xml_id(node.element))
        size = (node.x, node.y, _size(node.width, _WIDTH), _size(node.height, _HEIGHT))
        for name, value in zip("xywh", size, strict=True):
            told.set(name, str(value))
        add_texts(told, "label", node.label)
        add_texts(told, "documentation", node.documentation)
        self.definitions.write(told, node.properties)
        write_style(told, node.style, self.losses)
        if node.view and node.view in self.known:
            add(told, "viewRef", None, ref=xml_id(node.view))
        for inner in node.nodes:
            self.node(told, inner)
        self.keep(told, node.kept)

    def connection(self, parent: Any, one: Connection) -> None:
        told = add(parent, "connection", None, identifier=xml_id(one.id))
        told.set("source", xml_id(one.source))
        told.set("target", xml_id(one.target))
        told.set(XSI_TYPE, {"relationship": "Relationship", "line": "Line"}.get(one.kind, one.kind))
        if one.relationship:
            told.set("relationshipRef", xml_id(one.relationship))
        add_texts(told, "label", one.label)
        add_texts(told, "documentation", one.documentation)
        self.definitions.write(told, one.properties)
        write_style(told, one.style, self.losses)
        for bend in one.bends:
            add(told, "bendpoint", None, x=str(bend.x), y=str(bend.y))
        self.keep(told, one.kept)


def _size(told: int | None, usual: int) -> int:
    return usual if told is None or told <= 0 else told
