"""A view as its file says it: the way back from `view_shaping`."""

from __future__ import annotations

from typing import Any

from checker.architecture.dumping import dump_kept, dump_labelled, dump_properties, dump_texts, filled
from checker.architecture.views import PLAIN, Connection, Node, Show, Style, View


def dump_view(view: View) -> dict[str, Any]:
    """What the file of a view says."""
    drawing = filled(
        nodes=[_node(one) for one in view.nodes], connections=[_connection(one) for one in view.connections]
    )
    return filled(
        id=view.id,
        title=dump_texts(view.name),
        documentation=dump_texts(view.documentation),
        viewpoint=view.viewpoint,
        kind=view.kind,
        **dump_settings(view),
        properties=dump_properties(view.properties),
        diagram=drawing,
        kept=dump_kept(view.kept),
    )


def dump_settings(view: View) -> dict[str, Any]:
    """What a view shows, and how it is to be laid out."""
    return filled(
        audience=list(view.audience),
        show=_show(view.show) if view.show else None,
        relationships=None if view.relationships == ("all",) else list(view.relationships),
        nest=list(view.nest),
        direction=view.direction,
        positions={name: filled(**one._asdict(), keep=("x", "y")) for name, one in view.positions.items()},
    )


def _show(show: Show) -> dict[str, Any]:
    around = filled(depth=show.depth, types=list(show.types)) if show.depth else None
    return filled(elements=list(show.elements), query=show.query, neighbours=around, without=list(show.without))


def _node(node: Node) -> dict[str, Any]:
    return filled(
        id=node.id,
        kind="" if node.kind == "element" else node.kind,
        element=node.element,
        view=node.view,
        x=node.x,
        y=node.y,
        width=node.width,
        height=node.height,
        **dump_labelled(node.label, node.documentation, node.properties),
        style=_style(node.style),
        nodes=[_node(one) for one in node.nodes],
        kept=dump_kept(node.kept),
        keep=("x", "y", "width", "height"),
    )


def _connection(one: Connection) -> dict[str, Any]:
    return filled(
        id=one.id,
        source=one.source,
        target=one.target,
        kind="" if one.kind == "relationship" else one.kind,
        relationship=one.relationship,
        **dump_labelled(one.label, one.documentation, one.properties),
        style=_style(one.style),
        bends=[[bend.x, bend.y, *(bend.offsets or ())] for bend in one.bends],
        kept=dump_kept(one.kept),
        keep=("source", "target"),
    )


def _style(style: Style) -> dict[str, Any] | None:
    return None if style == PLAIN else filled(**style._asdict(), keep=("width", "size"))
