"""Judging one artefact by several versions of a standard in one pass: what they say alike is judged once.

Checks speak of requirements by name, and versions share names; a requirement whose name is taken is judged under its
name and version, and given its own name again afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from checker.kernel.report import Finding
from checker.kernel.standard import Requirement
from checker.runners.checks import Requirements
from checker.runners.judge import Judged


class SideBySide(NamedTuple):
    """`judged` are what the checks are given; `rows` are all requirements, each with the name it is judged under."""

    judged: Requirements
    rows: tuple[tuple[Requirement, str], ...]

    @property
    def plain(self) -> bool:
        """Whether every requirement is judged as itself."""
        return len(self.judged) == len(self.rows) and all(one.name == name for one, name in self.rows)


def side_by_side(requirements: Iterable[Requirement]) -> SideBySide:
    """Arrange the requirements of all versions, so that each name and each different check is there once."""
    judged: dict[str, Requirement] = {}
    known: dict[tuple[str, str], str] = {}
    rows: list[tuple[Requirement, str]] = []
    for one in requirements:
        if (same := _same(one)) not in known:
            told = one if one.name not in judged else replace(one, id=f"{one.id}@{one.version}")
            judged[told.name] = told
            known[same] = told.name
        rows.append((one, known[same]))
    return SideBySide(tuple(judged.values()), tuple(rows))


def spread(judged: Judged, arranged: SideBySide) -> Judged:
    """What was judged, under the requirements' own names, for every version that it holds for."""
    verdicts = {verdict.requirement: verdict for verdict in judged.verdicts}
    findings: dict[str, list[Finding]] = {}
    for finding in judged.findings:
        findings.setdefault(finding.requirement, []).append(finding)
    told = tuple([verdicts[name]._replace(requirement=one.name, version=one.version) for one, name in arranged.rows])
    found = tuple(
        [
            Finding(one.name, one.version, *finding[2:])  # `_replace` takes three times as long
            for one, name in arranged.rows
            for finding in findings.get(name, ())
        ]
    )
    return Judged(told, found, sum(verdict.faults for verdict in told) - len(found))


def _same(requirement: Requirement) -> tuple[str, str]:
    """Equal of requirements that judge alike; what has no such digest, as a ruleset's rule, is like nothing else."""
    return requirement.name, requirement.judges or requirement.version
