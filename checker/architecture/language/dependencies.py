"""Serving, access, influence, association; triggering and flow; specialization (ArchiMate 3.2, 5.2 to 5.4)."""

from __future__ import annotations

from checker.architecture.language import sets
from checker.architecture.language.sets import names
from checker.architecture.language.structure import Pairs

_GROUPING = names("Grouping")


def servings() -> Pairs:
    """(servers, served) of Serving."""
    for one in (sets.DYNAMIC, sets.STRATEGY):
        yield one | _GROUPING, one | _GROUPING


def flows() -> Pairs:
    """(from, to) of Flow and of Triggering."""
    yield from servings()
    yield sets.IMPLEMENTATION | _GROUPING, sets.IMPLEMENTATION | _GROUPING


def accesses() -> Pairs:
    """(who, what) of Access."""
    yield sets.DYNAMIC | _GROUPING, sets.PASSIVE | _GROUPING
    yield sets.IMPLEMENTATION | _GROUPING, names("Deliverable Grouping")


def influences() -> Pairs:
    """(what, motive) of Influence."""
    yield sets.ALL - {"Gap"}, sets.MOTIVATION | _GROUPING


def specializations() -> Pairs:
    """(narrower, wider) of Specialization."""
    yield from ((frozenset([one]), frozenset([one])) for one in sets.ALL)
    for alike in (names("BusinessObject Contract"), names("Requirement Constraint")):
        yield alike, alike
    yield sets.ALL, _GROUPING
    yield _GROUPING, sets.ALL


def associations() -> Pairs:
    """(any, any)."""
    yield sets.ALL, sets.ALL
