"""The list of all standards, and one standard with its requirements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.kernel.level import Level
from checker.kernel.messages import fill
from checker.kernel.printable import worded
from checker.kernel.standard import Requirement, Standard, Status
from checker.kernel.text import Language, Text
from checker.pages.terminal import headings
from checker.pages.terminal.sheet import sheet
from checker.reporters import Options
from checker.reporters.addresses import standard_page
from checker.reporters.text.page import BOLD, DIM, Page
from checker.reporters.text.width import width
from checker.reporters.words import LEVELS, STATUSES


class Entry(NamedTuple):
    """A version of a standard in the list, with its status on the reader's day; requirements are counted, not read."""

    standard: Standard
    requirements: int
    status: Status


def list_text(entries: Sequence[Entry], language: Language, options: Options) -> str:
    """A table: one line a version."""
    page = sheet(language, options)
    if not entries:
        page.line(page.read(headings.NONE))
        return page.text()
    rows = [
        [
            page.foreign(entry.standard.id),
            page.foreign(entry.standard.version),
            page.read(STATUSES[entry.status]),
            str(entry.requirements),
            worded(page.read(entry.standard.title)),
        ]
        for entry in entries
    ]
    head = [
        page.read(title)
        for title in (
            headings.STANDARD_COLUMN, headings.VERSION_COLUMN, headings.STATUS_COLUMN,
            headings.COUNT_COLUMN, headings.TITLE_COLUMN,
        )
    ]  # fmt: skip
    columns = [max(width(row[number]) for row in [head, *rows]) for number in range(len(head))]
    page.line(_row(head, columns), 0, DIM)
    for row in rows:
        page.line(_row(row, columns))
    return page.text()


def _row(cells: Sequence[str], columns: Sequence[int]) -> str:
    *padded, last = cells
    return "  ".join([*(cell + " " * (wide - width(cell)) for cell, wide in zip(padded, columns, strict=False)), last])


def standard_text(standard: Standard, status: Status, language: Language, options: Options) -> str:
    """The head of a version with its status on the reader's day, then its requirements, the most binding first."""
    page = sheet(language, options)
    page.line(f"{worded(page.read(standard.title))}  {page.paint(page.foreign(standard.citation), DIM)}", 0, BOLD)
    page.paragraph(worded(page.read(standard.summary)))
    page.blank()
    column = (
        max(
            width(page.read(label))
            for label in (headings.STATUS, headings.IN_FORCE, headings.REPLACES, headings.NOTE, headings.PAGE)
        )
        + 2
    )
    for label, text in _facts(page, standard, status):
        page.labelled(page.read(label), text, 0, column)
    for level in Level:
        some = [one for one in standard.requirements if one.level is level]
        if some:
            _level(page, level, some)
    return page.text()


def _facts(page: Page, standard: Standard, status: Status) -> Iterator[tuple[Text, str]]:
    yield headings.STATUS, page.read(STATUSES[status])
    yield headings.IN_FORCE, _dates(page, standard)
    if standard.replaces:
        yield headings.REPLACES, " ".join(map(page.foreign, standard.replaces))
    if standard.assumed:
        yield headings.NOTE, worded(page.read(standard.assumed))
    yield headings.PAGE, page.foreign(standard_page(standard.id, standard.version, page.language, page.options.site))


def _dates(page: Page, standard: Standard) -> str:
    said = []
    for text, name, day in (
        (headings.FROM, "from", standard.in_force_from),
        (headings.UNTIL, "until", standard.in_force_until),
    ):
        if day:
            said.append(fill(text, {name: page.foreign(day.isoformat())}, page.language))
    return " ".join(said) or page.read(headings.ALWAYS)


def _level(page: Page, level: Level, some: Sequence[Requirement]) -> None:
    page.blank()
    count = fill(headings.REQUIREMENTS, {"count": len(some)}, page.language)
    page.line(f"{page.read(LEVELS[level])} ({count})", 0, BOLD)
    for requirement in some:
        page.line(f"{worded(page.read(requirement.title))}  {page.paint(page.foreign(requirement.name), DIM)}", 2)
