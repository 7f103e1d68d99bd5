"""The requirements, each told once: statement, why, fix, clauses, address."""

from __future__ import annotations

from collections.abc import Mapping

from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome
from checker.reporters.html.building import Html, join, name, tag, two
from checker.reporters.html.index import Page, level
from checker.reporters.html.wording import ADDRESS, ASSUMED, CITES, FIX, REQUIREMENTS, STATEMENT, WHY
from checker.reporters.words import OUTCOMES


def requirements(page: Page) -> Html:
    """The section, a part for each standard."""
    by_standard: dict[tuple[str, str], list[Requirement]] = {}
    for key in page.numbers:
        requirement = page.report.requirements[key]
        by_standard.setdefault((requirement.standard, requirement.version), []).append(requirement)
    counts = _counts(page)
    parts = [
        tag("h3", page.standard(*key)) + join(*[_card(page, one, counts[one.name, one.version]) for one in some])
        for key, some in by_standard.items()
    ]
    title = tag("h2", two(REQUIREMENTS), id="requirements-title")
    return tag(
        "section", title, *[Html(part) for part in parts], id="requirements", aria_labelledby="requirements-title"
    )


def advice(page: Page, requirement: Requirement) -> Html:
    """What it asks, how to mend, why, on what it rests, where to read it."""
    rows = [
        (STATEMENT, two(requirement.statement)),
        (FIX, two(requirement.fix)),
        (WHY, two(requirement.why)),
        (CITES, _clauses(requirement) if requirement.cites else None),
        (ADDRESS, page.address(requirement)),
    ]
    pairs = [_row(label, value) for label, value in rows if value]
    return join(tag("dl", *pairs), tag("p", two(ASSUMED), class_="assumed") if requirement.assumed else None)


def _row(label: Text, value: Html) -> Html:
    return tag("div", tag("dt", two(label)), tag("dd", value))


def _clauses(requirement: Requirement) -> Html:
    return tag("ul", *[tag("li", tag("bdi", clause)) for clause in requirement.cites])


def _card(page: Page, requirement: Requirement, counts: Mapping[Outcome, int]) -> Html:
    told = [
        tag("span", two(OUTCOMES[outcome]), f" {number}", class_=f"told {outcome.value}")
        for outcome, number in counts.items()
        if number
    ]
    head = tag(
        "summary",
        level(requirement),
        tag("span", two(requirement.title), class_="title"),
        tag("span", *told, class_="counts"),
    )
    return tag(
        "details",
        head,
        tag("p", name(requirement.citation), class_="name"),
        tag("div", advice(page, requirement), class_="advice"),
        class_="card",
        id=f"r{page.number(requirement)}",
        data_level=requirement.level.value,
    )


def _counts(page: Page) -> dict[tuple[str, str], dict[Outcome, int]]:
    """(name, version) → outcome → on how many files."""
    counts = {key: dict.fromkeys(_ORDER, 0) for key in page.numbers}
    for judgement in page.report.judgements:
        for verdict in judgement.verdicts:
            counts[verdict.requirement, verdict.version][verdict.outcome] += 1
    return counts


_ORDER = (
    Outcome.FAILED,
    Outcome.NOT_CHECKED,
    Outcome.WAIVED,
    Outcome.PASSED,
    Outcome.NOT_APPLICABLE,
    Outcome.NOT_IN_FORCE,
)
