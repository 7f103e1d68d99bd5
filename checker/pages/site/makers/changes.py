"""What changed from one version of a standard to the next: a page for each version but the first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.kernel.standard import Standard
from checker.kernel.text import Text
from checker.pages.differences import words
from checker.pages.site.evidence import KeptEvidence
from checker.pages.site.house import House
from checker.pages.site.paths import STANDARDS, version_path
from checker.pages.site.values import Crumb, SitePage
from checker.repository.differing import Change, Difference, compare
from checker.runners.evidence import SampleEvidence


def pages(house: House) -> Iterator[SitePage]:
    """A page for each version that follows another."""
    evidence = KeptEvidence(SampleEvidence(house.repository.supplies(house.day)))
    for versions in house.by_standard.values():
        for after, before in pairwise(versions):
            yield _page(after, compare(before, after, evidence))


def _page(standard: Standard, difference: Difference) -> SitePage:
    values = {
        "standard": standard,
        "difference": difference,
        "groups": [(words.WHATS[what], [_shown(one) for one in some]) for what, some in words.grouped(difference)],
        "conclusion": Text(*("\n".join(words.conclusion(difference, language)) for language in ("ar", "en"))),
    }
    name = Text(
        f"ما تغير من {difference.before.citation} إلى {standard.citation}",
        f"What changed from {difference.before.citation} to {standard.citation}",
    )
    title = Text(f"{standard.title.ar} {standard.version}", f"{standard.title.en} {standard.version}")
    crumbs = (STANDARDS, Crumb(version_path(standard), title))
    return SitePage(f"{version_path(standard)}changes/", "changes.html", name, "standards", values, None, crumbs)


def _shown(change: Change) -> tuple[Change, Text]:
    return change, Text(*("\n".join(words.details(change, language)) for language in ("ar", "en")))
