"""`miyar check --as-of`: several versions, transitions, and what will fail from which day."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Miyar = Callable[..., Result]

OLD_ONLY = '{"note": 1, "title": "x"}'
BOTH = '{"note": 1, "title": "x", "number": 1}'
NEW_ONLY = '{"note": 1, "number": 1}'
NEITHER = '{"note": 1}'


@pytest.fixture
def law(notes: Path) -> Path:
    """Version 1.0 asks for a title; 2.0, from 2027, for a number, and until 30 June 1.0 is accepted beside it."""
    old, new = notes / "notes" / "1.0", notes / "notes" / "2.0"
    (old / "requirements" / "has-number.yaml").unlink()
    shutil.copytree(old, new)
    file = (new / "requirements" / "has-title.yaml").rename(new / "requirements" / "has-number.yaml")
    file.write_text(file.read_text("utf-8").replace("[title]", "[number]"), "utf-8")
    text = (new / "standard.yaml").read_text("utf-8")
    text = text.replace("2020-01-01}", '2027-01-01}\nreplaces: [notes@1.0]\ntransition: {until: "2027-06-30"}')
    (new / "standard.yaml").write_text(text, "utf-8")
    return notes


@pytest.fixture
def judged(miyar: Miyar, law: Path, tmp_path: Path) -> Callable[[str, str], tuple[int, dict[str, str], Any]]:
    """(artefact, day) → exit code, outcome of each requirement, report."""

    def run(artefact: str, day: str) -> tuple[int, dict[str, str], Any]:
        (tmp_path / "a.json").write_text(artefact)
        words = ("check", "a.json", "--standards", law, "--standard", "notes", "--as-of", day)
        ended = miyar(*words, "--format", "json")
        report = json.loads(ended.stdout)
        (one,) = report["artefacts"]
        return ended.exit_code, {f"{v['requirement']}@{v['version']}": v["outcome"] for v in one["verdicts"]}, report

    return run


TITLE, NUMBER = "notes/has-title@1.0", "notes/has-number@2.0"


@pytest.mark.parametrize(
    ("artefact", "day", "code", "title", "number", "coming"),
    [
        (OLD_ONLY, "2026-12-31", 0, "passed", "not-in-force", 1),
        (OLD_ONLY, "2027-01-01", 0, "passed", "not-in-force", 1),
        (OLD_ONLY, "2027-06-30", 0, "passed", "not-in-force", 1),
        (OLD_ONLY, "2027-07-01", 1, "not-in-force", "failed", 0),
        (NEW_ONLY, "2026-12-31", 1, "failed", "not-in-force", 0),
        (NEW_ONLY, "2027-01-01", 0, "not-in-force", "passed", 0),
        (NEW_ONLY, "2027-07-01", 0, "not-in-force", "passed", 0),
        (BOTH, "2026-12-31", 0, "passed", "not-in-force", 0),
        (BOTH, "2027-03-01", 0, "passed", "passed", 0),
        (NEITHER, "2026-12-31", 1, "failed", "not-in-force", 1),
        (NEITHER, "2027-03-01", 1, "not-in-force", "failed", 0),
        (NEITHER, "2019-12-31", 3, "not-in-force", "not-in-force", 2),
    ],
)
def test_before_in_and_after_a_transition(  # noqa: PLR0917 - a row of a table
    judged: Any, artefact: str, day: str, code: int, title: str, number: str, coming: int
) -> None:
    ended, outcomes, report = judged(artefact, day)
    found = (ended, outcomes.get(TITLE, "not-in-force"), outcomes.get(NUMBER, "not-in-force"))
    assert found == (code, title, number)
    assert report["summary"]["upcoming"] == coming
    assert sum(len(one["findings"]) for one in report["artefacts"]) == (code == 1)


@pytest.mark.parametrize(
    ("day", "days", "begins"), [("2026-12-31", 182, "2027-07-01"), ("2027-06-01", 30, "2027-07-01")]
)
def test_what_will_fail_and_from_when(judged: Any, day: str, days: int, begins: str) -> None:
    _, _, report = judged(OLD_ONLY, day)
    (one,) = report["artefacts"][0]["upcoming"]
    assert (one["begins"], one["finding"]["requirement"]) == (begins, "notes/has-number")
    (notice,) = [one for one in report["notices"] if one["code"] == "version.upcoming"]
    assert notice["values"] == {"findings": 1, "files": 1, "days": days, "begin": begins, "standard": "notes@2.0"}


def test_the_text_names_what_is_coming(miyar: Miyar, law: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(OLD_ONLY)
    words = ("check", "a.json", "--standards", law, "--standard", "notes", "--as-of", "2027-06-01")
    english = miyar(*words)
    assert english.exit_code == 0
    assert "From 2027-07-01 (days left: 30), by notes@2.0:\n" in english.stdout
    assert "a.json:1:1: MUST notes/has-number" in english.stdout
    assert "notes@2.0 and" not in english.stdout
    assert "يبدأ نفاذها في" in miyar(*words, "--lang", "ar").stdout


def test_a_waiver_that_ends_before_the_day_does_not_hold_then(miyar: Miyar, law: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(OLD_ONLY)
    manifest = """
agency: {id: x, name: {ar: س, en: X}}
systems: [{id: s, name: {ar: س, en: S}, artefacts: [a.json], standards: [notes]}]
waivers:
  - {requirement: notes/has-number, artefacts: [a.json], reason: time, approved-by: M, until: "UNTIL"}
"""
    for until, coming in (("2027-06-30", 1), ("2027-12-31", 0)):
        (tmp_path / "miyar.yaml").write_text(manifest.replace("UNTIL", until))
        ended = miyar("check", ".", "--standards", law, "--as-of", "2027-02-01", "--format", "json")
        assert json.loads(ended.stdout)["summary"]["upcoming"] == coming, ended.stdout


def test_a_version_asked_for_binds_whatever_the_day(miyar: Miyar, law: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(OLD_ONLY)
    words = ("check", "a.json", "--standards", law, "--as-of", "2026-12-31", "--standard")
    assert miyar(*words, "notes@1.0").exit_code == 0
    assert miyar(*words, "notes@2.0").exit_code == 1
    assert miyar(*words, "notes@1.0", "--standard", "notes@2.0").exit_code == 1


def test_a_day_that_is_none(miyar: Miyar, tmp_path: Path) -> None:
    ended = miyar("check", ".", "--as-of", "2027-02-30")
    assert ended.exit_code == 2
    assert "2027-02-30" in ended.stderr


def test_two_versions_of_the_same_days_without_a_transition(miyar: Miyar, law: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(BOTH)
    file = law / "notes" / "2.0" / "standard.yaml"
    file.write_text(file.read_text("utf-8").replace('replaces: [notes@1.0]\ntransition: {until: "2027-06-30"}\n', ""))
    ended = miyar("check", "a.json", "--standards", law, "--standard", "notes", "--as-of", "2027-02-01")
    assert ended.exit_code == 3, "a body of law that contradicts itself decides nothing"
    assert "2.0/standard.yaml:5:18" in ended.stdout
    assert "in force from 2027-01-01, with no transition" in ended.stdout
