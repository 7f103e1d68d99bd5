"""What a server shows where there is no page."""

from __future__ import annotations

from collections.abc import Iterator

from checker.pages.site import words
from checker.pages.site.house import House
from checker.pages.site.values import SitePage


def pages(house: House) -> Iterator[SitePage]:  # noqa: ARG001 - the contract of makers
    """`404.html` for Arabic, `en/404.html` for English; they link from the root."""
    yield SitePage("404.html", "404.html", words.WORDS["not-found"], "", quiet=True)
