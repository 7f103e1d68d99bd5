"""The first screen: conclusion, what the run was, figures, verdicts by standard."""

from __future__ import annotations

from checker.kernel.conclusion import Conclusion, conclude
from checker.kernel.level import Level
from checker.kernel.report import Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome
from checker.reporters.by_standard import by_standard
from checker.reporters.concluding import conclusion_sentence
from checker.reporters.counts import Counts, count
from checker.reporters.html.building import Html, join, name, said, tag, two
from checker.reporters.html.index import Page
from checker.reporters.html.wording import (
    AS_OF,
    BY_STANDARD,
    CONCLUSION,
    DECIDES,
    EDITION,
    FILES,
    FILES_FAILING,
    FILES_UNREAD,
    FILES_UNRECOGNISED,
    FINDINGS,
    MADE,
    NO_EDITION,
    NONE_DECIDES,
    STANDARD,
    SUMMARY,
    TOOL,
    VERDICTS,
    WAIVED_FINDINGS,
)
from checker.reporters.words import CONCLUSIONS, LEVELS, OUTCOMES

_PATHS = {
    Conclusion.CONFORMS: "M5 13l4.5 4.5L19 7",
    Conclusion.DOES_NOT_CONFORM: "M6 6l12 12M18 6L6 18",
    Conclusion.NOT_CHECKED: "M12 5v9M12 18v.5",
}
_WIDTH = 1000


def summary(page: Page) -> Html:
    """All of it."""
    counts = count(page.report)
    return join(_conclusion(page.report, counts), _figures(counts), _table(page))


def _conclusion(report: Report, counts: Counts) -> Html:
    reached = conclude(report)
    path = Html(f'<path d="{_PATHS[reached]}"/>')
    icon = tag("svg", path, viewBox="0 0 24 24", aria_hidden="true", focusable="false")
    sentences = Text(_reasons(report, counts, "ar"), _reasons(report, counts, "en"))
    title = tag("h2", tag("span", two(CONCLUSION), class_="label"), two(CONCLUSIONS[reached]), id="conclusion-title")
    words = tag("div", title, tag("p", said(sentences)))
    return tag(
        "section",
        tag("div", icon, words, class_="reached"),
        _facts(report),
        class_=f"conclusion {reached.name.lower().replace('_', '-')}",
        aria_labelledby="conclusion-title",
    )


def _reasons(report: Report, counts: Counts, language: Language) -> str:
    """The sentence without its first words where they only repeat the heading."""
    sentence = conclusion_sentence(report, counts, language, isolate=True)
    word = CONCLUSIONS[conclude(report)].read(language)
    rest = sentence.removeprefix(f"{word[:1].upper()}{word[1:]}: ")
    return rest[:1].upper() + rest[1:]


def _facts(report: Report) -> Html:
    deciding = [two(LEVELS[one]) for one in Level if report.fail_on != "never" and one.at_least(Level(report.fail_on))]
    rows = [
        (EDITION, name(report.edition) if report.edition else two(NO_EDITION)),
        (AS_OF, _time(report.as_of.isoformat(), report.as_of.isoformat())),
        (MADE, _time(report.made.isoformat(), f"{report.made:%Y-%m-%d %H:%M} {report.made:%Z}".strip())),
        (TOOL, name(report.tool_version)),
        (DECIDES, join(*[tag("span", one, class_="word") for one in deciding]) if deciding else two(NONE_DECIDES)),
    ]
    return tag("dl", *[tag("div", tag("dt", two(label)), tag("dd", value)) for label, value in rows], class_="facts")


def _time(machine: str, shown: str) -> Html:
    return tag("time", shown, datetime=machine, dir="ltr")


def _figures(counts: Counts) -> Html:
    levels = [_figure(LEVELS[one], number, one.value) for one, number in counts.findings.items()]
    files = [
        _figure(FILES, counts.artefacts, "plain"),
        _figure(FILES_FAILING, counts.failing, "must" if counts.failing else "plain"),
        _figure(FILES_UNREAD, counts.troubled, "must" if counts.troubled else "plain"),
        _figure(FILES_UNRECOGNISED, counts.unrecognised, "plain"),
    ]
    waived = [_figure(WAIVED_FINDINGS, counts.waived, "plain")] if counts.waived else []
    return tag(
        "section",
        tag("h2", two(SUMMARY), id="figures-title"),
        tag(
            "div",
            tag("div", tag("h3", two(FINDINGS)), tag("dl", *levels, *waived, class_="figures"), class_="panel"),
            tag("div", tag("h3", two(FILES)), tag("dl", *files, class_="figures"), class_="panel"),
            tag("div", tag("h3", two(VERDICTS)), _bar(counts), class_="panel wide-panel"),
            class_="panels",
        ),
        aria_labelledby="figures-title",
    )


def _figure(label: Text, number: int, sort: str) -> Html:
    return tag(
        "div", tag("dt", two(label)), tag("dd", f"{number:,}"), class_=f"figure {sort}{'' if number else ' none'}"
    )


def _bar(counts: Counts) -> Html:
    """The shares of the verdicts, drawn, and the numbers in words: the drawing says nothing more."""
    every = sum(counts.verdicts.values())
    drawn, start = [], 0.0
    for outcome, number in counts.verdicts.items():
        width = _WIDTH * number / every if every else 0.0
        if number:
            drawn.append(Html(f'<rect class="{outcome.value}" x="{start:.2f}" width="{width:.2f}" height="10"/>'))
        start += width
    bar = tag("svg", *drawn, class_="bar", viewBox=f"0 0 {_WIDTH} 10", preserveAspectRatio="none", aria_hidden="true")
    legend = [
        tag("div", tag("dt", two(OUTCOMES[one])), tag("dd", f"{number:,}"), class_=f"key {one.value}")
        for one, number in counts.verdicts.items()
    ]
    return join(bar, tag("dl", *legend, class_="legend"))


def _table(page: Page) -> Html | None:
    rows = by_standard(page.report)
    if not rows:
        return None
    columns = [tag("th", two(label), scope="col") for label in (STANDARD, *[OUTCOMES[one] for one in Outcome])]
    lines = [
        tag(
            "tr",
            tag("th", page.standard(*key), scope="row"),
            *[tag("td", f"{row[one]:,}", class_=one.value if row[one] else "none") for one in Outcome],
        )
        for key, row in rows.items()
    ]
    table = tag("table", tag("thead", tag("tr", *columns)), tag("tbody", *lines), class_="numbers")
    title = tag("h2", two(BY_STANDARD), id="standards-title")
    wide = tag("div", table, class_="wide", tabindex=0, role="group", aria_labelledby="standards-title")
    return tag("section", title, wide, aria_labelledby="standards-title")
