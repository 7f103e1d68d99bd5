"""Views of an exchange file: nodes, connections, styles."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats.exchange.facts import Facts
from checker.architecture.formats.exchange.shifting import as_it_was
from checker.architecture.formats.exchange.styles import read_style
from checker.architecture.formats.naming import own_id, viewpoint_of_exchange
from checker.architecture.formats.reading import Reader
from checker.architecture.formats.view_facts import take_out
from checker.architecture.formats.xml import XSI_TYPE, children, kept, texts
from checker.architecture.views import Bend, Connection, Node, View

FORM = "exchange"
_KINDS = {"Element": "element", "Container": "group", "Label": "note"}
_NODE_ATTRIBUTES = frozenset(("identifier", "elementRef", "x", "y", "w", "h", XSI_TYPE))
_NODE_PARTS = frozenset(("label", "documentation", "properties", "viewRef", "style", "node"))
_CONNECTION_ATTRIBUTES = frozenset(("identifier", "relationshipRef", "source", "target", XSI_TYPE))
_CONNECTION_PARTS = frozenset(("label", "documentation", "properties", "style", "bendpoint"))


class ViewReader:
    """Reads views."""

    def __init__(self, reader: Reader, facts: Facts) -> None:
        self.reader = reader
        self.facts = facts

    def view(self, told: Any) -> View:
        """One view."""
        view = View(
            id=own_id(self.reader.id_of(told, "identifier")),
            name=texts(told, "name"),
            documentation=texts(told, "documentation"),
            properties=self.facts.properties(told),
            viewpoint=viewpoint_of_exchange(told.get("viewpoint", "")),
            nodes=tuple([self.node(one) for one in children(told, "node")]),
            connections=tuple([self.connection(one) for one in children(told, "connection")]),
            kept=kept(
                FORM,
                told,
                ("identifier", "viewpoint", XSI_TYPE),
                ("name", "documentation", "properties", "node", "connection"),
            ),
            at=self.reader.at(told),
        )
        return as_it_was(take_out(view))

    def node(self, told: Any) -> Node:
        """One node, and those in it."""
        reader = self.reader
        kind = (told.get(XSI_TYPE) or "Element").rpartition(":")[2]
        view = next(children(told, "viewRef"), None)
        kind = _KINDS.get(kind, kind)
        return Node(
            id=own_id(reader.id_of(told, "identifier")),
            kind="view" if view is not None and kind == "note" else kind,
            element=own_id(told.get("elementRef", "")),
            view=own_id(view.get("ref", "")) if view is not None else "",
            x=reader.whole(told, "x") or 0,
            y=reader.whole(told, "y") or 0,
            width=reader.whole(told, "w"),
            height=reader.whole(told, "h"),
            label=texts(told, "label"),
            documentation=texts(told, "documentation"),
            properties=self.facts.properties(told),
            style=read_style(told, reader),
            nodes=tuple([self.node(one) for one in children(told, "node")]),
            kept=kept(FORM, told, _NODE_ATTRIBUTES, _NODE_PARTS),
            at=reader.at(told),
        )

    def connection(self, told: Any) -> Connection:
        """One connection."""
        kind = (told.get(XSI_TYPE) or "Relationship").rpartition(":")[2]
        return Connection(
            id=own_id(self.reader.id_of(told, "identifier")),
            source=own_id(told.get("source", "")),
            target=own_id(told.get("target", "")),
            kind={"Relationship": "relationship", "Line": "line"}.get(kind, kind),
            relationship=own_id(told.get("relationshipRef", "")),
            label=texts(told, "label"),
            documentation=texts(told, "documentation"),
            properties=self.facts.properties(told),
            style=read_style(told, self.reader),
            bends=tuple([self._bend(one) for one in children(told, "bendpoint")]),
            kept=kept(FORM, told, _CONNECTION_ATTRIBUTES, _CONNECTION_PARTS),
            at=self.reader.at(told),
        )

    def _bend(self, told: Any) -> Bend:
        return Bend(self.reader.whole(told, "x") or 0, self.reader.whole(told, "y") or 0)
