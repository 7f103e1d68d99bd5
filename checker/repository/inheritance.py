"""Profiles that take over from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.engines.form import placed, unknown_name
from checker.engines.schema import Mismatch
from checker.kernel.standard import Raised
from checker.kernel.trouble import Trouble
from checker.repository.messages import MESSAGES
from checker.repository.reading import open_document
from checker.repository.values import Profile


def resolve(profile: Profile, profiles: Mapping[str, Profile]) -> Profile:
    """The profile with the standards and levels of all it inherits from, each profile once, its own words last.

    Profiles named later win over those named earlier; a name that is none, or a circle, ends the way there: both are
    told by `troubles`.
    """
    standards: dict[str, None] = {}
    levels: dict[str, Raised] = {}
    for one in _line(profile, profiles):
        standards.update(dict.fromkeys(one.standards))
        levels.update(one.levels)
    return profile._replace(standards=tuple(standards), levels=levels)


def _line(profile: Profile, profiles: Mapping[str, Profile]) -> list[Profile]:
    """What `profile` inherits from and itself, those inherited from before their heirs."""
    line: dict[str, Profile] = {}
    entered: set[str] = set()
    ahead = [(profile, False)]
    while ahead:
        one, left = ahead.pop()
        if left:
            line[one.id] = one
        elif one.id not in entered:
            entered.add(one.id)
            ahead.append((one, True))
            ahead.extend((profiles[name], False) for name in reversed(one.inherits) if name in profiles)
    return list(line.values())


def troubles(profiles: Mapping[str, Profile]) -> list[Trouble]:
    """Names under `inherits` that are none, and circles."""
    found: list[Trouble] = []
    for profile in profiles.values():
        if mistakes := list(_mistakes(profile, profiles)):
            found.extend(placed(open_document(profile.file), mistakes, MESSAGES))
    return found


def _mistakes(profile: Profile, profiles: Mapping[str, Profile]) -> Iterator[Mismatch]:
    for number, name in enumerate(profile.inherits):
        if name not in profiles:
            yield unknown_name(name, sorted(profiles), ("inherits", number))
    if chain := _circle(profile, profiles):
        yield Mismatch("repository.inherits-itself", ("inherits",), {"chain": chain})


def _circle(profile: Profile, profiles: Mapping[str, Profile]) -> list[str]:
    """The way from a profile back to itself; empty where there is none."""
    ways = [[profile.id, name] for name in profile.inherits]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == profile.id:
            return way
        if way[-1] in profiles and way[-1] not in seen:
            seen.add(way[-1])
            ways.extend([*way, further] for further in profiles[way[-1]].inherits)
    return []
