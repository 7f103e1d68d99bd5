"""What a run brings out: judgements of artefacts, and the report over them all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from checker.kernel.asked import Asked
from checker.kernel.fault import Values
from checker.kernel.place import Place
from checker.kernel.standard import Raised, Requirement, Standard, at_level
from checker.kernel.text import Text
from checker.kernel.verdict import Reason, Verdict


class Artefact(NamedTuple):
    """What is judged.

    `name` is the path as a person would write it from the folder of the run (`-` is standard input);
    `digest` is the SHA-256 of its bytes in hex, `""` where it could not be read; `form` is `""` where
    no form was recognised.
    """

    name: str
    digest: str = ""
    size: int = 0
    form: str = ""


class Finding(NamedTuple):
    """A fault with its place and the source line it stands in. Level and texts are the requirement's.

    `excerpt` is the source line, or of a very long line the part around the place, marked with `…`;
    `caret` is the column of the place inside `excerpt`, counted from 1; 0 where there is none.
    """

    requirement: str
    version: str
    code: str
    pointer: str
    values: Values
    place: Place
    excerpt: str = ""
    caret: int = 0


class Upcoming(NamedTuple):
    """A finding that does not count on the day of the run and will from the day `begins`."""

    begins: date
    finding: Finding


class Judgement(NamedTuple):
    """All that was decided of one artefact; crosses process borders and is what the cache keeps.

    `standards`  citations of the versions it was held against
    `used`       (name, digest) of other files it was judged with; a digest of `""` means "was not there"
    `cut`        how many findings were left out because one requirement had too many
    `trouble`    why the artefact could not be read at all; then `verdicts` say not-checked
    """

    artefact: Artefact
    standards: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    findings: tuple[Finding, ...] = ()
    used: tuple[tuple[str, str], ...] = ()
    cut: int = 0
    trouble: Reason | None = None
    place: Place | None = None
    """Where the trouble is."""
    system: str = ""
    """Id of the manifest's system the artefact belongs to."""
    unread: Reason | None = None
    """Why it could not be read as its name says, where nothing tells that a standard concerns it: told, no trouble."""
    upcoming: tuple[Upcoming, ...] = ()
    """What will be found from a later day on, in the order of the days."""
    levels: Mapping[str, Raised] = {}
    """Name of a requirement → the level that the profiles of its system give it."""


def alike(judgements: Iterable[Judgement]) -> Iterable[list[Judgement]]:
    """Judgements that share one tuple of verdicts, together: what is asked of verdicts alone is asked once for all.

    Most artefacts of a run fare alike, and the cache and what settles versions give those one and the same tuple.
    """
    groups: dict[int, list[Judgement]] = {}
    for judgement in judgements:
        groups.setdefault(id(judgement.verdicts), []).append(judgement)
    return groups.values()


class Notice(NamedTuple):
    """Something a reader should know about the run itself: an unused waiver, an artefact not recognised.

    `grave`: something that should have been checked was not, so that the run cannot conclude "conforms".
    """

    code: str
    values: Values = {}
    place: Place | None = None
    grave: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The whole run. Reporters read this and nothing else."""

    tool_version: str
    made: datetime
    as_of: date
    edition: str
    agency: Text | None
    judgements: tuple[Judgement, ...]
    unrecognised: tuple[Artefact, ...]
    notices: tuple[Notice, ...]
    standards: Mapping[str, Standard]
    """citation → the versions that were used."""
    requirements: Mapping[tuple[str, str], Requirement]
    """(name, version) → the requirements that verdicts and findings name."""
    messages: Mapping[str, Text]
    """code → the sentence to read out."""
    fail_on: str = "must"
    """`must`, `should`, `may` or `never`."""
    asked: Asked | None = None
    """What the run was asked."""

    def requirement(self, judgement: Judgement, told: Verdict | Finding) -> Requirement:
        """The requirement that a verdict or finding of `judgement` is of, at the level it has there."""
        requirement = self.requirements[told.requirement, told.version]
        raised = judgement.levels.get(told.requirement)
        return at_level(requirement, raised.level) if raised else requirement
