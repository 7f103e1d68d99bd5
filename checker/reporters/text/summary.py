"""The end of a text report: notices, files not recognised, counts, the conclusion."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kernel.conclusion import Conclusion, conclude
from checker.kernel.messages import fill
from checker.reporters.concluding import conclusion_sentence
from checker.reporters.counts import Counts
from checker.reporters.text import headings
from checker.reporters.text.page import BOLD, DIM, GREEN, RED, YELLOW, Page
from checker.reporters.text.width import width

_STYLES = {Conclusion.CONFORMS: GREEN, Conclusion.DOES_NOT_CONFORM: RED, Conclusion.NOT_CHECKED: YELLOW}


def notices(page: Page) -> None:
    """What a reader should know of the run itself."""
    if not page.report.notices:
        return
    page.blank()
    page.line(page.read(headings.NOTICES), 0, BOLD)
    for notice in page.report.notices:
        page.paragraph(page.sentence(notice), 2)
        if notice.place:
            page.line(page.where(notice.place), 4)


def unrecognised(page: Page) -> None:
    """Files that were not judged: always counted, listed where all is wanted."""
    strangers = page.report.unrecognised
    if not strangers:
        return
    page.blank()
    told = fill(headings.UNRECOGNISED, {"count": len(strangers)}, page.language)
    if not page.options.verbose:
        page.paragraph(f"{told}. {page.read(headings.HOW_TO_LIST)}", 0, DIM)
        return
    page.line(told, 0, BOLD)
    for stranger in strangers:
        page.line(page.foreign(stranger.name), 2)


def summary(page: Page, counts: Counts) -> None:
    """The table of counts: verdicts of every kind, findings of every level."""
    page.blank()
    page.line(page.read(headings.SUMMARY), 0, BOLD)
    page.paragraph(" · ".join(_circumstances(page)), 2, DIM)
    rows = list(_rows(page, counts))
    labels = max(width(label) for label, _ in rows)
    numbers = max(len(str(number)) for _, number in rows)
    for label, number in rows:
        page.line(f"{label}{' ' * (labels - width(label))}  {number:>{numbers}}", 2)


def conclusion(page: Page, counts: Counts) -> None:
    """One plain sentence."""
    page.blank()
    said = conclusion_sentence(page.report, counts, page.language, isolate=page.language == "ar")
    page.paragraph(said, 0, BOLD, _STYLES[conclude(page.report)])


def _circumstances(page: Page) -> Iterator[str]:
    report = page.report
    if report.agency:
        yield page.foreign(page.read(report.agency))
    if report.edition:
        yield fill(headings.EDITION, {"edition": page.foreign(report.edition)}, page.language)
    yield fill(headings.AS_OF, {"day": page.foreign(report.as_of.isoformat())}, page.language)
    yield page.foreign(f"miyar {report.tool_version}")


def _rows(page: Page, counts: Counts) -> Iterator[tuple[str, int]]:
    yield page.read(headings.FILES), counts.artefacts
    yield page.read(headings.FAILING), counts.failing
    yield page.read(headings.TROUBLED), counts.troubled
    yield page.read(headings.STRANGERS), counts.unrecognised
    for outcome, number in counts.verdicts.items():
        yield page.read(headings.VERDICTS[outcome]), number
    for level, number in counts.findings.items():
        yield page.read(headings.FINDINGS[level]), number
    yield page.read(headings.COVERED), counts.waived
