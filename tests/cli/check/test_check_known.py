"""Baselines, waivers that are too broad, and two editions beside each other."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from checker.kernel.trouble import Trouble

Miyar = Callable[..., Result]

WRONG = '{\n  "note": 1,\n  "number": "one"\n}'


@pytest.fixture
def check(miyar: Miyar, notes: Path) -> Callable[..., dict[str, Any]]:
    def run(*words: str | Path) -> dict[str, Any]:
        shared = ("--standards", notes, "--standard", "notes", "--format", "json")
        ended = miyar("check", "a.json", *(["b.json"] if Path("b.json").exists() else []), *shared, *words)
        assert ended.exit_code in (0, 1), ended.stderr
        return {**json.loads(ended.stdout), "code": ended.exit_code}

    return run


@pytest.fixture
def begun(miyar: Miyar, notes: Path, tmp_path: Path) -> Path:
    """An agency with a file at fault, and the baseline of that day."""
    (tmp_path / "a.json").write_text(WRONG)
    ended = miyar("baseline", "write", ".", "--standards", notes, "--standard", "notes")
    assert ended.exit_code == 0, ended.stderr
    assert "known findings: 2" in ended.stdout
    return tmp_path / "miyar-baseline.json"


def codes(report: dict[str, Any]) -> list[str]:
    return [one["code"] for one in report["notices"]]


def asks_for_integers(notes: Path) -> None:
    file = notes / "notes" / "1.0" / "requirements" / "has-title.yaml"
    schema = "{additionalProperties: {type: integer}}"
    file.write_text(file.read_text("utf-8").replace("{required: [title]}", schema), "utf-8")


def test_what_is_known_does_not_count_and_what_is_new_does(check: Any, begun: Path, tmp_path: Path) -> None:
    assert check()["code"] == 1
    report = check("--baseline", begun)
    assert (report["code"], report["summary"]["waived"]) == (0, 2)
    assert codes(report) == ["baseline.covered"]
    (tmp_path / "b.json").write_text(WRONG)
    assert check("--baseline", begun)["code"] == 1


def test_the_baseline_in_the_folder_is_no_artefact(miyar: Miyar, begun: Path, notes: Path) -> None:
    def names(*words: str | Path) -> list[str]:
        ended = miyar("check", *words, "--standards", notes, "--standard", "notes", "--format", "json")
        told = json.loads(ended.stdout)
        return [one["name"] for one in (*told["artefacts"], *told["unrecognised"]) if "baseline" in one["name"]]

    assert names(".", "--baseline", begun) == []
    assert names(".") == names(begun, "--baseline", begun) == ["miyar-baseline.json"], "but where it is named it is"


def test_it_knows_a_finding_again_where_its_line_moves(check: Any, begun: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("\n\n" + WRONG)
    assert check("--baseline", begun)["code"] == 0


def test_a_finding_more_of_the_same_requirement_is_new(miyar: Miyar, notes: Path, check: Any, tmp_path: Path) -> None:
    asks_for_integers(notes)
    (tmp_path / "a.json").write_text('{"note": 1, "x": "a"}')
    miyar("baseline", "write", "a.json", "--standards", notes, "--standard", "notes")
    (tmp_path / "a.json").write_text('{"note": 1, "x": "a", "y": "b"}')
    report = check("--baseline", "miyar-baseline.json")
    assert report["code"] == 1
    (artefact,) = report["artefacts"]
    assert [one["pointer"] for one in artefact["findings"]] == ["/y"]
    assert (artefact["cut"], report["summary"]["findings"]["must"]) == (0, 1)


def test_a_level_that_was_raised_makes_it_new(check: Any, begun: Path, notes: Path) -> None:
    file = notes / "notes" / "1.0" / "requirements" / "has-number.yaml"
    file.write_text(file.read_text("utf-8").replace("level: should", "level: must"), "utf-8")
    report = check("--baseline", begun)
    assert report["code"] == 1
    assert report["summary"]["findings"]["must"] == 1


def test_what_is_mended_is_told(check: Any, begun: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"note": 1, "title": "x", "number": "one"}')
    report = check("--baseline", begun)
    assert codes(report) == ["baseline.covered", "baseline.mended"]
    assert [one["values"]["count"] for one in report["notices"]] == [1, 1]


def test_it_holds_from_whatever_folder(
    miyar: Miyar, begun: Path, notes: Path, monkeypatch: Any, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path.parent)
    words = ("check", tmp_path / "a.json", "--standards", notes, "--standard", "notes", "--baseline", begun)
    assert miyar(*words).exit_code == 0


def test_more_faults_than_a_report_lists(check: Any, miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    asks_for_integers(notes)

    def write(count: int) -> None:
        (tmp_path / "a.json").write_text(json.dumps({"note": 1} | {f"k{number:05}": "x" for number in range(count)}))

    write(1_200)
    assert "1200" in miyar("baseline", "write", "a.json", "--standards", notes, "--standard", "notes").stdout
    assert check("--baseline", "miyar-baseline.json")["code"] == 0
    write(1_201)
    report = check("--baseline", "miyar-baseline.json")
    assert (report["code"], report["summary"]["findings"]["must"]) == (1, 1)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "miyar-baseline"}', "\x00", '{"findings": 1, "x": 2}'])
def test_a_baseline_that_is_none(miyar: Miyar, tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text)
    for name in ("b.json", "none.json"):
        told = miyar("check", ".", "--baseline", name).exception
        assert isinstance(told, Trouble), "which `miyar` says, and ends with 2"
        assert told.place is not None
        assert told.place.file == name


BROAD = [("**", True), ("*", True), ("/**", True), ("a.json", False), ("apis/**", False)]


@pytest.mark.parametrize(("pattern", "told"), BROAD)
def test_a_waiver_that_covers_every_file(miyar: Miyar, notes: Path, tmp_path: Path, pattern: str, told: bool) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    waiver = f'requirement: notes/has-title, artefacts: ["{pattern}"], reason: r, approved-by: m, until: "2099-01-01"'
    text = f"agency: {{id: x, name: {{ar: س, en: X}}}}\nwaivers:\n  - {{{waiver}}}\n"
    (tmp_path / "miyar.yaml").write_text(text, "utf-8")
    report = json.loads(miyar("check", ".", "--standards", notes, "--format", "json").stdout)
    broad = [one["place"]["line"] for one in report["notices"] if one["code"] == "waiver.too-broad"]
    assert broad == ([3] if told else [])


@pytest.fixture
def editions(notes: Path) -> Path:
    """2031.1 holds notes@1.0; 2032.1 holds a draft of 2.0 that asks for an author too."""
    new = notes / "notes" / "2.0"
    shutil.copytree(notes / "notes" / "1.0", new)
    (new / "standard.yaml").write_text((new / "standard.yaml").read_text("utf-8").replace("adopted", "draft"), "utf-8")
    text = (new / "requirements" / "has-title.yaml").read_text("utf-8").replace("[title]", "[author]")
    (new / "requirements" / "has-author.yaml").write_text(text, "utf-8")
    (notes / "editions").mkdir()
    for name, version in (("2031.1", "1.0"), ("2032.1", "2.0")):
        (notes / "editions" / f"{name}.yaml").write_text(
            f"title: {{ar: طبعة, en: Edition}}\nstatus: draft\nstandards: [{{standard: notes@{version}}}]\n", "utf-8"
        )
    return notes


def test_what_would_newly_fail_by_another_edition(miyar: Miyar, editions: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(WRONG)
    words = ("check", "a.json", "--standards", editions, "--compare-edition")
    ended = miyar(*words, "2031.1", "2032.1", "--format", "json")
    assert ended.exit_code == 1, ended.stderr
    report = json.loads(ended.stdout)
    assert report["edition"] == "2032.1"
    outcomes = {one["requirement"]: one["outcome"] for one in report["artefacts"][0]["verdicts"]}
    assert outcomes == {"notes/has-author": "failed", "notes/has-number": "waived", "notes/has-title": "waived"}
    assert [one["values"]["count"] for one in report["notices"]] == [1]
    assert miyar(*words, "2031.1", "2031.1").exit_code == 0
    assert miyar(*words, "2031.1", "1999.1").exit_code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["."], [6, 7]),
        (["sound.json"], [6]),
        (["wrong.json"], []),
        ([".", "--level", "must", "--standard", "rest-api"], []),
    ],
)
def test_a_waiver_is_unused_only_where_it_was_put_to_the_test(
    miyar: Miyar, notes: Path, tmp_path: Path, words: list[str], told: list[int]
) -> None:
    """One covers a fault, one a file that has none any more, one a file that is gone: a part of the run knows less."""
    until = 'reason: r, approved-by: m, until: "2099-01-01"'
    rows = [f"  - {{requirement: notes/has-title, artefacts: [{name}.json], {until}}}" for name in NAMES]
    head = ["agency: {id: x, name: {ar: س, en: X}}", f"standards: [{notes}]", "", "waivers:"]
    (tmp_path / "miyar.yaml").write_text("\n".join([*head, *rows]) + "\n", "utf-8")
    (tmp_path / "wrong.json").write_text('{"note": 1, "number": 1}')
    (tmp_path / "sound.json").write_text('{"note": 1, "number": 1, "title": "x"}')
    report = json.loads(miyar("check", *words, "--format", "json").stdout)
    assert [one["place"]["line"] for one in report["notices"] if one["code"] == "waiver.unused"] == told


def test_a_waiver_that_ended_is_told_by_whether_it_is_still_needed(miyar: Miyar, notes: Path, tmp_path: Path) -> None:
    ended = 'requirement: notes/has-title, artefacts: [a.json], reason: r, approved-by: m, until: "2025-12-31"'
    text = f"agency: {{id: x, name: {{ar: س, en: X}}}}\nstandards: [{notes}]\nwaivers:\n  - {{{ended}}}\n"
    (tmp_path / "miyar.yaml").write_text(text, "utf-8")
    for title, code, exit_code in (("", "waiver.expired", 1), (', "title": "x"', "waiver.unused", 0)):
        (tmp_path / "a.json").write_text(f'{{"note": 1, "number": 1{title}}}')
        run = miyar("check", ".", "--as-of", "2026-06-01", "--format", "json")
        told = [one["code"] for one in json.loads(run.stdout)["notices"]]
        assert (told, run.exit_code) == ([code], exit_code)


NAMES = ("wrong", "sound", "gone")
