"""A large document judged on two cores says what it says on one."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.kernel.fault import Fault, Outcry
from checker.kernel.level import Level
from checker.kernel.report import Judgement
from checker.repository import roots
from checker.runners import apart
from checker.runners.bench import Task
from checker.runners.plan import Plan, Spec, Workshop
from checker.runners.pool import judge_all

SAMPLE = Path(__file__).parents[2] / "standards" / "rest-api" / "1.0" / "samples" / "problem-details.yaml"


def judged(jobs: int) -> list[Judgement]:
    plan = Plan(roots(), date(2026, 11, 24), (Spec(("rest-api@1.0",), (), Level.MAY),))
    tasks = [Task("api.yaml", SAMPLE, SAMPLE.parent, SAMPLE.stat().st_size)]
    return [judgement for _, judgement in judge_all(tasks, Workshop(plan), jobs)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_cores_say_what_one_says(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = judged(1)
    monkeypatch.setattr(apart, "_WORTH_IT", 1)
    monkeypatch.setattr("checker.runners.pool._WORTH_A_POOL", 1 << 40)
    assert judged(2) == alone
    assert alone[0].findings


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_that_dies_has_its_work_done_here() -> None:
    here = os.getpid()
    said: list[Outcry] = [Fault("a/b", "x.y", "/p")]

    def work() -> list[Outcry]:
        if os.getpid() != here:
            os._exit(9)
        return said

    collect: Callable[[], object] = apart.begin(work)
    assert collect() == said
