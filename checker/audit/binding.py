"""Which of several versions binds: after the cache and the waivers, from what each version found.

In a transition an artefact need meet only one of the versions accepted. It is held to the newest that it meets, where
a version is met when none of its MUST requirements failed or went unchecked; where it meets none, to the newest. What
the other versions found does not count. The same rule put to later days tells what will fail, and from when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from checker.kernel.level import Level
from checker.kernel.report import Finding, Judgement, Notice, Upcoming
from checker.kernel.standard import Requirement, Standard
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.repository import succession
from checker.runners.plan import Plan

_EVIDENCE = (Outcome.PASSED, Outcome.NOT_APPLICABLE)
_AMISS = (Outcome.FAILED, Outcome.NOT_CHECKED)

Key = tuple[str, str]
"""(name, version) of a requirement."""


class Binding:
    """Settles the judgements of one run. `standards` and `requirements` are those that the judgements name."""

    def __init__(self, plan: Plan, standards: Mapping[str, Standard], requirements: Mapping[Key, Requirement]) -> None:
        self._plan = plan
        self._levels = [dict(spec.levels) for spec in plan.specs]
        self._standards = standards
        self._requirements = requirements

    def settle(self, judgement: Judgement, selection: int) -> Judgement:
        """The judgement with what does not bind set aside."""
        spec = self._plan.specs[selection]
        judgement = judgement._replace(levels=self._levels[selection]) if spec.levels else judgement
        free = [self._standards[name] for name in judgement.standards if name not in spec.asked]
        free = [head for head in free if head.citation in {*spec.judged, *spec.coming, *spec.waiting}]
        if not spec.coming and not spec.waiting and len({head.id for head in free}) == len(free):
            return judgement
        verdicts = list(judgement.verdicts)
        upcoming: list[Upcoming] = []
        for _, some in groupby(sorted(free, key=lambda head: head.id), key=lambda head: head.id):
            one = _Versions(tuple(some), judgement, self._requirements, self._plan.as_of)
            verdicts = [one.verdict(verdict) for verdict in verdicts]
            upcoming.extend(one.upcoming())
        counted = {
            (one.requirement, one.version) for one in verdicts if one.outcome in (Outcome.FAILED, Outcome.WAIVED)
        }
        findings = tuple([one for one in judgement.findings if (one.requirement, one.version) in counted])
        faults = sum(one.faults for one in verdicts if (one.requirement, one.version) in counted)
        told = tuple(sorted(upcoming, key=lambda one: one.begins))
        return judgement._replace(
            verdicts=tuple(verdicts), findings=findings, cut=faults - len(findings), upcoming=told
        )


class _Versions:
    """The versions of one standard that recognised one artefact."""

    def __init__(
        self, versions: Sequence[Standard], judgement: Judgement, requirements: Mapping[Key, Requirement], day: date
    ) -> None:
        self._id = versions[0].id
        self._versions = {head.version: head for head in versions}
        self._requirements = requirements
        self._levels = judgement.levels
        self._day = day
        self._verdicts: dict[str, list[Verdict]] = {version: [] for version in self._versions}
        for verdict in judgement.verdicts:
            if self._mine(verdict):
                self._verdicts[verdict.version].append(verdict)
        self._findings: dict[Key, list[Finding]] = {}
        for finding in judgement.findings:
            self._findings.setdefault((finding.requirement, finding.version), []).append(finding)
        self._bound = self._binds(day)

    def _mine(self, verdict: Verdict) -> bool:
        return verdict.version in self._versions and verdict.requirement.partition("/")[0] == self._id

    def _binds(self, day: date) -> Standard | None:
        """The version that decides on `day`."""
        accepted = succession.accepted(self._versions.values(), day)
        met = [head for head in accepted if self._met(head, day)]
        return (met or accepted or (None,))[0]

    def _met(self, head: Standard, day: date) -> bool:
        return not any(
            self._amiss(verdict, day) and self._level(verdict) is Level.MUST for verdict in self._verdicts[head.version]
        )

    def _level(self, one: Verdict | Finding) -> Level:
        raised = self._levels.get(one.requirement)
        return raised.level if raised else self._requirements[one.requirement, one.version].level

    def verdict(self, verdict: Verdict) -> Verdict:
        """The verdict as it counts today. What a version that does not bind found amiss does not; what passed stays."""
        if not self._mine(verdict):
            return verdict
        head = self._versions[verdict.version]
        if head is self._bound:
            return verdict
        if head.in_force(self._day) and self._bound is not None:
            if verdict.outcome in _EVIDENCE:
                return verdict
            ends = [one.in_force_until for one in (head, self._bound) if one.in_force_until]
            until = min(ends).isoformat() if ends else ""
            values = {"standard": head.citation, "other": self._bound.citation, "until": until}
            reason = Reason("version.other-binds", values)
        elif head.in_force_from and head.in_force_from > self._day:
            reason = Reason("version.not-yet", {"standard": head.citation, "begin": head.in_force_from.isoformat()})
        else:
            reason = Reason("version.not-now", {"standard": head.citation, "day": self._day.isoformat()})
        return Verdict(verdict.requirement, verdict.version, Outcome.NOT_IN_FORCE, 0, reason)

    def upcoming(self) -> Iterator[Upcoming]:
        """What will be found on later days and is not found today at that level or a stricter one."""
        told: dict[tuple[str, str, str], Level] = {}
        if self._bound is not None:
            told.update({_what(one): self._level(one) for one in self._found(self._bound, self._day)})
        for day in succession.turns(tuple(self._versions.values()), self._day):
            binds = self._binds(day)
            for finding in self._found(binds, day) if binds else ():
                level = self._level(finding)
                if (known := told.get(_what(finding))) is None or not known.at_least(level):
                    told[_what(finding)] = level
                    yield Upcoming(day, finding)

    def _found(self, head: Standard, day: date) -> Iterator[Finding]:
        for verdict in self._verdicts[head.version]:
            if self._amiss(verdict, day):
                yield from self._findings.get((verdict.requirement, verdict.version), ())

    def _amiss(self, verdict: Verdict, day: date) -> bool:
        """Whether it counts against the artefact on `day`: a waiver may have ended by then."""
        if verdict.outcome is Outcome.WAIVED and verdict.reason is not None:
            return str(verdict.reason.values.get("until", "")) < day.isoformat()
        return verdict.outcome in _AMISS


def _what(finding: Finding) -> tuple[str, str, str]:
    return finding.requirement, finding.place.file, finding.pointer


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
