"""The source line of a finding, and where in it the fault stands."""

from __future__ import annotations

from checker.kernel.messages import fill
from checker.kernel.printable import printable
from checker.kernel.report import Finding
from checker.kernel.text import Text
from checker.reporters.text.page import DIM, GREEN, Page
from checker.reporters.text.width import has_right_to_left, width

_TAB = "    "
_SHOWN = 24
_AT = Text("العمود {column}: {words}", "column {column}: {words}")


def excerpt(page: Page, finding: Finding, indent: int) -> None:
    """Write the line under its number, and a caret under the place.

    Where writing from right to left stands before the place or at it, terminals differ on where that is (UAX #9 leaves
    display to them), so the words that begin there are quoted in place of a caret.
    """
    line = finding.excerpt.rstrip()
    if not line.strip() or not finding.place.line:
        return
    number = str(finding.place.line)
    blank = " " * (indent + len(number))
    page.source(f"{' ' * indent}{number} | {_visible(line)}", DIM)
    if not 0 < finding.caret <= len(line):
        return
    if has_right_to_left(line[: finding.caret]):
        words = _visible(line[finding.caret - 1 :])
        cut = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        at = {"column": str(finding.place.column), "words": page.foreign(cut)}
        page.line(fill(_AT, at, page.language), len(blank) + 3, GREEN)
        return
    before = width(_visible(line[: finding.caret - 1]))
    page.source(f"{blank} | {' ' * before}{page.paint('^', GREEN)}")


def _visible(text: str) -> str:
    return printable(text.replace("\t", _TAB))
