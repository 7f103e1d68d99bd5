"""How versions follow each other: what ends a version, which are accepted on a day, and which will be.

A published version never changes, so its own file cannot say when it ends. The version that replaces it does: the
replaced one ends the day before its successor begins or, with `transition: {until: …}`, on that day. Until then both
are accepted, and an artefact need meet only one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, groupby

from checker.engines.schema import Mismatch
from checker.kernel.standard import Standard, Status
from checker.repository.shapes import version_order

LIVING = (Status.ADOPTED, Status.DEPRECATED)
"""Statuses of versions that are published and not withdrawn."""


def succeed(heads: Mapping[str, Standard]) -> dict[str, Standard]:
    """The heads, in their order, each with the end that a version which replaces it sets it."""
    begun: dict[str, date] = {}
    ended: dict[str, date] = {}
    for head in heads.values():
        if head.status not in LIVING or head.in_force_from is None or circle(head, heads):
            continue
        end = head.transition_until or head.in_force_from - timedelta(days=1)
        for citation in head.replaces:
            begun[citation] = min(head.in_force_from, begun.get(citation, date.max))
            ended[citation] = min(end, ended.get(citation, date.max))
    return {citation: _ended(head, begun.get(citation), ended.get(citation)) for citation, head in heads.items()}


def _ended(head: Standard, begun: date | None, end: date | None) -> Standard:
    if end is None:
        return head
    until = end if head.in_force_until is None else min(end, head.in_force_until)
    return replace(head, in_force_until=until, deprecated_from=begun)


def mistakes(heads: Mapping[str, Standard]) -> Iterator[tuple[Standard, Mismatch]]:
    """What is wrong between versions; `heads` are those that `succeed` gave."""
    for head in heads.values():
        if chain := circle(head, heads):
            yield head, Mismatch("repository.replaces-itself", ("replaces",), {"chain": chain})
        begin, until = head.in_force_from, head.transition_until
        if begin and until and until < begin:
            values = {"begin": begin.isoformat(), "until": until.isoformat()}
            yield head, Mismatch("repository.transition-first", ("transition", "until"), values)
    for _, versions in groupby(heads.values(), key=lambda head: head.id):
        for older, newer in combinations([head for head in versions if head.status in LIVING], 2):
            begin = max(older.in_force_from or date.min, newer.in_force_from or date.min)
            until = min(older.in_force_until or date.max, newer.in_force_until or date.max)
            if begin <= until and older.citation not in replaced(newer, heads):
                values = {"citation": newer.citation, "other": older.citation, "begin": begin.isoformat()}
                at = ("in-force", "from") if newer.in_force_from else ("status",)
                yield newer, Mismatch("repository.same-dates", at, values)


def replaced(head: Standard, heads: Mapping[str, Standard]) -> frozenset[str]:
    """Citations of all versions that `head` takes the place of, at once or by way of others."""
    seen: set[str] = set()
    ahead = list(head.replaces)
    while ahead:
        citation = ahead.pop()
        if citation not in seen:
            seen.add(citation)
            ahead.extend(heads[citation].replaces if citation in heads else ())
    return frozenset(seen)


def circle(head: Standard, heads: Mapping[str, Standard]) -> list[str]:
    """The way from a version back to itself along `replaces`; empty where there is none."""
    ways = [[head.citation, citation] for citation in head.replaces]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == head.citation:
            return way
        if way[-1] in heads and way[-1] not in seen:
            seen.add(way[-1])
            ways.extend([*way, further] for further in heads[way[-1]].replaces)
    return []


def accepted(versions: Iterable[Standard], day: date) -> tuple[Standard, ...]:
    """Of the versions of one standard those that an artefact may meet on `day`, the newest first.

    More than one only in a transition: two versions in force that know nothing of each other are a mistake, and then
    the newest alone counts.
    """
    living = {head.citation: head for head in versions if head.in_force(day)}
    if not living:
        return ()
    *others, newest = sorted(living.values(), key=order)
    beside = replaced(newest, living)
    return (newest, *[head for head in reversed(others) if head.citation in beside])


def coming(versions: Iterable[Standard], day: date) -> tuple[Standard, ...]:
    """The versions that are published and will be in force only after `day`, the first to come first."""
    later = [head for head in versions if head.status in LIVING and (head.in_force_from or date.min) > day]
    return tuple(sorted(later, key=lambda head: (head.in_force_from or date.min, order(head))))


def turns(versions: Sequence[Standard], day: date) -> list[date]:
    """The days after `day` on which a version begins, or no longer counts, in their order."""
    begins = [head.in_force_from for head in versions if head.in_force_from]
    ends = [head.in_force_until + timedelta(days=1) for head in versions if head.in_force_until not in (None, date.max)]
    return sorted({turn for turn in [*begins, *ends] if turn > day})


def order(head: Standard) -> tuple[int, ...]:
    """By number: 1.10 comes after 1.9."""
    return version_order(head.version)
