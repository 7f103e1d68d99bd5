"""Kinds of system and the standards each must meet."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kernel.trouble import Trouble
from checker.pages.site.house import House
from checker.pages.site.paths import PROFILES, requirement_place
from checker.pages.site.values import SitePage
from checker.repository import Profile


def pages(house: House) -> Iterator[SitePage]:
    """The list, then each profile."""
    profiles = [house.profiles[name] for name in sorted(house.profiles)]
    yield SitePage("profiles/", "profiles.html", PROFILES.name, "standards", {"profiles": profiles})
    for profile in profiles:
        values = {
            "profile": profile,
            "own": house.repository.profile(profile.id),
            "standards": [house.current[name] for name in profile.standards if name in house.current],
            "levels": list(_levels(house, profile)),
        }
        yield SitePage(
            f"profiles/{profile.id}/", "profile.html", profile.title, "standards", values, profile.summary, (PROFILES,)
        )


def _levels(house: House, profile: Profile) -> Iterator[tuple[object, ...]]:
    """(requirement, the level it has here, the reason, its page and anchor)."""
    for name, raised in profile.levels.items():
        try:
            requirement = house.repository.requirement(name, house.day)
        except Trouble:
            continue  # told with its file by `standards check`
        yield requirement, raised.level, raised.reason, *requirement_place(requirement)
