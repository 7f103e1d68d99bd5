"""The versions of one standard that recognised one artefact: which of them decides on a day, and what that leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from checker.kernel.level import Level
from checker.kernel.report import Finding, Upcoming
from checker.kernel.standard import Raised, Requirement, Standard
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.repository import succession

_EVIDENCE = (Outcome.PASSED, Outcome.NOT_APPLICABLE)
_AMISS = (Outcome.FAILED, Outcome.NOT_CHECKED)
_NOTABLE = (*_AMISS, Outcome.WAIVED)
_OTHER_BINDS = "version.other-binds"

Key = tuple[str, str]
"""(name, version) of a requirement."""


class Versions:
    """`told` are the verdicts on the artefact by (id, version) of a standard, each with its place among all."""

    def __init__(
        self,
        versions: Sequence[Standard],
        told: Mapping[tuple[str, str], list[tuple[int, Verdict]]],
        requirements: Mapping[Key, Requirement],
        levels: Mapping[str, Raised],
        day: date,
    ) -> None:
        self._versions = versions
        self._requirements = requirements
        self._levels = levels
        self._day = day
        self._verdicts = {head.version: told.get((head.id, head.version), []) for head in versions}
        self._notable = {
            version: [verdict for _, verdict in some if verdict.outcome in _NOTABLE]
            for version, some in self._verdicts.items()
        }
        self._bound = self._binds(day)
        self._later = [(turn, self._binds(turn)) for turn in succession.turns(versions, day)]

    def _binds(self, day: date) -> Standard | None:
        """The version that decides on `day`."""
        accepted = succession.accepted(self._versions, day)
        met = [head for head in accepted if self._met(head, day)]
        return (met or accepted or (None,))[0]

    def _met(self, head: Standard, day: date) -> bool:
        return not any(
            self._amiss(verdict, day) and self._level(verdict) is Level.MUST for verdict in self._notable[head.version]
        )

    def _level(self, one: Verdict) -> Level:
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

    def upcoming(self, findings: Mapping[Key, Sequence[Finding]]) -> Iterator[Upcoming]:
        """What will be found on later days and is not found today at that level or a stricter one."""
        told: dict[tuple[str, str, str], Level] = {}
        if self._bound is not None and self._later:
            told.update({_what(one): level for level, one in self._found(self._bound, self._day, findings)})
        for day, binds in self._later:
            for level, finding in self._found(binds, day, findings) if binds else ():
                what = _what(finding)
                if (known := told.get(what)) is None or not known.at_least(level):
                    told[what] = level
                    yield Upcoming(day, finding)

    def _found(
        self, head: Standard, day: date, findings: Mapping[Key, Sequence[Finding]]
    ) -> Iterator[tuple[Level, Finding]]:
        """What was found by `head`, each with the level of its requirement."""
        for verdict in self._notable[head.version]:
            if self._amiss(verdict, day):
                level = self._level(verdict)
                yield from [(level, one) for one in findings.get((verdict.requirement, verdict.version), ())]

    def _amiss(self, verdict: Verdict, day: date) -> bool:
        """Whether it counts against the artefact on `day`: a waiver may have ended by then."""
        if verdict.outcome is Outcome.WAIVED and verdict.reason is not None:
            return str(verdict.reason.values.get("until", "")) < day.isoformat()
        return verdict.outcome in _AMISS


def _what(finding: Finding) -> tuple[str, str, str]:
    return finding.requirement, finding.place.file, finding.pointer
