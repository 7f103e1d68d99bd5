"""The three versions of `rest-api`: each change by its name, the right numbers, and a transition in real dates."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from checker.audit.request import Request
from checker.audit.running import run
from checker.kernel.conclusion import conclude
from checker.repository import Repository, shipped
from checker.repository.differing import Difference, compare
from checker.runners.evidence import SampleEvidence

DAY = date(2026, 11, 24)
REPOSITORY = Repository.open()


def difference(before: str, after: str) -> Difference:
    evidence = SampleEvidence(REPOSITORY.supplies(DAY))
    return compare(REPOSITORY.standard(f"rest-api@{before}"), REPOSITORY.standard(f"rest-api@{after}"), evidence)


def named(found: Difference) -> dict[str, set[str]]:
    changes: dict[str, set[str]] = {}
    for one in found.changes:
        assert one.requirement is not None
        changes.setdefault(one.what.value, set()).add(one.requirement.id)
    return changes


def test_from_1_0_to_1_1() -> None:
    found = difference("1.0", "1.1")
    assert named(found) == {
        "added": {"external-docs"},
        "tightened": {"rate-limit-headers"},
        "loosened": {"api-described"},
        "reworded": {"api-described", "operation-described", "rate-limit-headers"},
        "examples": {"api-described", "licence", "rate-limit-headers"},
    }
    assert (found.least, found.major, found.numbered_too_low) == ("1.1", False, False)


def test_from_1_1_to_2_0() -> None:
    found = difference("1.1", "2.0")
    raised = {"accepted-schemes", "correlation", "languages-negotiated"}
    assert named(found) == {
        "added": {"operation-id-length"},
        "removed": {"camel-case-operation-ids"},
        "tightened": {*raised, "openapi-version"},
        "reworded": {*raised, "openapi-version"},
        "examples": {"openapi-version"},
    }
    assert (found.least, found.major, found.numbered_too_low) == ("2.0", True, False)
    assert {one.requirement.id for one in found.changes if one.levels and one.requirement} == raised


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """An interface with a description of seventeen characters: too short for 1.0, enough for 1.1."""
    sample = shipped("standards") / "rest-api" / "1.1" / "samples" / "api-described-short.yaml"
    return Path(shutil.copy(sample, tmp_path / "api.yaml"))


@pytest.mark.parametrize(
    ("day", "code", "old", "new"),
    [
        ("2026-12-31", 1, "failed", "not-in-force"),
        ("2027-01-01", 0, "not-in-force", "passed"),
        ("2027-06-30", 0, "not-in-force", "passed"),
        ("2027-07-01", 0, None, "passed"),
    ],
)
def test_before_in_and_after_the_transition(short: Path, day: str, code: int, old: str | None, new: str) -> None:
    report = run(Request((short,), date.fromisoformat(day), standards=("rest-api",)), lambda *_: None)
    (judgement,) = report.judgements
    verdicts = {
        one.version: one.outcome.value for one in judgement.verdicts if one.requirement.endswith("/api-described")
    }
    assert (conclude(report), verdicts.get("1.0"), verdicts["1.1"]) == (code, old, new)
    assert "2.0" not in verdicts, "a draft binds nobody"
