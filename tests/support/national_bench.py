"""Judges bytes by one of the shipped standards, as a run does."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from checker import kinds
from checker.kernel.report import Judgement
from checker.repository import Repository, shipped
from checker.runners.bench import Bench, Selection, Task
from checker.runners.checks import Checks

DAY = date(2026, 11, 24)
REPOSITORY = Repository.open()


class NationalBench:
    """The bench of one standard; its checks are prepared once."""

    def __init__(self, standard: str) -> None:
        self.standard = REPOSITORY.standard(standard)
        checks = Checks(kinds.kind, REPOSITORY.supplies(DAY))
        selection = Selection(judged=(self.standard,))
        self._bench = Bench([selection], lambda one: one.requirements, checks)

    def judge(self, raw: bytes, name: str) -> Judgement:
        """The judgement of a file of that name with these bytes."""
        return self._bench.judge(Task(name, None, Path(shipped("standards")), raw=raw, size=len(raw), named=True))


def outcomes(judgement: Judgement) -> Mapping[str, str]:
    """Id of a requirement → its outcome."""
    return {one.requirement.partition("/")[2]: one.outcome.value for one in judgement.verdicts}


def pointers(judgement: Judgement) -> Mapping[str, list[str]]:
    """Id of a requirement → the pointers of its findings."""
    told: dict[str, list[str]] = {}
    for one in judgement.findings:
        told.setdefault(one.requirement.partition("/")[2], []).append(one.pointer)
    return told
