"""Differences as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from checker.kernel.level import Level
from checker.kernel.standard import Requirement, Standard


class What(Enum):
    """What may become of a requirement. One requirement may be changed in several ways."""

    ADDED = "added"
    REMOVED = "removed"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    REWORDED = "reworded"
    EXAMPLES = "examples"


class Shown(NamedTuple):
    """What the samples of both versions show of a requirement: names of samples relative to the version's folder.

    `stricter`  the newer version finds more in them than the older
    `looser`    the newer version finds less
    """

    stricter: tuple[str, ...] = ()
    looser: tuple[str, ...] = ()


class Change(NamedTuple):
    """One change.

    `requirement`  the newer form of it; the older where it was removed; None: the scope of the standard as a whole
    `level`        the stricter of both levels: on it rests how far the change reaches
    `older`        the older form, where there are both
    `parts`        keys of the file that differ: `level`, `check`, `scope`, `statement`, `examples` …
    `names`        the scopes that are meant, where `requirement` is None
    `samples`      what shows it
    `unproven`     the check differs and no sample shows how, so that it counts as tightened
    """

    what: What
    requirement: Requirement | None
    level: Level
    parts: tuple[str, ...] = ()
    older: Requirement | None = None
    names: tuple[str, ...] = ()
    samples: tuple[str, ...] = ()
    unproven: bool = False

    @property
    def levels(self) -> tuple[Level, Level] | None:
        """The older and the newer level, where this change is one of level."""
        if "level" in self.parts and self.older and self.requirement:
            return self.older.level, self.requirement.level
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """From one version of a standard to another.

    `least`  the least number that a version with these changes may have, `""` where nothing differs
    """

    before: Standard
    after: Standard
    changes: tuple[Change, ...]
    least: str

    @property
    def major(self) -> bool:
        """Whether an artefact that met the older version may fail the newer."""
        return any(is_major(change) for change in self.changes)

    @property
    def numbered_too_low(self) -> bool:
        """Whether the newer version's number promises less change than there is."""
        return bool(self.least) and _number(self.before.version) < _number(self.after.version) < _number(self.least)


@dataclass(frozen=True, slots=True)
class EditionDifference:
    """From one edition to another: whole standards come and gone, and what changed in those of both."""

    before: str
    after: str
    added: tuple[Standard, ...]
    removed: tuple[Standard, ...]
    changed: tuple[Difference, ...]


def _number(version: str) -> tuple[int, ...]:
    return tuple([int(number) for number in version.split(".")])


def is_major(change: Change) -> bool:
    """A MUST that is new or stricter: what conformed may no longer."""
    return change.what in (What.ADDED, What.TIGHTENED) and change.level is Level.MUST
