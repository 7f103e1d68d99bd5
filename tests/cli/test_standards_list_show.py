"""`miyar standards list` and `miyar standards show`."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest


def unmarked(text: str) -> str:
    """Without the characters that only steer direction."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


@pytest.fixture
def several(notes: Any) -> Any:
    notes.standard(version="2.0", text=notes.standard_text.replace("adopted", "draft").replace("Notes", "New notes"))
    notes.requirement("notes@1.0/be-kind", text=notes.requirement_text.replace("must", "may"))
    return notes


def test_the_list_has_a_line_a_version(miyar: Callable[..., Any], several: Any) -> None:
    run = miyar("standards", "list", "--standards", several.root)
    assert (run.code, run.err) == (0, "")
    head, *rows = run.out.splitlines()
    assert head.split() == ["Standard", "Version", "Status", "Requirements", "Title"]
    mine = [row.split() for row in rows if "otes" in row]
    assert mine == [
        ["notes", "1.0", "adopted", "2", "Notes"],
        ["notes", "2.0", "draft", "0", "New", "notes"],
    ]
    assert any(row.startswith("rest-api ") for row in rows)


def test_the_columns_stand_under_each_other(miyar: Callable[..., Any], several: Any) -> None:
    for language in ("ar", "en"):
        lines = unmarked(miyar("standards", "list", "--standards", several.root, "--lang", language).out).splitlines()
        starts = {re.search(r"(?<=  )\d+\.\d+", line).start() for line in lines[1:]}  # type: ignore[union-attr]
        assert len(starts) == 1


def test_the_list_as_json(miyar: Callable[..., Any], several: Any) -> None:
    told = json.loads(miyar("standards", "list", "--standards", several.root, "--format", "json").out)
    (first,) = [one for one in told["standards"] if one["citation"] == "notes@1.0"]
    assert first == {
        "id": "notes",
        "version": "1.0",
        "citation": "notes@1.0",
        "status": "adopted",
        "title": {"ar": "الملاحظات", "en": "Notes"},
        "summary": {"ar": "ما تلتزم به الملاحظات.", "en": "What notes keep to."},
        "inForce": {"from": "2026-01-01", "until": None},
        "replaces": [],
        "assumed": None,
        "pages": {
            "ar": "https://standards.egov.example/standards/notes/1.0/",
            "en": "https://standards.egov.example/en/standards/notes/1.0/",
        },
        "requirements": 2,
    }


def test_a_wrong_head_is_told_beside_the_list(miyar: Callable[..., Any], several: Any) -> None:
    several.write("letters/1.0/standard.yaml", "titel: x\n")
    run = miyar("standards", "list", "--standards", several.root)
    assert run.code == 2
    assert "notes" in run.out
    assert "letters/1.0/standard.yaml:1:1: The key “titel” is not known here; did you mean “title”?" in run.err


def test_a_folder_that_is_not_there(miyar: Callable[..., Any]) -> None:
    assert miyar("standards", "list", "--standards", "none").code == 2


def test_show_lists_the_requirements_by_level(miyar: Callable[..., Any], several: Any) -> None:
    run = miyar("standards", "show", "notes@1.0", "--standards", several.root)
    assert (run.code, run.err) == (0, "")
    out = unmarked(run.out)
    assert out.startswith("Notes  notes@1.0\nWhat notes keep to.\n")
    assert "Status    adopted" in out
    assert "In force  from 2026-01-01" in out
    levels = [
        out.index(part) for part in ("MUST (requirements: 1)", "notes/has-text", "MAY (requirements: 1)", "be-kind")
    ]
    assert levels == sorted(levels)


def test_show_without_a_version_takes_the_one_in_force(miyar: Callable[..., Any], several: Any) -> None:
    assert "notes@1.0" in miyar("standards", "show", "notes", "--standards", several.root).out
    draft = miyar("standards", "show", "notes@2.0", "--standards", several.root)
    assert (draft.code, "New notes" in draft.out) == (0, True)


def test_show_in_arabic(miyar: Callable[..., Any], several: Any) -> None:
    run = miyar("standards", "show", "notes", "--standards", several.root, "--lang", "ar")
    assert "إلزامي (المتطلبات: 1)" in unmarked(run.out)
    assert all(line.startswith("\u200f") for line in run.out.splitlines() if line)


def test_a_mark_of_direction_in_a_title_is_kept(miyar: Callable[..., Any], notes: Any) -> None:
    notes.standard(text=notes.standard_text.replace("الملاحظات", "الملاحظات \u200e.txt"))
    for words in (("list",), ("show", "notes")):
        run = miyar("standards", *words, "--standards", notes.root, "--lang", "ar")
        assert "\u200e.txt" in run.out
        assert "\ufffd" not in run.out


def test_show_as_json_is_whole(miyar: Callable[..., Any], several: Any) -> None:
    told = json.loads(miyar("standards", "show", "notes@1.0", "--standards", several.root, "--format", "json").out)
    assert [one["name"] for one in told["requirements"]] == ["notes/has-text", "notes/be-kind"]
    assert told["requirements"][0]["statement"]["ar"] == "يجب أن يكون للملاحظة نص."


def test_show_tells_a_requirement_that_is_wrong(miyar: Callable[..., Any], several: Any) -> None:
    several.requirement("notes@1.0/be-kind", text=several.requirement_text.replace("must", "shall"))
    run = miyar("standards", "show", "notes@1.0", "--standards", several.root)
    assert run.code == 2
    assert "notes/has-text" in run.out
    assert "requirements/be-kind.yaml:1:8:" in run.err
    assert "must, should, may" in run.err


@pytest.mark.parametrize(("name", "said"), [("note", "Did you mean “notes”?"), ("notes@7.0", "There are: 1.0, 2.0.")])
def test_show_of_what_there_is_not(miyar: Callable[..., Any], several: Any, name: str, said: str) -> None:
    run = miyar("standards", "show", name, "--standards", several.root)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
