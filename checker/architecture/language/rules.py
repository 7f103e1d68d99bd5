"""Which relationships may join which elements: every legal triple, and whether it is direct or derived."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from checker.architecture.language import dependencies, direct, realizing, structure
from checker.architecture.language.succession import now_called
from checker.architecture.language.types import JUNCTIONS

Triple = tuple[str, str, str]
"""Type of relationship, type of source, type of target."""
RELATIONSHIP = "Relationship"
"""Stands for the type of an end that is itself a relationship."""

_LEGAL: Mapping[str, tuple[Callable[[], structure.Pairs], ...]] = {
    "Composition": (structure.compositions,),
    "Aggregation": (structure.compositions, structure.aggregations),
    "Assignment": (structure.assignments,),
    "Realization": (realizing.realizations,),
    "Serving": (dependencies.servings,),
    "Access": (dependencies.accesses,),
    "Influence": (dependencies.influences,),
    "Association": (dependencies.associations,),
    "Triggering": (dependencies.flows,),
    "Flow": (dependencies.flows,),
    "Specialization": (dependencies.specializations,),
}
_DIRECT: Mapping[str, Callable[[], structure.Pairs]] = {
    "Assignment": direct.assignments,
    "Realization": direct.realizations,
    "Serving": direct.servings,
    "Access": direct.accesses,
    "Triggering": direct.flows,
    "Flow": direct.flows,
}
_HOLDERS = ("Grouping", "Location", "Plateau")
"""What may hold relationships as it holds elements."""


@cache
def rules(version: str) -> Mapping[Triple, bool]:
    """Every legal triple → whether it is direct; what is not there is not legal. Junctions are not in it."""
    found = {triple: triple in _direct() for triple in _legal()}
    return found if version == "3.2" else _succeeding(found)


def _legal() -> Iterator[Triple]:
    for kind, tables in _LEGAL.items():
        yield from _triples(kind, *tables)


def _triples(kind: str, *tables: Callable[[], structure.Pairs]) -> Iterator[Triple]:
    for table in tables:
        for sources, targets in table():
            yield from ((kind, source, target) for source in sources for target in targets)


@cache
def _direct() -> frozenset[Triple]:
    told = {triple for kind, table in _DIRECT.items() for triple in _triples(kind, table)}
    other = {triple for triple in _legal() if triple[0] not in _DIRECT or "Grouping" in triple[1:]}
    return frozenset(told | other)


def _succeeding(before: Mapping[Triple, bool]) -> dict[Triple, bool]:
    """ArchiMate 4: what joined elements of 3.2 joins what they have become.

    A path is realized by what is active, where 3.2 had it aggregate that.
    """
    found: dict[Triple, bool] = {}
    for (kind, source, target), shown in before.items():
        ends = (now_called(source), now_called(target))
        if all(ends) and not (kind in ("Aggregation", "Composition") and source == "Path" != target != "Grouping"):
            triple = (kind, *ends)
            found[triple] = shown or found.get(triple, False)
    for source, target in [ends for kind, *ends in before if kind == "Aggregation" and ends[0] == "Path"]:
        if target not in ("Grouping", "Path"):
            found["Realization", now_called(target), source] = True
    for kind, source, target in before:
        if kind == "Assignment" and target.endswith(("Process", "Function")):
            found["Assignment", now_called(source), "Role"] = True
    return found


def legal(version: str, kind: str, source: str, target: str) -> bool | None:
    """True: direct; False: legal, but derived; None: not legal. Ends may be `RELATIONSHIP`."""
    if RELATIONSHIP in (source, target):
        held = kind in ("Composition", "Aggregation") and source in _HOLDERS
        return True if (kind == "Association" and source != target) or held else None
    if JUNCTIONS & {source, target}:
        return True  # what a junction joins is judged from end to end
    return rules(version).get((kind, source, target))


def allowed(version: str, source: str, target: str) -> list[str]:
    """The relationships that may join two types of element, in the order of the specification."""
    return [kind for kind in _LEGAL if legal(version, kind, source, target) is not None]
