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
_NOTABLE = (*_AMISS, Outcome.WAIVED)
_OTHER_BINDS = "version.other-binds"

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
        unsettled = list(self._unsettled(judgement, selection))
        if not unsettled:
            return judgement
        verdicts = list(judgement.verdicts)
        told = _Told(judgement)
        upcoming: list[Upcoming] = []
        for versions in unsettled:
            one = _Versions(versions, told, self._requirements, self._plan.as_of)
            for place, verdict in one.set_aside():
                verdicts[place] = verdict
            upcoming.extend(one.upcoming())
        counted = [one for one in verdicts if one.outcome is Outcome.FAILED or one.outcome is Outcome.WAIVED]
        names = {(one.requirement, one.version) for one in counted}
        findings = tuple([one for one in judgement.findings if (one.requirement, one.version) in names])
        return judgement._replace(
            verdicts=tuple(verdicts),
            findings=findings,
            cut=sum(one.faults for one in counted) - len(findings),
            upcoming=tuple(sorted(upcoming, key=lambda one: one.begins)),
        )

    def _unsettled(self, judgement: Judgement, selection: int) -> Iterator[tuple[Standard, ...]]:
        """The versions of each standard of which it must be decided whether and which of them binds."""
        spec = self._plan.specs[selection]
        named = {*spec.judged, *spec.coming, *spec.waiting} - spec.asked
        free = [self._standards[name] for name in judgement.standards if name in named]
        for _, some in groupby(sorted(free, key=lambda head: head.id), key=lambda head: head.id):
            versions = tuple(some)
            if len(versions) > 1 or not versions[0].in_force(self._plan.as_of):
                yield versions


class _Told:
    """What was decided of one artefact, by version; looked through once, because nearly all of it passed."""

    def __init__(self, judgement: Judgement) -> None:
        self.levels = judgement.levels
        self.verdicts: dict[tuple[str, str], list[tuple[int, Verdict]]] = {}
        """(id, version) of a standard → its verdicts, each with its place among all."""
        before, version, some = "/", "", list[tuple[int, Verdict]]()
        for place, verdict in enumerate(judgement.verdicts):
            if verdict.version != version or not verdict.requirement.startswith(before):
                name, slash, _ = verdict.requirement.partition("/")
                before, version = name + slash, verdict.version
                some = self.verdicts.setdefault((name, version), [])
            some.append((place, verdict))
        self.findings: dict[Key, list[Finding]] = {}
        for finding in judgement.findings:
            self.findings.setdefault((finding.requirement, finding.version), []).append(finding)


class _Versions:
    """The versions of one standard that recognised one artefact."""

    def __init__(
        self, versions: Sequence[Standard], told: _Told, requirements: Mapping[Key, Requirement], day: date
    ) -> None:
        self._versions = versions
        self._requirements = requirements
        self._levels = told.levels
        self._findings = told.findings
        self._day = day
        self._verdicts = {head.version: told.verdicts.get((head.id, head.version), []) for head in versions}
        self._notable = {
            version: [verdict for _, verdict in some if verdict.outcome in _NOTABLE]
            for version, some in self._verdicts.items()
        }
        self._bound = self._binds(day)

    def _binds(self, day: date) -> Standard | None:
        """The version that decides on `day`."""
        accepted = succession.accepted(self._versions, day)
        met = [head for head in accepted if self._met(head, day)]
        return (met or accepted or (None,))[0]

    def _met(self, head: Standard, day: date) -> bool:
        return not any(
            self._amiss(verdict, day) and self._level(verdict) is Level.MUST for verdict in self._notable[head.version]
        )

    def _level(self, one: Verdict | Finding) -> Level:
        raised = self._levels.get(one.requirement)
        return raised.level if raised else self._requirements[one.requirement, one.version].level

    def set_aside(self) -> Iterator[tuple[int, Verdict]]:
        """The verdicts that do not count today, by their places, as they then read."""
        for head in self._versions:
            if head is self._bound:
                continue
            reason = self._reason(head)
            evidence = _EVIDENCE if reason.code == _OTHER_BINDS else ()
            for place, verdict in self._verdicts[head.version]:
                if verdict.outcome not in evidence:
                    name, version = verdict.requirement, verdict.version
                    yield place, Verdict(name, version, Outcome.NOT_IN_FORCE, 0, reason)

    def _reason(self, head: Standard) -> Reason:
        """Why a version does not bind. Beside one that does, what it found in order stays."""
        if head.in_force(self._day) and self._bound is not None:
            ends = [one.in_force_until for one in (head, self._bound) if one.in_force_until]
            until = min(ends).isoformat() if ends else ""
            values = {"standard": head.citation, "other": self._bound.citation, "until": until}
            return Reason(_OTHER_BINDS, values)
        if head.in_force_from and head.in_force_from > self._day:
            return Reason("version.not-yet", {"standard": head.citation, "begin": head.in_force_from.isoformat()})
        return Reason("version.not-now", {"standard": head.citation, "day": self._day.isoformat()})

    def upcoming(self) -> Iterator[Upcoming]:
        """What will be found on later days and is not found today at that level or a stricter one."""
        told: dict[tuple[str, str, str], Level] = {}
        if self._bound is not None:
            told.update({_what(one): self._level(one) for one in self._found(self._bound, self._day)})
        for day in succession.turns(self._versions, self._day):
            binds = self._binds(day)
            for finding in self._found(binds, day) if binds else ():
                level = self._level(finding)
                if (known := told.get(_what(finding))) is None or not known.at_least(level):
                    told[_what(finding)] = level
                    yield Upcoming(day, finding)

    def _found(self, head: Standard, day: date) -> Iterator[Finding]:
        for verdict in self._notable[head.version]:
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
