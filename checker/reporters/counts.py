"""Counting what a report holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.kernel.level import Level
from checker.kernel.report import Judgement, Report, alike
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
    waived, failing = 0, 0
    failed, let_be = Outcome.FAILED, Outcome.WAIVED
    for judgements in alike(report.judgements):
        # Nearly all passed: their kinds are counted by identity, in the interpreter's own loop.
        outcomes = [verdict.outcome for verdict in judgements[0].verdicts]
        for outcome in verdicts:
            verdicts[outcome] += outcomes.count(outcome) * len(judgements)
        if failed in outcomes:
            failing += len(judgements)
            _add_faults(findings, report, judgements)
        if let_be in outcomes:
            waived += sum([one.faults for one in judgements[0].verdicts if one.outcome is let_be]) * len(judgements)
    return Counts(
        verdicts,
        findings,
        waived,
        sum(judgement.cut for judgement in report.judgements),
        len(report.judgements),
        sum(judgement.trouble is not None for judgement in report.judgements),
        failing,
        len(report.unrecognised),
        sum(len(judgement.upcoming) for judgement in report.judgements),
    )


def _add_faults(findings: dict[Level, int], report: Report, judgements: Iterable[Judgement]) -> None:
    for judgement in judgements:
        for verdict in judgement.verdicts:
            if verdict.outcome is Outcome.FAILED:
                findings[report.requirement(judgement, verdict).level] += verdict.faults
