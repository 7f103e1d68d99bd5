"""A plain drawing of a view for tools that know drawings only: saved positions, else boxes in rows."""

from __future__ import annotations

from checker.architecture.model import Model
from checker.architecture.showing import drawn_relationships, shown
from checker.architecture.views import Connection, Node, Position, View

_ROW = 6
_WIDTH, _HEIGHT, _STEP_X, _STEP_Y = 160, 60, 200, 110


def drawn(view: View, model: Model) -> View:
    """The view with nodes and connections; ids are made from the view's and those of what is shown."""
    if view.nodes or view.show is None:
        return view
    elements = shown(view, model)
    nodes = tuple([_node(view, number, element.id) for number, element in enumerate(elements)])
    connections = tuple(
        [
            Connection(f"{view.id}.{one.id}", f"{view.id}.{one.source}", f"{view.id}.{one.target}", relationship=one.id)
            for one in drawn_relationships(view, model, elements)
        ]
    )
    return view._replace(nodes=nodes, connections=connections)


def _node(view: View, number: int, element: str) -> Node:
    row, column = divmod(number, _ROW)
    at = view.positions.get(element) or Position(20 + column * _STEP_X, 20 + row * _STEP_Y)
    return Node(
        f"{view.id}.{element}",
        element=element,
        x=at.x,
        y=at.y,
        width=at.width or _WIDTH,
        height=at.height or _HEIGHT,
    )
