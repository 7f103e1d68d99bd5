"""What every process of a run needs to know to set up its bench: plain names, so that it can be sent to them."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker import kinds
from checker.kernel.kind import Supplies
from checker.kernel.level import Level
from checker.kernel.standard import Raised, Requirement, Standard
from checker.repository import Repository
from checker.runners.bench import Bench, Selection
from checker.runners.checks import Checks

if TYPE_CHECKING:
    from checker.repository.ruleset.ruleset import Ruleset


class Spec(NamedTuple):
    """A selection by citations; see `Selection`. With `ruleset` the run's ruleset is held against too.

    `asked` are versions that were asked for by their number: they bind whatever the day.
    """

    judged: tuple[str, ...]
    waiting: tuple[str, ...] = ()
    level: Level = Level.MAY
    ruleset: bool = False
    coming: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    levels: tuple[tuple[str, Raised], ...] = ()
    """(name of a requirement, the level that the profiles of the system give it)."""


class Plan(NamedTuple):
    """`roots` are folders of standards, `ruleset` is the file of an agency's own."""

    roots: tuple[Path, ...]
    as_of: date
    specs: tuple[Spec, ...]
    ruleset: Path | None = None


class Workshop:
    """Sets up benches for a plan; sent to another process it opens the repository there again."""

    def __init__(self, plan: Plan, repository: Repository | None = None) -> None:
        self.plan = plan
        self._given = repository

    def __reduce__(self) -> tuple[type[Workshop], tuple[Plan]]:
        return Workshop, (self.plan,)

    def __call__(self) -> Bench:
        """Make a bench."""
        selections = [self._selection(spec) for spec in self.plan.specs]
        return Bench(selections, self.requirements, Checks(kinds.kind, self._supplies))

    @cached_property
    def repository(self) -> Repository:
        """The standards of the plan."""
        return self._given or Repository.open(self.plan.roots)

    @cached_property
    def _supplies(self) -> Supplies:
        """What the kinds receive; read once however many rules are proved and benches made."""
        return self.repository.supplies(self.plan.as_of)

    @cached_property
    def ruleset(self) -> Ruleset | None:
        """The agency's own ruleset. Raises Trouble where it is wrong."""
        if self.plan.ruleset is None:
            return None
        reading = import_module("checker.repository.ruleset.ruleset")  # most runs have none
        made: Ruleset = reading.read_ruleset(self.plan.ruleset, self._prove)
        return made

    def requirements(self, standard: Standard) -> tuple[Requirement, ...]:
        """The requirements of a standard, read now if they were not before; a ruleset's come with it."""
        return standard.requirements or self.repository.whole(standard).requirements

    def _prove(self, requirement: Requirement) -> None:
        """Prepare the check of one rule: raises Trouble for what only its kind can see, such as a broken path."""
        if kind := kinds.kind(requirement.check.kind):
            kind.prepare((requirement,), self._supplies)

    def _selection(self, spec: Spec) -> Selection:
        judged = [self.repository.head(name) for name in spec.judged]
        waiting = [self.repository.head(name) for name in spec.waiting]
        coming = [self.repository.head(name) for name in spec.coming]
        own = self.ruleset.for_file if spec.ruleset and self.ruleset else None
        return Selection(tuple(judged), tuple(waiting), spec.level, own, tuple(coming), dict(spec.levels))
