"""What was decided of a requirement on an artefact."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from checker.kernel.fault import Values


class Outcome(Enum):
    """Every possible end of judging one requirement on one artefact."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_APPLICABLE = "not-applicable"
    NOT_IN_FORCE = "not-in-force"
    NOT_CHECKED = "not-checked"
    WAIVED = "waived"


class Reason(NamedTuple):
    """Why a verdict is not-checked or waived: a message code and the values that fill it."""

    code: str
    values: Values = {}


class Verdict(NamedTuple):
    """requirement × artefact → outcome.

    `faults` counts all faults found; the report may list fewer (`Judgement.cut` says so).
    """

    requirement: str
    version: str
    outcome: Outcome
    faults: int = 0
    reason: Reason | None = None
