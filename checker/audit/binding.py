"""Which of several versions binds: after the cache and the waivers, from what each version found.

In a transition an artefact need meet only one of the versions accepted. It is held to the newest that it meets, where
a version is met when none of its MUST requirements failed or went unchecked; where it meets none, to the newest. What
the other versions found does not count. The same rule put to later days tells what will fail, and from when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby

from checker.audit.accepting import Key, Versions
from checker.kernel.report import Finding, Judgement, Notice, Upcoming
from checker.kernel.standard import Requirement, Standard
from checker.kernel.verdict import Outcome, Verdict
from checker.runners.plan import Plan

_MOST_SETTLED = 1_000
"""Different sets of verdicts that are remembered as settled."""


class Binding:
    """Settles the judgements of one run. `standards` and `requirements` are those that the judgements name."""

    def __init__(self, plan: Plan, standards: Mapping[str, Standard], requirements: Mapping[Key, Requirement]) -> None:
        self._plan = plan
        self._levels = [dict(spec.levels) for spec in plan.specs]
        self._standards = standards
        self._requirements = requirements
        self._settled: dict[tuple[int, tuple[str, ...], int], _Settled] = {}

    def settle(self, judgement: Judgement, selection: int) -> Judgement:
        """The judgement with what does not bind set aside."""
        if self._levels[selection]:
            judgement = judgement._replace(levels=self._levels[selection])
        settled = self._of_verdicts(judgement, selection)
        if not settled.versions:
            return judgement
        findings = tuple([one for one in judgement.findings if (one.requirement, one.version) in settled.counted])
        return judgement._replace(
            verdicts=settled.verdicts,
            findings=findings,
            cut=settled.faults - len(findings),
            upcoming=settled.upcoming(judgement.findings),
        )

    def _of_verdicts(self, judgement: Judgement, selection: int) -> _Settled:
        """What its verdicts come to. Kept judgements that fared alike have one tuple of them, which is settled once."""
        key = (id(judgement.verdicts), judgement.standards, selection)
        if key not in self._settled:
            if len(self._settled) == _MOST_SETTLED:
                self._settled.clear()
            self._settled[key] = self._settle(judgement, selection)
        return self._settled[key]

    def _settle(self, judgement: Judgement, selection: int) -> _Settled:
        told = _by_version(judgement.verdicts)
        settled = list(judgement.verdicts)
        made = [
            Versions(versions, told, self._requirements, self._levels[selection], self._plan.as_of)
            for versions in self._unsettled(judgement, selection)
        ]
        for versions in made:
            for place, verdict in versions.set_aside():
                settled[place] = verdict
        return _Settled(judgement.verdicts, tuple(settled), tuple(made))

    def _unsettled(self, judgement: Judgement, selection: int) -> Iterator[tuple[Standard, ...]]:
        """The versions of each standard of which it must be decided whether and which of them binds."""
        spec = self._plan.specs[selection]
        named = {*spec.judged, *spec.coming, *spec.waiting} - spec.asked
        free = [self._standards[name] for name in judgement.standards if name in named]
        for _, some in groupby(sorted(free, key=lambda head: head.id), key=lambda head: head.id):
            versions = tuple(some)
            if len(versions) > 1 or not versions[0].in_force(self._plan.as_of):
                yield versions


class _Settled:
    """What the verdicts of an artefact come to; `raw` are those it had, held so that no other takes their place."""

    def __init__(self, raw: tuple[Verdict, ...], verdicts: tuple[Verdict, ...], versions: tuple[Versions, ...]) -> None:
        self.raw = raw
        self.verdicts = verdicts
        self.versions = versions
        counted = [one for one in verdicts if one.outcome is Outcome.FAILED or one.outcome is Outcome.WAIVED]
        self.counted = frozenset([(one.requirement, one.version) for one in counted])
        self.faults = sum(one.faults for one in counted)

    def upcoming(self, findings: Iterable[Finding]) -> tuple[Upcoming, ...]:
        """What of `findings` will count from a later day on, in the order of the days."""
        by_requirement: dict[Key, list[Finding]] = {}
        for finding in findings:
            by_requirement.setdefault((finding.requirement, finding.version), []).append(finding)
        found = [one for versions in self.versions for one in versions.upcoming(by_requirement)]
        return tuple(sorted(found, key=lambda one: one.begins))


def _by_version(verdicts: Iterable[Verdict]) -> Mapping[tuple[str, str], list[tuple[int, Verdict]]]:
    """(id, version) of a standard → its verdicts, each with its place among all; looked through once."""
    found: dict[tuple[str, str], list[tuple[int, Verdict]]] = {}
    before, version, some = "/", "", list[tuple[int, Verdict]]()
    for place, verdict in enumerate(verdicts):
        if verdict.version != version or not verdict.requirement.startswith(before):
            name, slash, _ = verdict.requirement.partition("/")
            before, version = name + slash, verdict.version
            some = found.setdefault((name, version), [])
        some.append((place, verdict))
    return found


def upcoming(judgements: Iterable[Judgement], day: date) -> Iterator[Notice]:
    """One notice for each day and version from which more will be found."""
    files: dict[tuple[date, str], list[str]] = {}
    for judgement in judgements:
        for one in judgement.upcoming:
            standard = f"{one.finding.requirement.partition('/')[0]}@{one.finding.version}"
            files.setdefault((one.begins, standard), []).append(judgement.artefact.name)
    for (begins, standard), names in sorted(files.items()):
        values = {
            "findings": len(names),
            "files": len(set(names)),
            "days": (begins - day).days,
            "begin": begins.isoformat(),
            "standard": standard,
        }
        yield Notice("version.upcoming", values)
