"""Counting what a report holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.kernel.level import Level
from checker.kernel.report import Judgement, Report
from checker.kernel.verdict import Outcome


class Counts(NamedTuple):
    """`verdicts` and `findings` have a number for every outcome and every level, in the order of their enums.

    `findings`      faults of failed requirements by level; all that were found, listed or not
    `waived`        faults that waivers cover
    `cut`           faults that were found and are not among the report's findings
    `artefacts`     judged, `troubled` of them could not be read, `failing` of them failed some requirement
    `unrecognised`  files that no standard recognised
    `upcoming`      findings that do not count today and will from a later day
    """

    verdicts: Mapping[Outcome, int]
    findings: Mapping[Level, int]
    waived: int
    cut: int
    artefacts: int
    troubled: int
    failing: int
    unrecognised: int
    upcoming: int = 0


def count(report: Report) -> Counts:
    """Count the whole report."""
    verdicts = dict.fromkeys(Outcome, 0)
    findings = dict.fromkeys(Level, 0)
    waived = 0
    failed, let_be = Outcome.FAILED, Outcome.WAIVED
    for judgement in report.judgements:
        # Nearly all passed: their kinds are counted by identity, in the interpreter's own loop.
        outcomes = [verdict.outcome for verdict in judgement.verdicts]
        for outcome in verdicts:
            verdicts[outcome] += outcomes.count(outcome)
        if failed not in outcomes and let_be not in outcomes:
            continue
        for verdict in judgement.verdicts:
            if verdict.outcome is failed:
                findings[report.requirement(judgement, verdict).level] += verdict.faults
            elif verdict.outcome is let_be:
                waived += verdict.faults
    return Counts(
        verdicts,
        findings,
        waived,
        sum(judgement.cut for judgement in report.judgements),
        len(report.judgements),
        sum(judgement.trouble is not None for judgement in report.judgements),
        sum(failing(judgement) for judgement in report.judgements),
        len(report.unrecognised),
        sum(len(judgement.upcoming) for judgement in report.judgements),
    )


def failing(judgement: Judgement) -> bool:
    """Whether the artefact failed some requirement, of whatever level."""
    return any(verdict.outcome is Outcome.FAILED for verdict in judgement.verdicts)
