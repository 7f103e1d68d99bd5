"""Sorts of pages: each module has `pages(house) -> Iterator[SitePage]`, or `downloads(house)`, or both."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from checker.pages.site.house import House
from checker.pages.site.values import Download, SitePage


def all_pages(house: House) -> Iterator[SitePage]:
    """Every page of every maker, in the order of the makers' names."""
    for module in iter_modules(__path__):
        make = getattr(import_module(f"{__name__}.{module.name}"), "pages", None)
        if make is not None:
            yield from make(house)


def all_downloads(house: House) -> Iterator[Download]:
    """Every file to download."""
    for module in iter_modules(__path__):
        make = getattr(import_module(f"{__name__}.{module.name}"), "downloads", None)
        if make is not None:
            yield from make(house)
