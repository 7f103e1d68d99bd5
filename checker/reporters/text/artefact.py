"""What a text report says of one artefact."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kernel.level import Level
from checker.kernel.messages import fill
from checker.kernel.printable import worded
from checker.kernel.report import Judgement
from checker.kernel.standard import Requirement
from checker.kernel.text import both
from checker.kernel.verdict import Outcome
from checker.reporters.addresses import requirement_page
from checker.reporters.grouping import Group, groups
from checker.reporters.text import headings
from checker.reporters.text.excerpt import excerpt
from checker.reporters.text.page import BOLD, CYAN, DIM, RED, YELLOW, Page
from checker.reporters.text.width import width
from checker.reporters.words import LEVELS, OUTCOMES

MOST = 10
"""Findings of one requirement shown for one artefact; `--verbose` shows all."""
_STYLES = {Level.MUST: RED, Level.SHOULD: YELLOW, Level.MAY: CYAN}
_QUIET_ONES = (Outcome.PASSED, Outcome.NOT_APPLICABLE, Outcome.NOT_IN_FORCE)


def artefact(page: Page, judgement: Judgement, explained: set[Requirement]) -> None:
    """Write all there is to say; nothing of an artefact with nothing but passed verdicts, unless all is wanted.

    `explained` are the requirements that the report has explained already; those explained here are added.
    """
    told = groups(page.report, judgement, Outcome.FAILED, Outcome.NOT_CHECKED, Outcome.WAIVED)
    if not (told or judgement.trouble or page.options.verbose):
        return
    _heading(page, judgement)
    if judgement.trouble:
        page.blank()
        page.paragraph(f"{page.read(headings.UNREAD)}: {page.sentence(judgement.trouble)}", 2, RED)
        if judgement.place:
            page.line(page.where(judgement.place), 4)
    for group in told:
        if group.verdict.outcome is Outcome.FAILED:
            _failed(page, judgement, group, explained)
    _set_aside(page, told, Outcome.WAIVED)
    _set_aside(page, told, Outcome.NOT_CHECKED)
    if page.options.verbose:
        _others(page, judgement)


def _heading(page: Page, judgement: Judgement) -> None:
    page.blank()
    about: list[str] = [page.foreign(one) for one in judgement.standards]
    if judgement.system:
        about.append(fill(headings.SYSTEM, {"system": page.foreign(judgement.system)}, page.language))
    page.line(page.foreign(judgement.artefact.name), 0, BOLD)
    if about:
        page.paragraph(" · ".join(about), 2, DIM)


def _failed(page: Page, judgement: Judgement, group: Group, explained: set[Requirement]) -> None:
    requirement = group.requirement
    page.blank()
    level = page.paint(page.read(LEVELS[requirement.level]), BOLD, _STYLES[requirement.level])
    title = page.paint(worded(page.read(requirement.title)), BOLD)
    page.line(f"{level}  {title}  {page.paint(page.foreign(requirement.name), DIM)}", 2)
    shown = group.findings if page.options.verbose else group.findings[:MOST]
    for finding in shown:
        page.line(page.where(finding.place), 4, CYAN)
        excerpt(page, finding, 6)
        page.paragraph(page.sentence(finding), 6)
    if hidden := len(group.findings) - len(shown):
        page.paragraph(fill(headings.MORE, {"count": hidden + group.left_out}, page.language), 4, DIM)
    elif group.left_out:
        page.paragraph(fill(headings.LEFT_OUT, {"count": group.left_out}, page.language), 4, DIM)
    _explain(page, requirement, brief=requirement in explained)
    if raised := judgement.levels.get(requirement.name):
        column = max(width(page.read(label)) for label in headings.LABELS) + 2
        values = {
            "profile": page.foreign(raised.profile),
            "reason": both(raised.reason.ar, raised.reason.en),
        }
        page.labelled(page.read(headings.LEVEL), fill(headings.RAISED, values, page.language), 4, column)
    explained.add(requirement)


def _explain(page: Page, requirement: Requirement, *, brief: bool) -> None:
    """What is required and how it is met; what was said of the requirement once is not said again."""
    column = max(width(page.read(label)) for label in headings.LABELS) + 2
    said = [(headings.FIX, worded(page.read(requirement.fix)))]
    if not brief:
        said.insert(0, (headings.STATEMENT, worded(page.read(requirement.statement))))
        if page.options.verbose:
            said.insert(1, (headings.WHY, worded(page.read(requirement.why))))
        if requirement.cites:
            said.append((headings.CITES, _joined(page, requirement.cites)))
        address = requirement_page(requirement, page.language, page.options.site)
        said.append((headings.PAGE, page.foreign(address)))
    for label, text in said:
        page.labelled(page.read(label), text, 4, column)


def _set_aside(page: Page, told: list[Group], outcome: Outcome) -> None:
    """Verdicts with a reason; those of one reason together."""
    by_reason: dict[str, list[Group]] = {}
    for group in told:
        if group.verdict.outcome is outcome:
            reason = page.sentence(group.verdict.reason) if group.verdict.reason else page.read(OUTCOMES[outcome])
            by_reason.setdefault(reason, []).append(group)
    for reason, some in by_reason.items():
        page.blank()
        faults = sum(group.verdict.faults for group in some)
        waived = outcome is Outcome.WAIVED
        heading, number = (headings.WAIVED, faults) if waived else (headings.NOT_CHECKED, len(some))
        page.paragraph(f"{fill(heading, {'count': number}, page.language)}: {reason}", 2, YELLOW)
        page.paragraph(_joined(page, (group.requirement.name for group in some)), 4)


def _others(page: Page, judgement: Judgement) -> None:
    for outcome in _QUIET_ONES:
        some = groups(page.report, judgement, outcome)
        if some:
            page.blank()
            page.line(f"{page.read(OUTCOMES[outcome])}:", 2)
            page.paragraph(_joined(page, (group.requirement.name for group in some)), 4, DIM)


def _joined(page: Page, names: Iterable[str]) -> str:
    return ("؛ " if page.language == "ar" else "; ").join(map(page.foreign, names))
