"""Views that reach beyond their corner: the exchange format has no negative coordinates, so all is moved, and said."""

from __future__ import annotations

from checker.architecture.formats.saying import packed, unpacked
from checker.architecture.showing import all_nodes
from checker.architecture.values import Value
from checker.architecture.views import Node, View

_SHIFT = "shift@"


def within(view: View) -> tuple[View, dict[str, Value]]:
    """The view with all of it right of and below its corner, and by how much it was moved."""
    points = [(node.x, node.y) for node in all_nodes(view.nodes)]
    points += [(bend.x, bend.y) for one in view.connections for bend in one.bends]
    right = -min([0, *(x for x, _ in points)])
    down = -min([0, *(y for _, y in points)])
    if not right and not down:
        return view, {}
    return _moved(view, right, down), {_SHIFT: packed([right, down])}


def as_it_was(view: View) -> View:
    """The way back."""
    match unpacked(str(view.properties.get(_SHIFT, "null"))):
        case [int(right), int(down)]:
            rest = {name: value for name, value in view.properties.items() if name != _SHIFT}
            return _moved(view._replace(properties=rest), -right, -down)
    return view


def _moved(view: View, right: int, down: int) -> View:
    nodes = tuple([_node(one, right, down) for one in view.nodes])
    connections = tuple(
        [
            one._replace(bends=tuple([bend._replace(x=bend.x + right, y=bend.y + down) for bend in one.bends]))
            for one in view.connections
        ]
    )
    return view._replace(nodes=nodes, connections=connections)


def _node(node: Node, right: int, down: int) -> Node:
    inner = tuple([_node(one, right, down) for one in node.nodes])
    return node._replace(x=node.x + right, y=node.y + down, nodes=inner)
