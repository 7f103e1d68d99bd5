"""Standards and their requirements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checker.kernel.level import Level
from checker.kernel.text import Text


class Status(Enum):
    """Where a version of a standard stands in its life."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    DEPRECATED = "deprecated"
    WITHDRAWN = "withdrawn"


class Example(NamedTuple):
    """An artefact that passes or fails one requirement: its documentation and its test.

    `path` is the sample's file; `at` are the pointers of the faults expected of a failing one
    (empty: some fault of this requirement, anywhere).
    """

    name: Text
    passes: bool
    path: Path
    at: tuple[str, ...] = ()


class CheckSpec(NamedTuple):
    """How a requirement is checked: the kind's name and the parameters that kind's schema allows."""

    kind: str
    parameters: Any


@dataclass(frozen=True, slots=True, eq=False)
class Requirement:
    """One requirement of one version of a standard. Compared by identity: a run holds one of each."""

    standard: str
    version: str
    id: str
    level: Level
    title: Text
    statement: Text
    why: Text
    fix: Text
    cites: tuple[str, ...]
    check: CheckSpec
    examples: tuple[Example, ...]
    folder: Path
    """Folder of the standard's version: relative names in `check` start here."""
    digest: str
    """SHA-256 (hex) of the requirement's file and of every schema that its check names."""
    applies_to: tuple[str, ...] = ()
    """Names of the scopes it applies to; empty: all of the standard's."""
    assumed: bool = False
    """A national fact in it is assumed, not confirmed; the site says so."""
    judges: str = ""
    """SHA-256 (hex) of all that decides a verdict, without the prose: versions that agree in it judge alike."""

    @property
    def name(self) -> str:
        """`rest-api/problem-details`: rule id, key of waivers, argument of `miyar explain`."""
        return f"{self.standard}/{self.id}"

    @property
    def citation(self) -> str:
        """`rest-api@1.0/problem-details`: the requirement as of one version."""
        return f"{self.standard}@{self.version}/{self.id}"


@cache
def at_level(requirement: Requirement, level: Level) -> Requirement:
    """The same requirement at another level; always the same value for the same two."""
    return requirement if requirement.level is level else replace(requirement, level=level)


class Raised(NamedTuple):
    """A level that a profile gives a requirement, for a reason: raised or lowered."""

    level: Level
    reason: Text
    profile: str


class Scope(NamedTuple):
    """How a standard recognises an artefact: all that is given must hold.

    `forms`   forms of document, `json`, `yaml`, `ndjson`, `text` …; empty: any
    `keys`    top-level key → pattern (RE2, searched) its value must match; `""` asks only that it is there
    `files`   patterns of git's kind for the file's name
    `media`   media types
    `roots`   root elements as `{namespace}name`, `{*}name`, `name`
    """

    name: str
    forms: frozenset[str] = frozenset()
    keys: Mapping[str, str] = {}
    files: tuple[str, ...] = ()
    media: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Standard:
    """One version of a standard. Compared by identity: a run holds one of each."""

    id: str
    version: str
    title: Text
    summary: Text
    status: Status
    """As its file says it; see `status_on`."""
    in_force_from: date | None
    in_force_until: date | None
    replaces: tuple[str, ...]
    scopes: tuple[Scope, ...]
    requirements: tuple[Requirement, ...]
    changelog: tuple[Text, ...]
    folder: Path
    transition_until: date | None = None
    """Last day on which the versions it replaces are accepted beside it; None: they end the day before it begins."""
    deprecated_from: date | None = None
    """First day on which a version that replaces this one is in force."""
    assumed: Text | None = None
    """What of its national facts, such as the day it came into force, is assumed and not confirmed."""

    @property
    def citation(self) -> str:
        """`rest-api@1.0`."""
        return f"{self.id}@{self.version}"

    def status_on(self, day: date) -> Status:
        """The status on `day`: a published file never changes, so that what follows it says what becomes of it."""
        if self.status is not Status.ADOPTED:
            return self.status
        if self.in_force_until is not None and day > self.in_force_until:
            return Status.WITHDRAWN
        replaced = self.deprecated_from is not None and day >= self.deprecated_from
        return Status.DEPRECATED if replaced else Status.ADOPTED

    def in_force(self, day: date) -> bool:
        """Whether this version binds on `day`. A draft never does."""
        if self.status in (Status.DRAFT, Status.WITHDRAWN):
            return False
        begun = self.in_force_from is None or self.in_force_from <= day
        return begun and (self.in_force_until is None or day <= self.in_force_until)
