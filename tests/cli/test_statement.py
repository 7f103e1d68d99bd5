"""`miyar statement`: made of a report, made again later, and what changed since."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def stated(miyar: Any, notes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """An agency of two files, its statement, and a way to verify it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text('{"note": "x"}')
    (tmp_path / "b.json").write_text('{"note": "y"}')
    shared = ("--standards", notes.root, "--standard", "notes")
    judged = ("--format", "json", "--output", "r.json", "--no-cache", "--as-of", "2026-02-01")
    assert miyar("check", "a.json", "b.json", *shared, *judged).code == 0
    ended = miyar("statement", "make", "r.json", "--output", "s.json", "--standards", notes.root)
    assert ended.code == 0, ended.err
    return lambda *words: miyar("statement", "verify", "s.json", *shared, *words)


def test_a_statement_says_what_was_judged_by_what(stated: Any, tmp_path: Path) -> None:
    told = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert (told["conclusion"], told["asOf"], told["verdicts"]["passed"]) == ("conforms", "2026-02-01", 2)
    assert [one["name"] for one in told["artefacts"]] == ["a.json", "b.json"]
    assert {len(one["sha256"]) for one in told["artefacts"]} == {64}
    assert [(name, len(digest)) for name, digest in told["standards"].items()] == [("notes@1.0", 64)]
    assert set(told) >= {"tool", "made", "edition", "agency", "sha256"}


def test_nothing_changed(stated: Any) -> None:
    ended = stated()
    assert (ended.code, ended.out.startswith("Nothing has changed since")) == (0, True)
    assert stated("--lang", "ar").out.startswith("لم يتغير شيء")


def test_a_file_that_changed_and_one_that_is_gone(stated: Any, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"note": ""}')
    (tmp_path / "b.json").unlink()
    ended = stated()
    assert ended.code == 1
    for piece in (
        "a.json has changed.",
        "b.json is no longer there.",
        "1 verdicts “passed” and has 0",
        "“does-not-conform”",
    ):
        assert piece in ended.out


def test_a_standard_that_changed(stated: Any, notes: Any) -> None:
    notes.write("notes/1.0/samples/more.json", "{}")
    ended = stated()
    assert (ended.code, ended.out.splitlines()[0]) == (1, "“notes@1.0” has changed since the statement was made.")


def test_a_statement_that_was_altered(stated: Any, tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    file.write_text(file.read_text("utf-8").replace('"failOn": "must"', '"failOn": "never"'), "utf-8")
    ended = stated()
    assert ended.code == 1
    assert "was altered" in ended.out


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "miyar-statement"}', "\x00"])
def test_what_is_no_statement_and_no_report(miyar: Any, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    for verb in ("make", "verify"):
        ended = miyar("statement", verb, tmp_path / "x.json")
        assert ended.code == 2
        assert "x.json" in ended.err
