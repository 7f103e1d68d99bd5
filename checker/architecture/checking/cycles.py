"""Nothing is part of itself, a specialization of itself, or ends in itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model

_RANKED = (("model.part-of-itself", ("Composition", "Aggregation")), ("model.own-kind", ("Specialization",)))


def cycles(model: Model) -> Iterator[Mistake]:
    """Circles of nesting, of specialization, and of relationships that end in each other."""
    for code, kinds in _RANKED:
        edges: dict[str, dict[str, None]] = {}
        for one in model.relationships:
            if one.type in kinds:
                edges.setdefault(one.source, {})[one.target] = None
        yield from _told(model, code, edges)
    ends = {
        one.id: [end for end in (one.source, one.target) if end in model.relationship_by_id]
        for one in model.relationships
        if one.source in model.relationship_by_id or one.target in model.relationship_by_id
    }
    yield from _told(model, "model.ends-in-itself", ends)


def _told(model: Model, code: str, edges: Mapping[str, Iterable[str]]) -> Iterator[Mistake]:
    for circle in _circles(edges):
        concept = model.concept(circle[0])
        if concept is not None:
            yield Mistake(code, {"id": circle[0], "circle": [*circle, circle[0]]}, concept.at)


def _circles(edges: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """One circle for every way back that a walk in depth finds; without recursion, for circles may be long."""
    done: set[str] = set()
    for start in edges:
        if start in done:
            continue
        path: dict[str, None] = {start: None}
        stack = [iter(edges[start])]
        while stack:
            for name in stack[-1]:
                if name in path:
                    way = list(path)
                    yield way[way.index(name) :]
                elif name not in done and name in edges:
                    path[name] = None
                    stack.append(iter(edges[name]))
                    break
            else:
                done.add(path.popitem()[0])
                stack.pop()
