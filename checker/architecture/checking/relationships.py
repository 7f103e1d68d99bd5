"""Relationships join what is there, and what ArchiMate lets them join."""

from __future__ import annotations

from collections.abc import Iterator

from checker.architecture.language import language
from checker.architecture.language.rules import RELATIONSHIP, allowed, legal, rules
from checker.architecture.language.types import JUNCTIONS
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.values import Relationship
from checker.kernel.likeness import nearest
from checker.kernel.text import both

_MOST_NAMES = 20_000
"""Ids among which the nearest is looked for: among more it takes too long."""


_SOURCE, _TARGET = both("المصدر", "source"), both("الهدف", "target")


def relationships(model: Model) -> Iterator[Mistake]:
    """Ends that name nothing, and relationships that may not be."""
    known = language(model.language).relationships
    types = {one.id: one.type for one in reversed(model.elements)}
    table = rules(model.language)
    for one in model.relationships:
        if (one.type, types.get(one.source), types.get(one.target)) in table:
            continue  # as most are
        source, target = end_type(model, one.source), end_type(model, one.target)
        if not source or not target:
            yield from _dangling(model, one, source, target)
        elif one.type in known and not is_legal(model, one.type, source, target):
            values = {
                "type": one.type,
                "source": one.source,
                "source_type": source,
                "target": one.target,
                "target_type": target,
                "allowed": allowed(model.language, source, target),
            }
            yield Mistake("model.illegal" if values["allowed"] else "model.illegal-any", values, one.at)


def end_type(model: Model, name: str) -> str:
    """The type of what stands at an end; `""` where there is nothing."""
    element = model.by_id.get(name)
    if element is not None:
        return element.type or "?"
    return RELATIONSHIP if name in model.relationship_by_id else ""


def is_legal(model: Model, kind: str, source: str, target: str) -> bool:
    """Whether a relationship may join two types; with a type nobody knows nothing is decided."""
    types = language(model.language).elements
    if {source, target} - types.keys() - {RELATIONSHIP}:
        return True
    return legal(model.language, kind, source, target) is not None


def _dangling(model: Model, one: Relationship, source: str, target: str) -> Iterator[Mistake]:
    for end, name, found in ((_SOURCE, one.source, source), (_TARGET, one.target, target)):
        if found:
            continue
        values = {"end": end, "id": name, "relationship": one.id, "type": one.type}
        near = nearest(name, model.by_id) if name and len(model.by_id) <= _MOST_NAMES else ""
        if near:
            yield Mistake("model.dangling-near", {**values, "nearest": near}, one.at)
        else:
            yield Mistake("model.dangling", values, one.at)


def derived(model: Model) -> Iterator[Relationship]:
    """Relationships that are legal but stand for a chain of others."""
    known: dict[tuple[str, str, str], bool] = {}
    for one in model.relationships:
        kinds = one.type, end_type(model, one.source), end_type(model, one.target)
        if kinds not in known:
            known[kinds] = _is_derived(model, *kinds)
        if known[kinds]:
            yield one


def _is_derived(model: Model, kind: str, source: str, target: str) -> bool:
    joined = source and target and not JUNCTIONS & {source, target}
    return bool(joined) and legal(model.language, kind, source, target) is False
