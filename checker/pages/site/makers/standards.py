"""The list of standards, and a page for each version of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from typing import Any, NamedTuple

from checker.kernel.level import Level
from checker.kernel.standard import Requirement, Standard, Status
from checker.kernel.text import Text
from checker.pages.site.house import House
from checker.pages.site.paths import STANDARDS, version_path
from checker.pages.site.samples import Sample, samples
from checker.pages.site.values import SitePage
from checker.pages.source import check_source
from checker.reporters.words import LEVELS, STATUSES
from checker.repository import Profile


class Row(NamedTuple):
    """A standard in the list."""

    standard: Standard
    status: Status
    versions: tuple[Standard, ...]
    counts: dict[Level, int]
    profiles: tuple[Profile, ...]
    forms: tuple[str, ...]


class Shown(NamedTuple):
    """A requirement on its version's page."""

    requirement: Requirement
    samples: tuple[Sample, ...]
    check: str


def pages(house: House) -> Iterator[SitePage]:
    """The list first."""
    rows = [_row(house, name) for name in sorted(house.by_standard)]
    values = {
        "rows": rows,
        "forms": sorted({form for row in rows for form in row.forms}),
        "profiles": sorted(house.profiles.values(), key=lambda one: one.id),
        "levels": tuple(Level),
        "statuses": {one.value: one for one in Status},
    }
    yield SitePage("standards/", "standards.html", STANDARDS.name, "standards", values)
    for name, versions in house.by_standard.items():
        for place, standard in enumerate(versions):
            yield _version(house, standard, house.current[name], versions, versions[place + 1 :])


def _row(house: House, name: str) -> Row:
    standard = house.current[name]
    return Row(
        standard,
        standard.status_on(house.day),
        house.by_standard[name],
        _counts(standard),
        _profiles(house, standard),
        tuple(sorted({form for scope in standard.scopes for form in scope.forms})),
    )


def _counts(standard: Standard) -> dict[Level, int]:
    found = Counter(one.level for one in standard.requirements)
    return {level: found.get(level, 0) for level in Level}


def _profiles(house: House, standard: Standard) -> tuple[Profile, ...]:
    return tuple([one for one in house.profiles.values() if standard.id in one.standards])


def _version(
    house: House, standard: Standard, current: Standard, versions: tuple[Standard, ...], older: tuple[Standard, ...]
) -> SitePage:
    name = Text(f"{standard.title.ar} {standard.version}", f"{standard.title.en} {standard.version}")
    filters = {
        "standard": (standard.title,),
        "status": (STATUSES[standard.status_on(house.day)],),
        "level": tuple(LEVELS[level] for level, count in _counts(standard).items() if count),
    }
    values = {"current": current, "versions": versions, "older": older[0] if older else None}
    return SitePage(
        version_path(standard), "standard.html", name, "standards", cache(partial(_values, house, standard, values)),
        standard.summary, (STANDARDS,), filters, quiet=standard is not current,
    )  # fmt: skip


def _values(house: House, standard: Standard, beside: dict[str, Any]) -> dict[str, Any]:
    files = sorted((standard.folder / "schemas").rglob("*"))
    return {
        **beside,
        "standard": standard,
        "status": standard.status_on(house.day),
        "in_force": standard.in_force(house.day),
        "counts": _counts(standard),
        "profiles": _profiles(house, standard),
        "day_of": house.day,
        "cited_by": house.cited_by.get(standard.citation, ()),
        "schemas": [file.relative_to(standard.folder).as_posix() for file in files if file.is_file()],
        "shown": [Shown(one, samples(one), "\n".join(check_source(one))) for one in standard.requirements],
    }
