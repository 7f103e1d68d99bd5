"""All that the template of a page can speak of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs.structure.pages import Page

from checker import __version__
from checker.kernel.text import Language, Text
from checker.pages.site import menu
from checker.pages.site.environment import linking, speech
from checker.pages.site.files import language_of
from checker.pages.site.house import House
from checker.pages.site.paths import COMPLY
from checker.pages.site.values import Crumb, SitePage

_ABOVE: Mapping[str, Crumb] = {"comply/": COMPLY}
"""The page above hand-written pages, by the beginning of their path."""


def told_of_made(house: House, made: SitePage, language: Language) -> dict[str, Any]:
    """Of a generated page."""
    return {
        **_frame(house, made.path, language),
        "title": made.title,
        "section": made.section,
        "crumbs": made.crumbs,
        "filters": made.filters,
        "description": made.description,
        "quiet": made.quiet,
        **made.said(),
    }


def told_by_hand(house: House, page: Page) -> dict[str, Any]:
    """Of a hand-written page."""
    language = language_of(page.file)
    address = page.file.dest_uri.removesuffix("index.html")
    path = address if language == "ar" else address.removeprefix("en/")
    title = str(page.title)
    above = [crumb for start, crumb in _ABOVE.items() if path.startswith(start) and path != start]
    return {
        **_frame(house, path, language),
        "title": Text(title, title),
        "section": str(page.meta.get("section", "")),
        "crumbs": tuple(above),
        "filters": {},
        "description": None,
        "quiet": False,
        "page": page,
    }


def _frame(house: House, path: str, language: Language) -> dict[str, Any]:
    address = path if language == "ar" else f"en/{path}"
    return {
        **speech(language),
        **linking(address, language, house.address),
        "language": language,
        "other_language": "en" if language == "ar" else "ar",
        "arabic_address": path,
        "english_address": f"en/{path}",
        "other_address": f"en/{path}" if language == "ar" else path,
        "path": path,
        "address": address,
        "menu": menu.MENU,
        "house": house,
        "tool_version": __version__,
    }
