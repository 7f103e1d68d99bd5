"""The home page: what the site is, in figures of its own data, and the way to each part."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kernel.standard import Standard, Status
from checker.kernel.text import Text
from checker.pages.site import words
from checker.pages.site.house import House
from checker.pages.site.values import SitePage


def pages(house: House) -> Iterator[SitePage]:
    """One page."""
    supplies = house.repository.supplies(house.day)
    in_force = [one for one in house.current.values() if one.in_force(house.day)]
    values = {
        "standards": [house.current[name] for name in sorted(house.current)],
        "figures": (
            (words.WORDS["figure-standards"], len(in_force), "standards/"),
            (words.WORDS["figure-requirements"], sum(len(one.requirements) for one in in_force), "standards/"),
            (words.WORDS["figure-elements"], len(supplies.elements()), "dictionary/"),
            (words.WORDS["figure-lists"], len(supplies.code_lists()), "dictionary/code-lists/"),
        ),
        "coming": _coming(house),
    }
    site, full = words.WORDS["site"], words.WORDS["site-full"]
    title = Text(f"{site.ar}: {full.ar}", f"{site.en}: {full.en}")
    yield SitePage("", "home.html", title, "", values, words.WORDS["home-lead"])


def _coming(house: House) -> list[Standard]:
    """Adopted versions that are not in force yet, the next first."""
    later = [one for one in house.versions if one.status is Status.ADOPTED and one.in_force_from]
    return sorted(
        [one for one in later if one.in_force_from and one.in_force_from > house.day],
        key=lambda one: (one.in_force_from, one.citation),
    )
