"""Holding the number of a version to what it changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.engines.form import placed
from checker.engines.schema import Mismatch
from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.repository.differing import Difference, Evidence, compare
from checker.repository.differing.change import is_major
from checker.repository.reading import open_document
from checker.repository.selfcheck import MESSAGES
from checker.repository.succession import order


def misnumbered(mine: Sequence[Standard], everyone: Sequence[Standard], evidence: Evidence) -> Iterator[Trouble]:
    """Versions whose number promises less change than there is since the version before."""
    by_citation = {one.citation: one for one in everyone}
    for standard in mine:
        before = _before(standard, by_citation)
        if before is not None and (difference := compare(before, standard, evidence)).numbered_too_low:
            values = {
                "version": standard.version,
                "before": before.version,
                "least": difference.least,
                "names": _culprits(difference),
            }
            document = open_document(standard.folder / "standard.yaml")
            at = ("replaces",) if standard.replaces else ("status",)
            yield from placed(document, [Mismatch("selfcheck.number-too-low", at, values)], MESSAGES)


def _before(standard: Standard, by_citation: Mapping[str, Standard]) -> Standard | None:
    """The newest version of the same standard that it replaces, else the one numbered before it."""
    versions = [one for one in by_citation.values() if one.id == standard.id and order(one) < order(standard)]
    replaced = [one for one in versions if one.citation in standard.replaces]
    return max(replaced or versions, key=order, default=None)


def _culprits(difference: Difference) -> list[str]:
    changes = [one for one in difference.changes if is_major(one)] or list(difference.changes)
    return list(dict.fromkeys(one.requirement.name if one.requirement else one.names[0] for one in changes))
