"""Laying waivers over judgements: after the cache, because a waiver changes what is decided, not what is found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from checker.kernel.report import Judgement, Notice
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.kernel.waiver import Waiver
from checker.loaders.git_patterns import matches

_EVERYTHING = frozenset(["", "*", "**", "**/*", "*/**", "**/**", "*.*", "**/*.*"])
"""Patterns of git's kind that cover whatever there is."""

_TESTED = (Outcome.FAILED, Outcome.PASSED, Outcome.NOT_APPLICABLE)


class Waivers:
    """The waivers of a manifest on a day; remembers which of them were put to the test, and which were of use.

    `whole`: all that the manifest's folder holds is judged, by all that bind, so that a waiver that meets nothing is of
    no use; else that says only that its files were not looked at.
    """

    def __init__(self, waivers: Sequence[Waiver], day: date, *, whole: bool) -> None:
        self._day = day
        self._waivers = tuple(waivers)
        self._names = {waiver.requirement for waiver in waivers}
        self._whole = whole
        self._tested: set[Waiver] = set()
        self._used: set[Waiver] = set()

    def lay_over(self, judgement: Judgement, name: str) -> Judgement:
        """Turn the failed verdicts that a waiver covers into waived ones; `name` is relative to the manifest."""
        if not self._waivers:
            return judgement
        verdicts = [self._decide(one, name) if one.requirement in self._names else one for one in judgement.verdicts]
        return judgement._replace(verdicts=tuple(verdicts))

    def notices(self) -> Iterable[Notice]:
        """What the keeper of the manifest should know: waivers that have run out, waivers nothing needs."""
        for waiver in self._waivers:
            for pattern in waiver.artefacts:
                if pattern.strip("/") in _EVERYTHING:
                    yield Notice("waiver.too-broad", {**_values(waiver), "pattern": pattern}, waiver.place)
            if waiver not in self._used and (self._whole or waiver in self._tested):
                yield Notice("waiver.unused", _values(waiver), waiver.place)
            elif waiver.expired(self._day):
                yield Notice("waiver.expired", _values(waiver), waiver.place)

    def _decide(self, verdict: Verdict, name: str) -> Verdict:
        if verdict.outcome not in _TESTED:
            return verdict
        for waiver in self._waivers:
            if waiver.requirement != verdict.requirement or not matches(waiver.artefacts, name):
                continue
            self._tested.add(waiver)
            if verdict.outcome is not Outcome.FAILED:
                continue
            self._used.add(waiver)
            if not waiver.expired(self._day):
                return verdict._replace(outcome=Outcome.WAIVED, reason=Reason("waiver.holds", _values(waiver)))
        return verdict


def _values(waiver: Waiver) -> dict[str, str]:
    return {
        "requirement": waiver.requirement,
        "reason": waiver.reason,
        "approver": waiver.approved_by,
        "until": waiver.until.isoformat(),
    }
