"""What the samples of two versions of a standard show of the difference between them: each is judged by both."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from checker.kernel.kind import Supplies
from checker.kernel.report import Judgement
from checker.kernel.standard import Example, Standard
from checker.repository.differing import Shown
from checker.repository.digests import content
from checker.runners.examples import Examples

Faults = Mapping[str, frozenset[tuple[str, str]]]
"""id of a requirement → (file, pointer) of its faults."""


class SampleEvidence:
    """Judges samples by two versions; see `checker.repository.differing.Evidence`."""

    def __init__(self, supplies: Supplies) -> None:
        self._supplies = supplies

    def __call__(self, before: Standard, after: Standard) -> dict[str, Shown]:
        """id of each requirement of both → the samples that show it stricter or looser."""
        both = {one.id for one in before.requirements} & {one.id for one in after.requirements}
        examples = Examples([before, after], self._supplies)
        stricter: dict[str, list[str]] = {name: [] for name in both}
        looser: dict[str, list[str]] = {name: [] for name in both}
        for example, name in _samples(before, after):
            old = _faults(examples.judgement(before, example))
            new = _faults(examples.judgement(after, example))
            for requirement in both:
                was, is_now = old.get(requirement, frozenset()), new.get(requirement, frozenset())
                if is_now - was:
                    stricter[requirement].append(name)
                if was - is_now:
                    looser[requirement].append(name)
        return {one: Shown(tuple(stricter[one]), tuple(looser[one])) for one in sorted(both)}


def _samples(before: Standard, after: Standard) -> list[tuple[Example, str]]:
    """Each sample of either version once, with its name; one of the same content in both is the newer's."""
    found: dict[bytes, tuple[Example, str]] = {}
    for standard in (before, after):
        for requirement in standard.requirements:
            for example in requirement.examples:
                if raw := content(example.path):
                    name = example.path.relative_to(standard.folder).as_posix()
                    found[raw] = (example, f"{standard.version}/{name}")
    return sorted(found.values(), key=lambda pair: pair[1])


def _faults(judgement: Judgement) -> Faults:
    found: dict[str, set[tuple[str, str]]] = {}
    for finding in judgement.findings:
        where = (Path(finding.place.file).name, finding.pointer)
        found.setdefault(finding.requirement.partition("/")[2], set()).add(where)
    return {name: frozenset(faults) for name, faults in found.items()}
