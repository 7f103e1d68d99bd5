"""What a change of an element reaches: who depends on whom by each relationship, how far, and in which body.

Which end depends on the other follows from what ArchiMate 3.2, chapter 5 says the relationship means: what is served,
realized, performed, triggered or fed depends on what serves, realizes, performs, triggers or feeds it; a whole depends
on its parts, a reader on the data it reads, data on its writer, a special kind on the general one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship

_TARGET_DEPENDS = frozenset(("Serving", "Realization", "Assignment", "Triggering", "Flow", "Influence"))
_SOURCE_DEPENDS = frozenset(("Composition", "Aggregation", "Specialization"))


class Reached(NamedTuple):
    """An element that a change reaches: `distance` steps away, by the relationship `through`, from the element `via`."""

    element: Element
    distance: int
    through: Relationship
    via: str


def dependents(model: Model, name: str) -> Iterator[tuple[Relationship, str]]:
    """The relationships by which others depend on an element, each with the id of the other."""
    for one in model.outgoing[name]:
        if (
            one.type in _TARGET_DEPENDS
            or (one.type == "Access" and one.access in ("write", "read-write"))
            or (one.type == "Association" and not one.directed)
        ):
            yield one, one.target
    for one in model.incoming[name]:
        if one.type in _SOURCE_DEPENDS or one.type == "Association" or (one.type == "Access" and one.access != "write"):
            yield one, one.source


def impact(model: Model, name: str, depth: int | None = None, types: Sequence[str] = ()) -> list[Reached]:
    """All that depends on an element, the nearest first; `depth` and `types` bound how far and by what one goes.

    An association says that two belong together and not how: it is followed for one step only.
    """
    found: dict[str, Reached] = {}
    waiting = deque([(name, 0)])
    while waiting:
        here, distance = waiting.popleft()
        if depth is not None and distance >= depth:
            continue
        for through, other in dependents(model, here):
            if other == name or other in found or other not in model.by_id or (types and through.type not in types):
                continue
            if through.type == "Association" and distance:
                continue
            found[other] = Reached(model.by_id[other], distance + 1, through, here)
            if through.type != "Association":
                waiting.append((other, distance + 1))
    return list(found.values())


def path(model: Model, start: str, end: str) -> list[tuple[Relationship, str]]:
    """The shortest way from one element to another, along relationships in either direction; empty where none leads.

    Each step is the relationship and the id it leads to.
    """
    came: dict[str, tuple[str, Relationship]] = {}
    waiting = deque([start])
    while waiting and end not in came:
        here = waiting.popleft()
        for one in (*model.outgoing[here], *model.incoming[here]):
            other = one.target if one.source == here else one.source
            if other != start and other not in came and model.concept(other) is not None:
                came[other] = (here, one)
                waiting.append(other)
    steps: list[tuple[Relationship, str]] = []
    step = end
    while step in came:
        before, through = came[step]
        steps.append((through, step))
        step = before
    return steps[::-1]


def responsible(model: Model, element: Element) -> str:
    """Id of the body an element belongs to: its own where it is one, its `owner`, or who is assigned to it; else `""`."""
    if element.type == "BusinessActor":
        return element.id
    if isinstance(owner := element.properties.get("owner"), str):
        return owner
    for one in model.incoming[element.id]:
        source = model.by_id.get(one.source)
        if one.type == "Assignment" and source is not None and source.type == "BusinessActor":
            return source.id
    for one in model.incoming[element.id]:
        holder = model.by_id.get(one.source)
        if one.type in ("Composition", "Aggregation", "Realization") and holder is not None:
            if isinstance(owner := holder.properties.get("owner"), str):
                return owner
    return ""
