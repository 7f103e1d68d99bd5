"""Which elements and relationships a view shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.architecture.model import Model
from checker.architecture.query import find
from checker.architecture.values import Element, Relationship
from checker.architecture.views import Node, Show, View


def shown(view: View, model: Model) -> list[Element]:
    """The elements of a view, in the order of the model; of a drawing, those of its nodes.

    Ids that name nothing are passed over: `checking` tells of them. Raises Trouble where its query is no query.
    """
    wanted = _asked(view.show, model) if view.show else {node.element for node in all_nodes(view.nodes)}
    return [one for one in model.elements if one.id in wanted]


def _asked(show: Show, model: Model) -> set[str]:
    wanted = set(show.elements)
    if show.query:
        wanted |= {one.id for one in find(show.query, model)}
    edge = set(wanted)
    for _ in range(show.depth):
        edge = {one for name in edge for one in _neighbours(name, show.types, model)} - wanted
        wanted |= edge
    return wanted - set(show.without)


def _neighbours(name: str, types: Sequence[str], model: Model) -> Iterable[str]:
    for one in model.outgoing[name]:
        if not types or one.type in types:
            yield one.target
    for one in model.incoming[name]:
        if not types or one.type in types:
            yield one.source


def drawn_relationships(view: View, model: Model, elements: Iterable[Element]) -> list[Relationship]:
    """The relationships of a view between the elements shown."""
    names = dict.fromkeys([one.id for one in elements])
    every = view.relationships == ("all",)
    wanted = frozenset(view.relationships)
    return [
        one
        for name in names
        for one in model.outgoing[name]
        if one.target in names and (every or one.type in wanted or one.id in wanted)
    ]


def all_nodes(nodes: Iterable[Node]) -> Iterable[Node]:
    """Nodes and those in them."""
    for node in nodes:
        yield node
        yield from all_nodes(node.nodes)
