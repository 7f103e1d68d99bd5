"""One requirement, explained: what it asks, why, what to do, how it is checked, and what failing it looks like."""

from __future__ import annotations

from checker.kernel.level import Level
from checker.kernel.place import spoken
from checker.kernel.printable import printable, worded
from checker.kernel.report import Finding
from checker.kernel.standard import Example, Requirement, Standard
from checker.kernel.text import Language
from checker.kernel.trouble import Trouble
from checker.pages.source import check_source
from checker.pages.terminal import headings
from checker.pages.terminal.sheet import sheet
from checker.reporters import Options
from checker.reporters.addresses import requirement_page
from checker.reporters.text.excerpt import excerpt
from checker.reporters.text.page import BOLD, CYAN, DIM, GREEN, RED, YELLOW, Page
from checker.reporters.text.width import width
from checker.reporters.words import LEVELS, STATUSES
from checker.runners.examples import Examples
from checker.runners.sentences import sentences

_STYLES = {Level.MUST: RED, Level.SHOULD: YELLOW, Level.MAY: CYAN}
_LABELS = (
    headings.STATEMENT, headings.WHY, headings.FIX, headings.CITES,
    headings.STANDARD, headings.SCOPE, headings.NOTE, headings.PAGE,
)  # fmt: skip
_MOST = 3
"""Findings shown of a failing sample."""


def explain(
    standard: Standard, requirement: Requirement, examples: Examples, language: Language, options: Options
) -> str:
    """The whole explanation. `examples` judges the failing samples, so that their findings can be shown."""
    found = [(example, _findings(standard, requirement, example, examples)) for example in requirement.examples]
    page = sheet(language, options, sentences())
    _head(page, requirement)
    _texts(page, standard, requirement)
    _check(page, requirement)
    page.blank()
    page.line(page.read(headings.EXAMPLES), 0, BOLD)
    for example, findings in found:
        _example(page, example, findings)
    return page.text()


def _head(page: Page, requirement: Requirement) -> None:
    level = page.paint(page.read(LEVELS[requirement.level]), BOLD, _STYLES[requirement.level])
    title = page.paint(worded(page.read(requirement.title)), BOLD)
    page.line(f"{level}  {title}")
    page.line(page.foreign(requirement.citation), 0, DIM)
    page.blank()


def _texts(page: Page, standard: Standard, requirement: Requirement) -> None:
    semicolon = "؛ " if page.language == "ar" else "; "
    about = f"{page.read(standard.title)} ({page.read(STATUSES[standard.status])})"
    address = requirement_page(requirement, page.language, page.options.site)
    said = [
        (headings.STATEMENT, worded(page.read(requirement.statement))),
        (headings.WHY, worded(page.read(requirement.why))),
        (headings.FIX, worded(page.read(requirement.fix))),
        (headings.CITES, semicolon.join(map(page.foreign, requirement.cites))),
        (headings.STANDARD, worded(about)),
    ]
    if requirement.applies_to:
        said.append((headings.SCOPE, semicolon.join(map(page.foreign, requirement.applies_to))))
    if requirement.assumed:
        said.append((headings.NOTE, page.read(headings.ASSUMED)))
    said.append((headings.PAGE, page.foreign(address)))
    column = max(width(page.read(label)) for label in _LABELS) + 2
    for label, text in said:
        page.labelled(page.read(label), text, 0, column)


def _check(page: Page, requirement: Requirement) -> None:
    """The check as its author wrote it: the lines of the requirement's own file."""
    page.blank()
    page.line(page.read(headings.CHECKED), 0, BOLD)
    for line in check_source(requirement):
        page.source(f"  {printable(line)}")


def _findings(
    standard: Standard, requirement: Requirement, example: Example, examples: Examples
) -> tuple[Finding, ...]:
    """What judging a failing sample finds; nothing where it cannot be judged, which `standards check` tells."""
    if example.passes:
        return ()
    try:
        judgement = examples.judgement(standard, example)
    except Trouble:
        return ()
    return tuple([finding for finding in judgement.findings if finding.requirement == requirement.name])


def _example(page: Page, example: Example, findings: tuple[Finding, ...]) -> None:
    word, style = (headings.PASSES, GREEN) if example.passes else (headings.FAILS, RED)
    page.blank()
    page.line(f"{page.paint(page.read(word), style)}  {worded(page.read(example.name))}", 2)
    if not findings:
        page.line(page.foreign(spoken(example.path)), 4, CYAN)
    for finding in findings[:_MOST]:
        page.line(page.where(finding.place), 4, CYAN)
        excerpt(page, finding, 6)
        page.paragraph(page.sentence(finding), 6)
