"""Heads of versions: dates in order, what they replace, requirements that are there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.engines.schema import Mismatch
from checker.kernel.standard import Standard, Status


def version(head: Standard, heads: Mapping[str, Standard]) -> Iterator[Mismatch]:
    """What is wrong with a head; `heads` are all, by citation."""
    yield from _dates(head)
    for number, citation in enumerate(head.replaces):
        if citation not in heads:
            yield Mismatch("selfcheck.replaces-unknown", ("replaces", number), {"citation": citation})
    if not head.requirements:
        yield Mismatch("selfcheck.no-requirements", (), {})


def _dates(head: Standard) -> Iterator[Mismatch]:
    begin, until = head.in_force_from, head.in_force_until
    if begin and until and until < begin:
        values = {"begin": begin.isoformat(), "until": until.isoformat()}
        yield Mismatch("selfcheck.ends-before-it-begins", ("in-force", "until"), values)
    if head.status is Status.ADOPTED and begin is None:
        yield Mismatch("selfcheck.adopted-without-date", ("status",), {})
