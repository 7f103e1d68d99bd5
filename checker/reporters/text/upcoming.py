"""What does not count today and will: each finding with the day from which it does."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from checker.kernel.messages import fill
from checker.kernel.report import Finding, Judgement, Upcoming
from checker.reporters.text import headings
from checker.reporters.text.page import BOLD, DIM, Page
from checker.reporters.words import LEVELS

MOST = 10
"""Findings shown for one day and version; `--verbose` shows all."""


def upcoming(page: Page) -> None:
    """The findings by the day and the version with which they come into force."""
    coming = [(judgement, one) for judgement in page.report.judgements for one in judgement.upcoming]
    for (begins, standard), some in groupby(sorted(coming, key=_when), key=_when):
        findings = [(judgement, one.finding) for judgement, one in some]
        page.blank()
        days = (begins - page.report.as_of).days
        values = {"day": page.foreign(begins.isoformat()), "days": days, "standard": page.foreign(standard)}
        page.line(fill(headings.COMING, values, page.language), 0, BOLD)
        shown = findings if page.options.verbose else findings[:MOST]
        for judgement, finding in shown:
            _line(page, judgement, finding)
        if hidden := len(findings) - len(shown):
            page.paragraph(fill(headings.MORE, {"count": hidden}, page.language), 2, DIM)


def _when(pair: tuple[Judgement, Upcoming]) -> tuple[date, str]:
    _, one = pair
    return one.begins, f"{one.finding.requirement.partition('/')[0]}@{one.finding.version}"


def _line(page: Page, judgement: Judgement, finding: Finding) -> None:
    requirement = page.report.requirement(judgement, finding)
    level, name = page.read(LEVELS[requirement.level]), page.foreign(requirement.name)
    page.line(f"{page.where(finding.place)}: {level} {name}: {page.sentence(finding)}", 2)
