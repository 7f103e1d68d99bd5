"""A rule of a ruleset, as it stands after all that was extended, redefined and switched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checker.kernel.place import Place
from checker.kernel.standard import CheckSpec
from checker.kernel.text import Text
from checker.repository.ruleset.aliases import Aliases


@dataclass(frozen=True, slots=True)
class Words:
    """What a rule of the built-in set says in both languages."""

    title: Text
    why: Text
    fix: Text


@dataclass(frozen=True, slots=True)
class Elsewise:
    """Another severity for what stands at or below a pointer of a file."""

    pointer: str
    severity: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    `severity`   `error`, `warn`, `info`, `hint` or `off`
    `enabled`    whether it runs; a rule that is not recommended waits until somebody switches it on
    `given`      paths as written; `aliases` are those of the file that wrote them
    `then`       what must hold of what they find, as written: mappings with `field`, `function`, `functionOptions`
    `formats`    None: any document
    `home`       the ruleset file that defined it
    `place`      where the definition, or what last changed it, stands
    `words`      of a built-in rule: our own texts
    `check`      of a built-in rule that another kind judges: how
    `unrun`      what keeps it from being run: the name of a program, or of a ruleset that was not read
    """

    id: str
    severity: str
    enabled: bool
    recommended: bool
    home: str
    place: Place
    given: tuple[str, ...] = ()
    aliases: Aliases = field(default_factory=dict)
    then: tuple[Mapping[str, Any], ...] = ()
    formats: tuple[str, ...] | None = None
    resolved: bool = True
    description: str = ""
    message: str = ""
    url: str = ""
    words: Words | None = None
    check: CheckSpec | None = None
    unrun: str = ""
    exceptions: tuple[Elsewise, ...] = ()

    @property
    def runs(self) -> bool:
        """Whether it is judged anywhere."""
        return any(one.severity != "off" for one in self.exceptions) or (self.enabled and self.severity != "off")
