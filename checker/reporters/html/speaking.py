"""What the report says in codes and values, as sentences in both languages at once."""

from __future__ import annotations

from checker.kernel.place import Place
from checker.kernel.report import Finding, Notice, Report
from checker.kernel.text import Text
from checker.kernel.verdict import Reason
from checker.reporters.html.building import Html, join, name, said, two
from checker.reporters.html.wording import PAGE, ROW
from checker.reporters.places import at
from checker.reporters.sentences import sentence
from checker.reporters.words import NO_REASON


def spoken(report: Report, what: Finding | Reason | Notice | None) -> Html:
    """The sentence of a finding, a reason or a notice."""
    if what is None:
        return two(NO_REASON)
    return said(Text(sentence(report, what, "ar", isolate=True), sentence(report, what, "en", isolate=True)))


def place(where: Place) -> Html:
    """`people.yaml:12:5`, and the page and row where they are known."""
    beyond = [join(" · ", two(word), f" {number}") for word, number in ((PAGE, where.page), (ROW, where.row)) if number]
    return join(name(at(where)), *beyond)
