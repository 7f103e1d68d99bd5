"""The results, file by file, those at fault first."""

from __future__ import annotations

from checker.kernel.level import Level
from checker.kernel.report import Finding, Judgement
from checker.kernel.verdict import Outcome
from checker.reporters.grouping import Group, groups
from checker.reporters.html.building import Html, join, name, source, tag, two
from checker.reporters.html.filters import filters
from checker.reporters.html.index import Page, level
from checker.reporters.html.requirements import advice
from checker.reporters.html.speaking import place, spoken
from checker.reporters.html.verdicts import about, verdict_table
from checker.reporters.html.wording import (
    ADVICE,
    BY_FILE,
    CLEAN,
    FAULTS,
    LEFT_OUT,
    MORE,
    NO_FILES,
    NOTHING_SHOWN,
    UNREAD,
    UNTOLD,
    WAIVERS,
)
from checker.reporters.unchecked import Untold, by_reason
from checker.reporters.words import LEVELS, OUTCOMES

_FEW = 200
"""Findings up to which every file that has some stands open."""
_SEEN = 8
"""Findings of one requirement that are seen at once."""


def files(page: Page) -> Html:
    """The section: filter and files."""
    judgements = sorted(page.report.judgements, key=lambda judgement: _urgency(page, judgement))
    listed = sum(len(judgement.findings) for judgement in judgements)
    parts = [
        _file(page, judgement, number, opened=listed <= _FEW or number == 1)
        for number, judgement in enumerate(judgements, 1)
    ]
    body = tag(
        "div",
        *parts,
        tag("p", two(NOTHING_SHOWN if parts else NO_FILES), class_="empty", hidden=bool(parts)),
        class_="files",
    )
    title = tag("h2", two(BY_FILE), id="files-title")
    columns = tag("div", filters(page, judgements) if parts else None, body, class_="columns")
    return tag("section", title, columns, id="files", aria_labelledby="files-title")


def _urgency(page: Page, judgement: Judgement) -> int:
    """0: a MUST failed or it could not be read; then the lower levels; then not checked; then all is well."""
    if judgement.trouble:
        return 0
    outcomes = {verdict.outcome for verdict in judgement.verdicts}
    if Outcome.FAILED not in outcomes:
        return 3 if Outcome.NOT_CHECKED in outcomes else 4
    return min(group.requirement.level.rank for group in groups(page.report, judgement, Outcome.FAILED))


def _file(page: Page, judgement: Judgement, number: int, *, opened: bool) -> Html:
    failed = groups(page.report, judgement, Outcome.FAILED)
    waived = groups(page.report, judgement, Outcome.WAIVED)
    untold = by_reason(judgement)
    heading = tag("h3", name(judgement.artefact.name), id=f"f{number}-name")
    body = [
        _untold(page, judgement, untold) if untold else None,
        *[_group(page, group) for group in failed],
        _waived(page, waived) if waived else None,
        verdict_table(page, judgement, f"f{number}-name") if judgement.verdicts else None,
        about(page, judgement),
    ]
    return tag(
        "details",
        tag("summary", heading, tag("span", *_badges(judgement, failed), class_="counts")),
        tag("div", *body, class_="body"),
        class_="file",
        id=f"f{number}",
        open=opened and bool(failed or untold),
    )


def _badges(judgement: Judgement, failed: list[Group]) -> list[Html]:
    numbers = dict.fromkeys(Level, 0)
    for group in failed:
        numbers[group.requirement.level] += group.verdict.faults
    badges = [
        tag("b", two(LEVELS[one]), f" {number}", class_=f"level {one.value}")
        for one, number in numbers.items()
        if number
    ]
    unchecked = sum(verdict.outcome is Outcome.NOT_CHECKED for verdict in judgement.verdicts)
    if judgement.trouble:
        badges.insert(0, tag("b", two(UNREAD), class_="told unread"))
    elif unchecked:
        badges.append(tag("b", two(OUTCOMES[Outcome.NOT_CHECKED]), f" {unchecked}", class_="told not-checked"))
    return badges or [tag("b", two(CLEAN), class_="told passed")]


def _untold(page: Page, judgement: Judgement, untold: list[Untold]) -> Html:
    items = []
    for one in untold:
        at_fault = judgement.place if one.reason == judgement.trouble else None
        concerned = [
            tag("li", page.link(page.report.requirements[verdict.requirement, verdict.version]))
            for verdict in one.verdicts
        ]
        where = tag("p", place(at_fault), class_="place") if at_fault else None
        inner = (where, tag("p", spoken(page.report, one.reason)), tag("ul", *concerned) if concerned else None)
        items.append(tag("li", *inner, data_o="not-checked"))
    return tag("div", tag("h4", two(UNTOLD)), tag("ul", *items), class_="untold")


def _waived(page: Page, waived: list[Group]) -> Html:
    head = tag("summary", two(WAIVERS), f" {len(waived)}")
    return tag("details", head, *[_group(page, group) for group in waived], class_="waived")


def _group(page: Page, group: Group) -> Html:
    requirement = group.requirement
    reason = group.verdict.reason
    head = tag("h4", level(requirement), page.link(requirement))
    line = tag("p", name(requirement.citation), " · ", two(FAULTS), f" {group.verdict.faults}", class_="name")
    found = [_finding(page, finding) for finding in group.findings]
    left_out = tag("p", two(LEFT_OUT), f" {group.left_out}", class_="left-out") if group.left_out else None
    number = page.number(requirement)
    return tag(
        "section",
        head,
        line,
        tag("p", spoken(page.report, reason), class_="reason") if reason else None,
        tag("ul", *found[:_SEEN], class_="findings") if found else None,
        _more(found[_SEEN:]) if len(found) > _SEEN else None,
        left_out,
        _advice(page, group, number),
        class_="group",
        data_r=number,
        data_o=group.verdict.outcome.value,
    )


def _finding(page: Page, finding: Finding) -> Html:
    return tag(
        "li",
        tag("p", spoken(page.report, finding), class_="said"),
        tag("p", place(finding.place), name(finding.pointer) if finding.pointer else None, class_="place"),
        source(finding.excerpt, finding.caret, finding.place.line) if finding.excerpt.strip() else None,
    )


def _more(found: list[Html]) -> Html:
    """The rest of many findings, folded, so that the way to mend them is not a hundred lines away."""
    head = tag("summary", two(MORE), f" {len(found):,}")
    return tag("details", head, tag("ul", *found, class_="findings"), class_="more")


def _advice(page: Page, group: Group, number: int) -> Html:
    """The requirement's text, or where it stands; the script puts the text in its place."""
    if page.inline:
        return tag("div", advice(page, group.requirement), class_="advice")
    return tag("div", join(tag("a", two(ADVICE), href=f"#r{number}")), class_="advice", data_from=number)
