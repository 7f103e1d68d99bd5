"""Who complies with what, from collected reports: by body, system, standard and requirement, and how that moves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from checker.kernel.text import Text
from checker.pages.site.charts import bar, trend
from checker.pages.site.house import House
from checker.pages.site.paths import COMPLIANCE
from checker.pages.site.reports import Collected, Known, Tally
from checker.pages.site.values import Crumb, SitePage

_MOST = 15
_AGENCIES = Crumb("compliance/", COMPLIANCE.name)


class Frequent(NamedTuple):
    """A requirement by how often it is not met."""

    known: Known
    findings: int
    artefacts: int
    agencies: tuple[tuple[Text, str], ...]


def pages(house: House) -> Iterator[SitePage]:
    """The overview; then a page a body and a page a standard."""
    latest = _latest(house.collected)
    history = _by_agency(house.collected)
    values = {
        "latest": latest,
        "points": _points(house.collected, history),
        "frequent": _frequent(latest)[:_MOST],
        "upcoming": _upcoming(latest),
        "standards": _standards(latest),
        "charts": {"bar": bar, "trend": trend},
        "empty": not latest,
    }
    yield SitePage("compliance/", "compliance.html", COMPLIANCE.name, "compliance", values)
    for slug, reports in history.items():
        yield _agency(slug, reports)
    for name, rows in _standards(latest).items():
        yield _standard(house, name, rows, latest)


def _latest(reports: Sequence[Collected]) -> list[Collected]:
    """The newest report of each body, by the body's name."""
    newest = {one.slug: one for one in reports}
    return [newest[slug] for slug in sorted(newest)]


def _by_agency(reports: Sequence[Collected]) -> dict[str, list[Collected]]:
    found: dict[str, list[Collected]] = defaultdict(list)
    for one in reports:
        found[one.slug].append(one)
    return dict(sorted(found.items()))


def _points(reports: Sequence[Collected], history: dict[str, list[Collected]]) -> list[tuple[date, float]]:
    """On each day on which a report came: the share that passed, over the newest report of each body until then."""
    days = sorted({one.made.date() for one in reports})
    points = []
    for day in days:
        known = [[one for one in some if one.made.date() <= day] for some in history.values()]
        total = _sum([some[-1].verdicts for some in known if some])
        if total.share is not None:
            points.append((day, total.share))
    return points


def _sum(tallies: Iterable[Tally]) -> Tally:
    whole: Counter[str] = Counter()
    for one in tallies:
        whole.update(one.counts)
    return Tally(dict(whole))


def _frequent(reports: Sequence[Collected]) -> list[Frequent]:
    findings: Counter[str] = Counter()
    artefacts: dict[str, set[tuple[str, str]]] = defaultdict(set)
    bodies: dict[str, dict[str, Text]] = defaultdict(dict)
    known: dict[str, Known] = {}
    for report in reports:
        known.update(report.requirements)
        for one in report.failures:
            findings[one.requirement] += one.findings
            artefacts[one.requirement].add((report.slug, one.artefact))
            bodies[one.requirement][report.slug] = report.agency
    return [
        Frequent(
            known[name], count, len(artefacts[name]), tuple((text, slug) for slug, text in sorted(bodies[name].items()))
        )
        for name, count in sorted(findings.items(), key=lambda pair: (-pair[1], pair[0]))
        if name in known
    ]


def _upcoming(reports: Sequence[Collected]) -> list[tuple[date, Known, int]]:
    found: Counter[tuple[date, str]] = Counter()
    known: dict[str, Known] = {}
    for report in reports:
        known.update(report.requirements)
        for one in report.upcoming:
            found[one.begins, one.requirement] += one.times
    return [(begins, known[name], count) for (begins, name), count in sorted(found.items()) if name in known]


def _standards(reports: Sequence[Collected]) -> dict[str, list[tuple[Collected, Tally]]]:
    found: dict[str, list[tuple[Collected, Tally]]] = defaultdict(list)
    for report in reports:
        for name, tally in report.by_standard.items():
            found[name].append((report, tally))
    return dict(sorted(found.items()))


def _agency(slug: str, reports: Sequence[Collected]) -> SitePage:
    newest = reports[-1]
    values: dict[str, Any] = {
        "report": newest,
        "history": reports[::-1],
        "points": [(one.made.date(), one.verdicts.share) for one in reports if one.verdicts.share is not None],
        "frequent": _frequent([newest])[:_MOST],
        "upcoming": _upcoming([newest]),
        "charts": {"bar": bar, "trend": trend},
    }
    return SitePage(
        f"compliance/{slug}/", "compliance-agency.html", newest.agency, "compliance", values, None, (_AGENCIES,)
    )


def _standard(house: House, name: str, rows: list[tuple[Collected, Tally]], latest: Sequence[Collected]) -> SitePage:
    found = house.current.get(name)
    named = found.title if found else Text(name, name)
    title = Text(f"الالتزام بالمعيار: {named.ar}", f"Compliance: {named.en}")
    mine = [one for one in _frequent(latest) if one.known.name.startswith(f"{name}/")]
    values = {"standard": found, "name": name, "rows": rows, "frequent": mine, "charts": {"bar": partial(bar)}}
    return SitePage(
        f"compliance/standards/{name}/", "compliance-standard.html", title, "compliance", values, None, (_AGENCIES,)
    )
