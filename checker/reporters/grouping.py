"""Findings of an artefact, put together under the requirement that they fault."""

from __future__ import annotations

from typing import NamedTuple

from checker.kernel.report import Finding, Judgement, Report
from checker.kernel.standard import Requirement
from checker.kernel.verdict import Outcome, Verdict


class Group(NamedTuple):
    """A requirement as one artefact met it. `findings` are in the order of their places.

    `left_out` counts the faults that were found and are not among `findings`.
    """

    requirement: Requirement
    verdict: Verdict
    findings: tuple[Finding, ...]
    left_out: int


def groups(report: Report, judgement: Judgement, *outcomes: Outcome) -> list[Group]:
    """A group for each verdict with one of `outcomes` (none given: any), the most binding requirements first."""
    verdicts = [one for one in judgement.verdicts if not outcomes or one.outcome in outcomes]
    if not verdicts:
        return []
    findings: dict[tuple[str, str], list[Finding]] = {}
    for finding in judgement.findings:
        findings.setdefault((finding.requirement, finding.version), []).append(finding)
    made = []
    for verdict in verdicts:
        key = (verdict.requirement, verdict.version)
        found = tuple(sorted(findings.get(key, ()), key=_where))
        made.append(Group(report.requirement(judgement, verdict), verdict, found, max(0, verdict.faults - len(found))))
    return sorted(made, key=lambda group: group.requirement.level.rank)


def _where(finding: Finding) -> tuple[str, int, int, int]:
    place = finding.place
    return place.file, place.page, place.line or place.row, place.column
