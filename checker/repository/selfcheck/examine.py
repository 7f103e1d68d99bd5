"""Going through a whole repository."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from checker.engines.form import placed
from checker.engines.schema import Mismatch
from checker.kernel.place import Place, spoken
from checker.kernel.standard import Requirement, Standard
from checker.kernel.trouble import Trouble
from checker.repository.library import Repository
from checker.repository.reading import open_document
from checker.repository.selfcheck import checks, examples, sets, versions, wording
from checker.repository.selfcheck.messages import MESSAGES
from checker.repository.selfcheck.subject import Parameters, Subject

_OF_A_REQUIREMENT: tuple[Callable[[Subject], Iterable[Mismatch]], ...] = (
    lambda subject: wording.texts(subject.data),
    wording.level_word,
    checks.check,
    examples.examples,
)


def selfcheck(repository: Repository, kinds: Parameters, only: Iterable[str] = ()) -> list[Trouble]:
    """Everything that is wrong with a repository and can be seen without judging, in the order of files and lines.

    `kinds` are the parameters' schemas of all kinds, by name; `only` are ids or citations of standards to look at,
    by default all.
    """
    chosen = set(only)
    standards = [
        repository.whole(head)
        for head in repository.standards()
        if not chosen or head.id in chosen or head.citation in chosen
    ]
    found = [trouble for standard in standards for trouble in _standard(repository, standard, kinds)]
    if not chosen:
        found.extend(_sets(repository))
    return sorted([*repository.troubles, *found], key=lambda one: (one.place or Place(""), one.code))


def _standard(repository: Repository, standard: Standard, kinds: Parameters) -> Iterator[Trouble]:
    heads = repository.heads
    file = standard.folder / "standard.yaml"
    yield from _tell(file, lambda data: [*wording.texts(data), *versions.version(standard, heads)])
    for requirement in standard.requirements:
        yield from _requirement(standard, requirement, kinds)
    for name in examples.unused_samples(standard):
        place = Place(spoken(standard.folder / name))
        yield Trouble("selfcheck.unused-sample", MESSAGES["selfcheck.unused-sample"], {"file": name}, place)


def _requirement(standard: Standard, requirement: Requirement, kinds: Parameters) -> list[Trouble]:
    def mistakes(data: Any) -> list[Mismatch]:
        subject = Subject(standard, requirement, data, kinds)
        return [mistake for rule in _OF_A_REQUIREMENT for mistake in rule(subject)]

    return _tell(standard.folder / "requirements" / f"{requirement.id}.yaml", mistakes)


def _sets(repository: Repository) -> Iterator[Trouble]:
    heads = repository.heads
    for edition in repository.editions.values():
        yield from _tell(edition.file, partial(_of_set, list(sets.edition(edition, heads))))
    names = {f"{head.id}/{one}" for head in heads.values() for one in repository.requirement_ids(head)}
    for profile in repository.profiles.values():
        yield from _tell(profile.file, partial(_of_set, list(sets.profile(profile, heads, names))))


def _of_set(mistakes: list[Mismatch], data: Any) -> list[Mismatch]:
    return [*wording.texts(data), *mistakes]


def _tell(file: Path, mistakes: Callable[[Any], list[Mismatch]]) -> list[Trouble]:
    document = open_document(file)
    return placed(document, mistakes(document.data), MESSAGES)
