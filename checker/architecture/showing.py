"""Which elements and relationships a view shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from checker.architecture.model import Model
from checker.architecture.values import Relationship
from checker.architecture.views import Show, View

Find = Callable[[Model, str], Iterable[str]]
"""Ids of the elements that a query finds."""


class Shown(NamedTuple):
    """What a view shows, in the order of the model; `parents` gives the box around a nested one.

    `missing`  ids the view names that the model does not have
    """

    elements: tuple[str, ...]
    relationships: tuple[Relationship, ...]
    parents: dict[str, str]
    missing: tuple[str, ...]


def shown(model: Model, view: View, find: Find) -> Shown:
    """What `view` shows of `model`. A relationship that nesting says is not among the relationships."""
    named = tuple([one for one in (view.show.elements if view.show else ()) if one not in model.by_id])
    wanted = set(_wanted(model, view.show, find)) if view.show else {node.element for node in view.nodes}
    elements = tuple([one.id for one in model.elements if one.id in wanted])
    between = [one for one in model.relationships if one.source in wanted and one.target in wanted]
    parents = _parents([one for one in between if one.type in view.nest])
    drawn = [one for one in between if _drawn(one, view) and parents.get(one.target) != one.source]
    return Shown(elements, tuple(drawn), parents, named)


def _wanted(model: Model, show: Show, find: Find) -> Iterator[str]:
    found = {one for one in show.elements if one in model.by_id}
    if show.query:
        found.update(find(model, show.query))
    edge = found
    for _ in range(show.depth):
        edge = {near for one in edge for near in _neighbours(model, one, show.types)} - found
        found |= edge
    yield from found - set(show.without)


def _neighbours(model: Model, name: str, types: tuple[str, ...]) -> Iterator[str]:
    for one in (*model.outgoing[name], *model.incoming[name]):
        if not types or one.type in types:
            other = one.target if one.source == name else one.source
            if other in model.by_id:
                yield other


def _drawn(one: Relationship, view: View) -> bool:
    return view.relationships == ("all",) or one.type in view.relationships or one.id in view.relationships


def _parents(relationships: Iterable[Relationship]) -> dict[str, str]:
    """Child → parent. The first parent holds; nothing stands inside itself."""
    parents: dict[str, str] = {}
    for one in relationships:
        if one.target not in parents and not _inside(one.source, one.target, parents):
            parents[one.target] = one.source
    return parents


def _inside(name: str, holder: str, parents: dict[str, str]) -> bool:
    step: str | None = name
    while step is not None:
        if step == holder:
            return True
        step = parents.get(step)
    return False
