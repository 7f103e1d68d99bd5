"""Junctions join relationships of one type, each legal from end to end (ArchiMate 3.2, 5.5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.architecture.checking.relationships import end_type, is_legal
from checker.architecture.language.types import JUNCTIONS
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.values import Element

_MOST_PAIRS = 10_000


def junctions(model: Model) -> Iterator[Mistake]:
    """Junctions of mixed types, with one side only, or that join what may not be joined."""
    for one in model.elements:
        if one.type in JUNCTIONS:
            yield from _junction(model, one)


def _junction(model: Model, one: Element) -> Iterator[Mistake]:
    into = [line for line in model.incoming[one.id] if line.type != "Association"]
    out = [line for line in model.outgoing[one.id] if line.type != "Association"]
    kinds = sorted({line.type for line in (*into, *out)} or {line.type for line in model.incoming[one.id]})
    if len(kinds) > 1:
        yield Mistake("model.junction-mixed", {"id": one.id, "types": kinds}, one.at)
    elif kinds and kinds != ["Association"] and not (into and out):
        yield Mistake("model.junction-one-side", {"id": one.id}, one.at)
    elif kinds:
        yield from _pairs(model, one, kinds[0])


def _pairs(model: Model, one: Element, kind: str) -> Iterator[Mistake]:
    sources, targets = _ends(model, one.id, incoming=True), _ends(model, one.id, incoming=False)
    if len(sources) * len(targets) > _MOST_PAIRS:
        sources, targets = sources[:100], targets[:100]
    for source in sources:
        for target in targets:
            types = end_type(model, source), end_type(model, target)
            if all(types) and not is_legal(model, kind, *types):
                values = {"id": one.id, "type": kind, "source": source, "target": target}
                values |= {"source_type": types[0], "target_type": types[1]}
                yield Mistake("model.junction-illegal", values, one.at)


def _ends(model: Model, name: str, *, incoming: bool) -> list[str]:
    """What is joined on one side, through any further junctions."""
    found: dict[str, None] = {}
    seen = {name}
    edge = [name]
    while edge:
        here = edge.pop()
        for line in model.incoming[here] if incoming else model.outgoing[here]:
            end = line.source if incoming else line.target
            if end_type(model, end) not in JUNCTIONS:
                found[end] = None
            elif end not in seen:
                seen.add(end)
                edge.append(end)
    return list(found)
