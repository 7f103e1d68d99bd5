"""Holding standards to their own forms: their files, their examples, and every check over every sample."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from checker import kinds
from checker.kernel.kind import Supplies
from checker.kernel.place import Place
from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.repository import Repository
from checker.repository.selfcheck import selfcheck
from checker.runners.breakdowns import breakdowns, samples
from checker.runners.evidence import SampleEvidence
from checker.runners.examples import Examples
from checker.runners.numbering import misnumbered

_OF_CHECKS = ("selfcheck.unknown-kind", "jsonschema.")
"""Codes of what the self-check says of a kind and its parameters; a file with a mistake of form is not read at all."""

Progress = Callable[[int, int], None]
"""Told (samples done, samples in all)."""


class Held(NamedTuple):
    """What was found, in the order of files and lines, and how much was looked at."""

    mistakes: tuple[Trouble, ...]
    standards: int
    requirements: int
    examples: int


def check_standards(
    repository: Repository, names: Iterable[str], day: date, progress: Progress = lambda *_: None
) -> Held:
    """Check the standards `names` (ids or citations; none: all). Raises Trouble for a name there is not."""
    chosen = [repository.head(name).citation if "@" in name else repository.head(name).id for name in names]
    found = selfcheck(repository, kinds.parameters(), chosen)
    everyone = [repository.whole(head) for head in repository.standards()]
    mine = [one for one in everyone if not chosen or one.id in chosen or one.citation in chosen]
    supplies = repository.supplies(day)
    found.extend(_unless_told(found, _judged(mine, everyone, supplies, progress)))
    found.extend(misnumbered(mine, everyone, SampleEvidence(supplies)))
    requirements = [requirement for standard in mine for requirement in standard.requirements]
    return Held(
        tuple(sorted(found, key=lambda one: (one.place or Place(""), one.code))),
        len(mine),
        len(requirements),
        sum(len(requirement.examples) for requirement in requirements),
    )


def _judged(
    mine: Sequence[Standard], everyone: Sequence[Standard], supplies: Supplies, progress: Progress
) -> list[Trouble]:
    wanted = samples(everyone)
    total = len(wanted) + sum(len(one.examples) for standard in mine for one in standard.requirements)
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        progress(done, total)

    examples = Examples(mine, supplies)
    return [*examples.mistakes(step), *breakdowns(mine, wanted, examples.checks, step)]


def _unless_told(found: Sequence[Trouble], judged: Iterable[Trouble]) -> list[Trouble]:
    """Leave out what only follows from a mistake that is told: at its place, or by a check with wrong parameters."""
    places = {one.place for one in found}
    unfit = {one.place.file for one in found if one.place and one.code.startswith(_OF_CHECKS)}
    return [one for one in judged if one.place not in places and (one.place is None or one.place.file not in unfit)]
