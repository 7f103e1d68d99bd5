"""Verdicts counted for each version of a standard."""

from __future__ import annotations

from checker.kernel.report import Report
from checker.kernel.verdict import Outcome


def by_standard(report: Report) -> dict[tuple[str, str], dict[Outcome, int]]:
    """(standard, version) → outcome → number of verdicts, with a number for every outcome.

    Standards stand in the order in which the report names them, then any that only verdicts name.
    """
    counts = {(one.id, one.version): dict.fromkeys(Outcome, 0) for one in report.standards.values()}
    for judgement in report.judgements:
        for verdict in judgement.verdicts:
            standard = report.requirements[verdict.requirement, verdict.version].standard
            row = counts.setdefault((standard, verdict.version), dict.fromkeys(Outcome, 0))
            row[verdict.outcome] += 1
    return counts
