"""What changed from one version of a standard to the next: a page for each version but the first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise
from typing import Any

from checker.kernel.standard import Standard
from checker.kernel.text import LANGUAGES, Text
from checker.pages.differences import words
from checker.pages.site.evidence import KeptEvidence
from checker.pages.site.house import House
from checker.pages.site.paths import STANDARDS, version_path
from checker.pages.site.values import Crumb, SitePage
from checker.repository.differing import Change, Evidence, compare
from checker.runners.evidence import SampleEvidence


def pages(house: House) -> Iterator[SitePage]:
    """A page for each version that follows another."""
    evidence = KeptEvidence(SampleEvidence(house.repository.supplies(house.day)))
    for versions in house.by_standard.values():
        for after, before in pairwise(versions):
            yield _page(before, after, evidence)


def _page(before: Standard, after: Standard, evidence: Evidence) -> SitePage:
    name = Text(
        f"ما تغير من {before.citation} إلى {after.citation}", f"What changed from {before.citation} to {after.citation}"
    )
    title = Text(f"{after.title.ar} {after.version}", f"{after.title.en} {after.version}")
    crumbs = (STANDARDS, Crumb(version_path(after), title))
    values = cache(partial(_values, before, after, evidence))
    return SitePage(f"{version_path(after)}changes/", "changes.html", name, "standards", values, None, crumbs)


def _values(before: Standard, after: Standard, evidence: Evidence) -> dict[str, Any]:
    difference = compare(before, after, evidence)
    return {
        "standard": after,
        "groups": [(words.WHATS[what], [_shown(one) for one in some]) for what, some in words.grouped(difference)],
        "conclusion": Text(*("\n".join(words.conclusion(difference, language)) for language in LANGUAGES)),
    }


def _shown(change: Change) -> tuple[Change, Text]:
    return change, Text(*("\n".join(words.details(change, language)) for language in LANGUAGES))
