"""Every verdict on a file, and what the file is."""

from __future__ import annotations

from checker.kernel.report import Judgement
from checker.kernel.text import Text
from checker.kernel.verdict import Outcome
from checker.reporters.grouping import Group, groups
from checker.reporters.html.building import Html, join, name, tag, two
from checker.reporters.html.index import Page, level
from checker.reporters.html.speaking import spoken
from checker.reporters.html.wording import (
    ABOUT_FILE,
    ABSENT,
    ALL_VERDICTS,
    DIGEST,
    FAULTS,
    FORM,
    HELD_AGAINST,
    LEVEL,
    NO_DIGEST,
    REMARK,
    REQUIREMENT,
    SIZE,
    SYSTEM,
    USED,
)
from checker.reporters.words import OUTCOMES


def verdict_table(page: Page, judgement: Judgement, label: str) -> Html:
    """A table with a body for each outcome; `label` is the id of the heading it stands under."""
    bodies = [_body(page, outcome, found) for outcome in Outcome if (found := groups(page.report, judgement, outcome))]
    columns = [tag("th", two(label), scope="col") for label in (REQUIREMENT, LEVEL, REMARK)]
    table = tag("table", tag("thead", tag("tr", *columns)), *bodies)
    return tag(
        "details",
        tag("summary", two(ALL_VERDICTS), f" {len(judgement.verdicts)}"),
        tag("div", table, class_="wide", tabindex=0, role="group", aria_labelledby=label),
        class_="verdicts",
    )


def _body(page: Page, outcome: Outcome, found: list[Group]) -> Html:
    head = tag(
        "th", two(OUTCOMES[outcome]), f" {len(found)}", colspan=3, scope="rowgroup", class_=f"told {outcome.value}"
    )
    rows = [
        tag(
            "tr",
            tag("th", page.link(group.requirement), scope="row"),
            tag("td", level(group.requirement)),
            tag("td", _remark(page, group)),
            data_r=page.number(group.requirement),
        )
        for group in found
    ]
    return tag("tbody", tag("tr", head), *rows, data_o=outcome.value)


def _remark(page: Page, group: Group) -> Html | None:
    verdict = group.verdict
    number = join(two(FAULTS), f" {verdict.faults}") if verdict.faults else None
    if verdict.reason is None:
        return number
    return join(number, " · " if number else None, spoken(page.report, verdict.reason))


def about(page: Page, judgement: Judgement) -> Html:
    """Digest, size, form, standards, system, and the other files that were read for it."""
    artefact = judgement.artefact
    standards = [tag("li", page.standard(*citation.partition("@")[::2])) for citation in judgement.standards]
    rows: list[tuple[Text, Html | None]] = [
        (DIGEST, name(artefact.digest) if artefact.digest else two(NO_DIGEST)),
        (SIZE, join(f"{artefact.size:,}")),
        (FORM, name(artefact.form) if artefact.form else None),
        (SYSTEM, name(judgement.system) if judgement.system else None),
        (HELD_AGAINST, tag("ul", *standards) if standards else None),
        (USED, tag("ul", *[_used(*one) for one in judgement.used]) if judgement.used else None),
    ]
    pairs = [tag("div", tag("dt", two(label)), tag("dd", value)) for label, value in rows if value]
    return tag("details", tag("summary", two(ABOUT_FILE)), tag("dl", *pairs), class_="about")


def _used(path: str, digest: str) -> Html:
    return tag("li", name(path), " ", name(digest) if digest else two(ABSENT))
