"""Keeping count of what checks say of one artefact, requirement by requirement."""

from __future__ import annotations

from collections.abc import Iterable

from checker.kernel.fault import LISTED, Fault, Further, Inapplicable, Outcry, Unchecked
from checker.kernel.standard import Requirement
from checker.kernel.verdict import Outcome, Reason, Verdict


class Tally:
    """What was said of one requirement."""

    __slots__ = ("count", "faults", "inapplicable_parts", "judged_parts", "reason", "requirement")

    def __init__(self, requirement: Requirement) -> None:
        self.requirement = requirement
        self.faults: list[Fault] = []
        self.count = 0
        self.judged_parts = 0
        self.inapplicable_parts = 0
        self.reason: Reason | None = None

    def hear(self, outcry: Outcry) -> None:
        """Take one thing a check said."""
        match outcry:
            case Fault():
                self.count += 1
                if len(self.faults) < LISTED:
                    self.faults.append(outcry)
            case Further():
                self.count += outcry.more
            case Inapplicable():
                self.inapplicable_parts += 1
            case Unchecked():
                self.reason = Reason(outcry.code, outcry.values)

    def verdict(self) -> Verdict:
        """Decide. A fault outweighs all; what could not be checked never passes."""
        name, version = self.requirement.name, self.requirement.version
        if self.count:
            return Verdict(name, version, Outcome.FAILED, self.count)
        if self.reason:
            return Verdict(name, version, Outcome.NOT_CHECKED, 0, self.reason)
        if self.inapplicable_parts >= self.judged_parts:
            return Verdict(name, version, Outcome.NOT_APPLICABLE)
        return Verdict(name, version, Outcome.PASSED)


def hear_all(tallies: dict[str, Tally], outcries: Iterable[Outcry]) -> None:
    """Give each outcry to the tally of its requirement."""
    for outcry in outcries:
        tallies[outcry.requirement].hear(outcry)
