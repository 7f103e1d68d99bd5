"""What a change of an element reaches: who depends on whom by each relationship, how far, and in which body.

Which end depends on the other follows from what ArchiMate 3.2, chapter 5 says the relationship means: what is served,
realized, performed, triggered or fed depends on what serves, realizes, performs, triggers or feeds it; a whole depends
on its parts, a reader on the data it reads, data on its writer, a special kind on the general one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship

_TARGET_DEPENDS = frozenset(("Serving", "Realization", "Assignment", "Triggering", "Flow", "Influence"))
_SOURCE_DEPENDS = frozenset(("Composition", "Aggregation", "Specialization"))


class Reached(NamedTuple):
    """An element that a change reaches, `distance` steps away, by the relationship `through` from the element `via`."""

    element: Element
    distance: int
    through: Relationship
    via: str


def dependents(model: Model, name: str) -> Iterator[tuple[Relationship, str]]:
    """The relationships by which others depend on an element, each with the id of the other."""
    yield from ((one, one.target) for one in model.outgoing[name] if _target_depends(one))
    yield from ((one, one.source) for one in model.incoming[name] if _source_depends(one))


def _target_depends(one: Relationship) -> bool:
    match one.type:
        case "Access":
            return one.access in ("write", "read-write")
        case "Association":
            return not one.directed
        case _:
            return one.type in _TARGET_DEPENDS


def _source_depends(one: Relationship) -> bool:
    return one.type in _SOURCE_DEPENDS or one.type == "Association" or (one.type == "Access" and one.access != "write")


def impact(
    model: Model, name: str, depth: int | None = None, types: Sequence[str] = (), halts: Container[str] = ()
) -> list[Reached]:
    """All that depends on an element, the nearest first; `depth` and `types` bound how far and by what one goes.

    What stands in `halts` is reached and not gone beyond: all systems meet in the bus, and depend on it, not on each
    other.

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
            if through.type != "Association" and other not in halts:
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
    """Id of the body an element belongs to: itself, its `owner`, who is assigned to it, or its holder's; else `""`."""
    if element.type == "BusinessActor":
        return element.id
    if isinstance(owner := element.properties.get("owner"), str):
        return owner
    for one in model.incoming[element.id]:
        source = model.by_id.get(one.source)
        if one.type == "Assignment" and source is not None and source.type == "BusinessActor":
            return source.id
    for one in model.incoming[element.id]:
        holder = model.by_id.get(one.source) if one.type in ("Composition", "Aggregation", "Realization") else None
        if holder is not None and isinstance(owner := holder.properties.get("owner"), str):
            return owner
    return ""
