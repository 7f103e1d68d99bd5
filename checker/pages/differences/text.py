"""Differences as text for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from checker.kernel.messages import fill
from checker.kernel.printable import worded
from checker.kernel.standard import Standard
from checker.kernel.text import Language, Text
from checker.pages.differences import words
from checker.pages.terminal.sheet import sheet
from checker.reporters import Options
from checker.reporters.text.page import BOLD, CYAN, DIM, GREEN, RED, YELLOW, Page
from checker.reporters.words import LEVELS
from checker.repository.differing import Change, Difference, EditionDifference, What

_STYLES = {
    What.ADDED: RED,
    What.TIGHTENED: RED,
    What.REMOVED: GREEN,
    What.LOOSENED: GREEN,
    What.REWORDED: CYAN,
    What.EXAMPLES: CYAN,
}


def difference_text(difference: Difference, language: Language, options: Options) -> str:
    """One difference between versions."""
    page = sheet(language, options)
    _difference(page, difference)
    return page.text()


def editions_text(difference: EditionDifference, language: Language, options: Options) -> str:
    """What changed between two editions."""
    page = sheet(language, options)
    values = {"before": page.foreign(difference.before), "after": page.foreign(difference.after)}
    page.line(fill(words.FROM_TO, values, language), 0, BOLD)
    _standards(page, words.STANDARDS_ADDED, difference.added)
    _standards(page, words.STANDARDS_REMOVED, difference.removed)
    for one in difference.changed:
        page.blank()
        _difference(page, one)
    if not (difference.added or difference.removed or difference.changed):
        page.line(page.read(words.SAME_STANDARDS))
    return page.text()


def _standards(page: Page, heading: Text, standards: Sequence[Standard]) -> None:
    if standards:
        page.blank()
        page.line(page.read(heading), 0, BOLD)
        for one in standards:
            page.line(f"{page.foreign(one.citation)}  {worded(page.read(one.title))}", 2)


def _difference(page: Page, difference: Difference) -> None:
    before, after = difference.before, difference.after
    values = {"before": page.foreign(before.citation), "after": page.foreign(after.citation)}
    page.line(fill(words.FROM_TO, values, page.language), 0, BOLD)
    for what, some in words.grouped(difference):
        page.blank()
        page.line(f"{page.read(words.WHATS[what])} ({len(some)})", 0, BOLD, _STYLES[what])
        for change in some:
            _change(page, change)
    page.blank()
    for line in words.conclusion(difference, page.language, isolate=page.language == "ar"):
        page.paragraph(line, 0, *((BOLD, YELLOW) if difference.numbered_too_low else (BOLD,)))


def _change(page: Page, change: Change) -> None:
    if change.requirement is None:
        page.line(fill(words.SCOPE, {"names": [page.foreign(name) for name in change.names]}, page.language), 2)
    else:
        title = worded(page.read(change.requirement.title))
        name = page.paint(page.foreign(change.requirement.name), DIM)
        page.line(f"{page.read(LEVELS[change.requirement.level])}  {title}  {name}", 2)
    for line in words.details(change, page.language, page.foreign):
        page.paragraph(line, 4)
