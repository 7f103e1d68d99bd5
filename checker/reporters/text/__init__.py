"""The report for people at a terminal: by artefact, within it by requirement; then counts and the conclusion."""

from __future__ import annotations

from checker.kernel.place import Place
from checker.kernel.report import Judgement, Report
from checker.kernel.standard import Requirement
from checker.kernel.text import Language
from checker.kernel.verdict import Outcome
from checker.reporters.counts import count
from checker.reporters.grouping import groups
from checker.reporters.options import Options
from checker.reporters.text.artefact import artefact
from checker.reporters.text.page import Page
from checker.reporters.text.summary import conclusion, notices, summary, unrecognised
from checker.reporters.text.upcoming import upcoming
from checker.reporters.words import LEVELS

SUFFIX = ".txt"


def render(report: Report, language: Language, options: Options) -> str:
    """Write the report for reading; with `quiet`, a line for each finding and for the conclusion."""
    page = Page(report, language, options)
    counts = count(report)
    if options.quiet:
        for judgement in report.judgements:
            _in_lines(page, judgement)
        for notice in report.notices:
            if notice.grave:
                where = f"{page.where(notice.place)}: " if notice.place else ""
                page.line(f"{where}{page.sentence(notice)}")
        conclusion(page, counts)
        return page.text()
    explained: set[Requirement] = set()
    for judgement in report.judgements:
        artefact(page, judgement, explained)
    upcoming(page)
    notices(page)
    unrecognised(page)
    summary(page, counts)
    conclusion(page, counts)
    return page.text()


def _in_lines(page: Page, judgement: Judgement) -> None:
    """Each finding in one line, and why the artefact could not be read: without that the conclusion has no ground."""
    if judgement.trouble:
        where = page.where(judgement.place or Place(judgement.artefact.name))
        page.line(f"{where}: {page.sentence(judgement.trouble)}")
    for group in groups(page.report, judgement, Outcome.FAILED):
        level = page.read(LEVELS[group.requirement.level])
        name = page.foreign(group.requirement.name)
        for finding in group.findings:
            page.line(f"{page.where(finding.place)}: {level} {name}: {page.sentence(finding)}")
