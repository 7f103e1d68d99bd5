"""What a whole report comes to: the exit code, and the one word a reader waits for."""

from __future__ import annotations

from enum import IntEnum

from checker.kernel.level import Level
from checker.kernel.report import Judgement, Report, alike
from checker.kernel.verdict import Outcome, Verdict


class Conclusion(IntEnum):
    """The value is the exit code. 2, wrong use or configuration, never has a report."""

    CONFORMS = 0
    DOES_NOT_CONFORM = 1
    NOT_CHECKED = 3


def conclude(report: Report) -> Conclusion:
    """Decide. A known failure outweighs what could not be checked; a run that judged nothing concludes nothing."""
    failed, unchecked = Outcome.FAILED, Outcome.NOT_CHECKED
    outcomes = {
        verdict.outcome
        for judgements in alike(report.judgements)
        for verdict in judgements[0].verdicts
        if (verdict.outcome is failed or verdict.outcome is unchecked)
        and any(_counts(report, judgement, verdict) for judgement in judgements)
    }
    if Outcome.FAILED in outcomes:
        return Conclusion.DOES_NOT_CONFORM
    unread = any(judgement.trouble for judgement in report.judgements) or any(one.grave for one in report.notices)
    if unread or Outcome.NOT_CHECKED in outcomes or not report.judgements:
        return Conclusion.NOT_CHECKED
    return Conclusion.CONFORMS


def _counts(report: Report, judgement: Judgement, verdict: Verdict) -> bool:
    """Whether the verdict bears on the conclusion by `--fail-on`."""
    if report.fail_on == "never":
        return False
    return report.requirement(judgement, verdict).level.at_least(Level(report.fail_on))
