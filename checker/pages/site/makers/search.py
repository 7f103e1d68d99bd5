"""The page of search. Its index is made after the build, of the pages themselves."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kernel.text import Text
from checker.pages.site.house import House
from checker.pages.site.values import SitePage


def pages(house: House) -> Iterator[SitePage]:  # noqa: ARG001 - the contract of makers
    """One page; without script it says that search needs it, and leads to the lists."""
    yield SitePage("search/", "search.html", Text("البحث", "Search"), "", quiet=True)
