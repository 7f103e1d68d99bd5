"""`miyar standards diff`: each planted change by its name, and the least number that follows from it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.runners.standards_check import check_standards

Edit = Callable[[str], str]


@pytest.fixture
def planted(notes: Any) -> Callable[..., Path]:
    """Make `notes@VERSION` from 1.0 with edits: file → the text it becomes of the text it was; None removes it."""

    def plant(version: str, **edits: Edit | None) -> Path:
        folder: Path = notes.root / "notes" / version
        shutil.copytree(notes.root / "notes" / "1.0", folder)
        for name, edit in edits.items():
            file = folder / {"head": "standard.yaml"}.get(name, f"requirements/{name.replace('_', '-')}.yaml")
            if edit is None:
                file.unlink()
            else:
                file.write_text(edit(file.read_text("utf-8") if file.exists() else notes.requirement_text), "utf-8")
        head = (folder / "standard.yaml").read_text("utf-8")
        (folder / "standard.yaml").write_text(head.replace("adopted", "draft"), "utf-8")
        return folder

    return plant


def difference(miyar: Any, notes: Any, before: str = "notes@1.0", after: str = "notes@1.1") -> dict[str, Any]:
    ended = miyar("standards", "diff", before, after, "--format", "json", "--standards", notes.root)
    assert ended.code == 0, ended.err
    found: dict[str, Any] = json.loads(ended.out)
    return found


def replaced(*pairs: tuple[str, str]) -> Edit:
    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return text

    return edit


SHOULD = (("level: must", "level: should"), ("MUST", "SHOULD"), ("يجب", "ينبغي"))

CASES = [
    pytest.param({"other": replaced()}, {("added", "notes/other")}, "2.0", id="a MUST added"),
    pytest.param({"other": replaced(*SHOULD)}, {("added", "notes/other")}, "1.1", id="a SHOULD added"),
    pytest.param({"has_text": None}, {("removed", "notes/has-text")}, "1.1", id="a MUST removed"),
    pytest.param(
        {"has_text": replaced(*SHOULD)},
        {("loosened", "notes/has-text"), ("reworded", "notes/has-text")}, "1.1", id="level lowered",
    ),
    pytest.param(
        {"has_text": replaced(("minLength: 1", "minLength: 5"))},
        {("tightened", "notes/has-text")}, "2.0", id="the passing sample fails now",
    ),
    pytest.param(
        {"has_text": replaced(("minLength: 1", "minLength: 0"))},
        {("loosened", "notes/has-text")}, "1.1", id="the failing sample passes now",
    ),
    pytest.param(
        {"has_text": replaced(("minLength: 1", "minLength: 2"))},
        {("tightened", "notes/has-text")}, "2.0", id="no sample shows it, so it counts as tightened",
    ),
    pytest.param(
        {"has_text": replaced(("Write the text.", "Write it."))}, {("reworded", "notes/has-text")}, "1.1", id="words",
    ),
    pytest.param(
        {"has_text": replaced(("an empty note", "a note that is empty"))},
        {("examples", "notes/has-text")}, "1.1", id="an example changed",
    ),
    pytest.param({"head": replaced(("note:\n    forms: [json]", "note:\n    forms: [json, yaml]"))},
                 {("tightened", None)}, "2.0", id="the scope is wider"),
    pytest.param({"head": replaced(("Notes", "Notes and more"))}, set(), "1.1", id="another title"),
    pytest.param({}, set(), None, id="nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "changes", "least"), CASES)
def test_a_planted_change(  # noqa: PLR0917 - a row of a table
    miyar: Any, notes: Any, planted: Any, edits: dict[str, Any], changes: set[tuple[str, str]], least: str | None
) -> None:
    planted("1.1", **edits)
    found = difference(miyar, notes)
    assert {(one["change"], one["requirement"]) for one in found["changes"]} == changes
    assert (found["leastVersion"], found["numberTooLow"]) == (least, least == "2.0")
    for form in ("text", "markdown"):
        for language in ("ar", "en"):
            words = ("standards", "diff", "notes@1.0", "notes@1.1", "--format", form, "--lang", language)
            ended = miyar(*words, "--standards", notes.root)
            assert all(one["requirement"] in ended.out for one in found["changes"] if one["requirement"])
            assert least is None or least in ended.out


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_mark_of_direction_in_a_statement_is_kept(miyar: Any, notes: Any, planted: Any, form: str) -> None:
    planted("1.1", has_text=replaced(("يجب أن يكون للملاحظة نص.", "يجب أن يكون للملاحظة نص، مثل \u200e.txt.")))
    ended = miyar(
        "standards", "diff", "notes@1.0", "notes@1.1", "--format", form, "--lang", "ar", "--standards", notes.root
    )
    assert "مثل \u200e.txt" in ended.out
    assert "\ufffd" not in ended.out


def test_a_schema_that_changed_under_the_same_parameters(miyar: Any, notes: Any, planted: Any) -> None:
    schema = replaced(("schema: {properties: {note: {type: string, minLength: 1}}}", "file: schemas/note.json"))
    notes.requirement(text=schema(notes.requirement_text))
    notes.write("notes/1.0/schemas/note.json", '{"properties": {"note": {"minLength": 1}}}')
    folder = planted("1.1")
    (folder / "schemas" / "note.json").write_text('{"properties": {"note": {"minLength": 9}}}')
    (change,) = difference(miyar, notes)["changes"]
    assert (change["change"], change["parts"]) == ("tightened", ["schemas"])
    assert change["shownBy"] == ["1.1/samples/good.json"]


def test_the_number_is_held_to_by_the_check(notes: Any, planted: Any) -> None:

    planted(
        "1.1",
        has_text=replaced(("minLength: 1", "minLength: 5")),
        head=replaced(("scope:", "replaces: [notes@1.0]\nscope:")),
    )
    shutil.copytree(notes.root / "notes" / "1.1", notes.root / "notes" / "2.0")
    held = check_standards(notes.open(), [], date(2026, 6, 1))
    told = [one for one in held.mistakes if one.code == "selfcheck.number-too-low"]
    assert [(one.place.file[-22:], one.place.line, one.values["least"]) for one in told if one.place] == [
        ("notes/1.1/standard.yaml"[-22:], 5, "2.0")
    ]
    assert told[0].values["names"] == ["notes/has-text"]


def test_editions(miyar: Any, notes: Any, planted: Any) -> None:
    planted("2.0", other=replaced())
    notes.standard("letters")
    notes.requirement("letters@1.0/has-text")
    notes.write("editions/2031.1.yaml", notes.edition_text)
    notes.write(
        "editions/2032.1.yaml", notes.edition_text.replace("notes@1.0}", "notes@2.0}\n  - {standard: letters@1.0}")
    )
    found = difference(miyar, notes, "2031.1", "2032.1")
    assert [one["citation"] for one in found["added"]] == ["letters@1.0"]
    assert [(one["before"], one["after"]) for one in found["changed"]] == [("notes@1.0", "notes@2.0")]
    back = miyar("standards", "diff", "2032.1", "2031.1", "--standards", notes.root)
    assert "Standards removed" in back.out
    assert "letters@1.0" in back.out
    same = miyar("standards", "diff", "2031.1", "2031.1", "--standards", notes.root)
    assert "The editions hold the same standards." in same.out


def test_an_edition_that_names_a_version_there_is_not(miyar: Any, notes: Any) -> None:
    notes.write("editions/2031.1.yaml", notes.edition_text)
    notes.write("editions/2032.1.yaml", notes.edition_text.replace("notes@1.0", "notes@8.0"))
    ended = miyar("standards", "diff", "2031.1", "2032.1", "--standards", notes.root)
    assert (ended.code, "2032.1.yaml:4:16" in ended.err, "“notes@8.0”" in ended.err) == (2, True, True)


def test_versions_of_two_standards(miyar: Any, notes: Any) -> None:
    ended = miyar("standards", "diff", "notes@1.0", "rest-api@1.0", "--standards", notes.root)
    assert (ended.code, "Only two versions of one standard" in ended.err) == (2, True)


def test_of_many_samples_a_few_are_named(miyar: Any) -> None:
    text = miyar("standards", "diff", "ict-baseline@1.0", "ict-baseline@1.1")
    assert (text.code, "; others: 14" in " ".join(text.out.split())) == (0, True)
    told = json.loads(miyar("standards", "diff", "ict-baseline@1.0", "ict-baseline@1.1", "--format", "json").out)
    (loosened,) = [one for one in told["changes"] if one["change"] == "loosened"]
    assert len(loosened["shownBy"]) == 19


def test_a_version_there_is_not(miyar: Any, notes: Any) -> None:
    ended = miyar("standards", "diff", "notes@1.0", "notes@7.0", "--standards", notes.root)
    assert ended.code == 2
    assert "1.0" in ended.err
