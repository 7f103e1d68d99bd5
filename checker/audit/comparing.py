"""Judging by two editions: what would newly fail."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from checker.audit.known import baseline_of, set_aside
from checker.audit.request import Request
from checker.audit.running import Tell, run
from checker.kernel.report import Notice, Report
from checker.kernel.verdict import Outcome


def compare_editions(request: Request, editions: tuple[str, str], tell: Tell) -> Report:
    """The report by the second edition without what fails by the first too. Raises Misconfigured as `run`."""
    before, after = editions
    old = run(request._replace(edition=before), tell)
    new = run(request._replace(edition=after), tell)
    told = set_aside(new, baseline_of(old, Path(before)), code="edition.already")
    count = sum(
        verdict.faults
        for judgement in told.judgements
        for verdict in judgement.verdicts
        if verdict.outcome is Outcome.FAILED
    )
    notice = Notice("edition.compared", {"before": before, "after": after, "count": count})
    asked = told.asked._replace(before=before) if told.asked else None
    return replace(told, notices=(*told.notices, notice), asked=asked)
