"""`miyar standards new`: skeletons that keep to the forms and are refused until they are filled in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker import kinds
from checker.kernel.text import LANGUAGES
from checker.repository import Repository
from checker.repository.selfcheck import selfcheck
from checker.repository.skeleton import new_requirement, new_standard


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_skeleton_keeps_to_its_form_and_is_refused(tmp_path: Path, language: Any) -> None:
    head = new_standard(tmp_path, "health-records", language)
    assert head == tmp_path / "health-records/1.0/standard.yaml"
    for kind in kinds.names():
        new_requirement(tmp_path, f"health-records/{kind.replace('_', '-')}", kind, kinds.parameters(), language)
    repository = Repository.open([tmp_path])
    found = selfcheck(repository, kinds.parameters())
    assert repository.troubles == ()
    assert len(repository.standard("health-records").requirements) == len(kinds.names())
    by_file = {trouble.place.file for trouble in found if trouble.place and trouble.code == "selfcheck.unfilled"}
    assert len(by_file) == 1 + len(kinds.names())


def test_filled_in_it_is_accepted(tmp_path: Path, notes: Any) -> None:
    file = new_requirement(notes.root, "notes/short", "jsonschema", kinds.parameters(), "en")
    text = file.read_text("utf-8").replace("{}", "{schema: {properties: {note: {maxLength: 9, minLength: 1}}}}")
    text = text.replace("املأ:", "يجب").replace("FILL IN:", "It MUST,")
    text = text.replace("samples/short-passes.json", "samples/good.json").replace("short-fails", "bad")
    file.write_text(text, "utf-8")
    assert selfcheck(notes.open(), kinds.parameters()) == []


def test_the_command_says_what_to_do_next(
    miyar: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = miyar("standards", "new", "health-records")
    assert (run.code, run.out.splitlines()) == (
        0,
        [
            "Wrote standards/health-records/1.0/standard.yaml.",
            "Fill it in, then run:",
            "  miyar standards check health-records --standards standards",
        ],
    )
    told = miyar("standards", "new", "other", "--folder", "my standards", "--lang", "ar").out.splitlines()[-1]
    assert told == "  miyar standards check other --standards 'my standards'"
    run = miyar("standards", "new", "health-records/has-id", "--kind", "jsonschema", "--folder", "standards")
    assert run.code == 0
    file = tmp_path / "standards/health-records/1.0/requirements/has-id.yaml"
    assert "#   schema\n" in file.read_text("utf-8")
    run = miyar("standards", "check", "health-records", "--standards", "standards")
    assert run.code == 1
    assert "FILL IN: a short title" in run.out
    assert "samples/has-id-fails.json" in run.out


def test_the_parameters_of_the_kind_are_listed(miyar: Callable[..., Any], notes: Any) -> None:
    assert miyar("standards", "new", "notes/t", "--kind", "text", "--folder", notes.root).code == 0
    text = (notes.root / "notes/1.0/requirements/t.yaml").read_text("utf-8")
    assert "encoding" in next(line for line in text.splitlines() if line.startswith("#   rule: "))


def test_a_new_version_replaces_the_newest(notes: Any) -> None:
    file = new_standard(notes.root, "notes@1.1", "en")
    assert "replaces: [notes@1.0]" in file.read_text("utf-8")
    assert (file.parent / "samples" / "bad.json").is_file(), "it begins as a copy of the version before"
    told = [
        (one.code, one.place.line) for one in selfcheck(notes.open(), kinds.parameters(), ["notes@1.1"]) if one.place
    ]
    assert [code for code, _ in told] == ["selfcheck.unfilled"] * 2, "and is refused until it says what changed"
    assert notes.open().head("notes@1.1").replaces == ("notes@1.0",)
    later = new_requirement(notes.root, "notes/x", "jsonschema", kinds.parameters(), "en")
    assert later.parent == notes.root / "notes/1.1/requirements"
    older = new_requirement(notes.root, "notes@1.0/x", "jsonschema", kinds.parameters(), "en")
    assert older.parent == notes.root / "notes/1.0/requirements"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["notes"], "“notes” has versions: 1.0. Say the number of the new one"),
        (["notes@1.0"], "notes/1.0/standard.yaml” is there already"),
        (["notes/has-text"], "requirements/has-text.yaml” is there already"),
        (["Notes"], "cannot be the id of a standard"),
        (["../x"], "There is no standard “..”"),
        (["."], "cannot be the id of a standard"),
        (["notes@1"], "cannot be a version"),
        (["notes/Has"], "“Has.yaml” cannot be a requirement"),
        (["notes/../../x"], "cannot be a requirement"),
        (["notes/"], "cannot be a requirement"),
        (["note/x"], "Did you mean “notes”?"),
        (["notes@9.0/x"], "There are: 1.0."),
        (["notes/x", "--kind", "json"], "There is no kind of check “json”"),
        (["notes/x", "--kind", "../x"], "There is no kind of check “../x”"),
    ],
)
def test_what_is_refused(miyar: Callable[..., Any], notes: Any, words: list[str], said: str) -> None:
    before = {path: path.read_bytes() for path in notes.root.rglob("*") if path.is_file()}
    run = miyar("standards", "new", *words, "--folder", notes.root)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert {path: path.read_bytes() for path in notes.root.rglob("*") if path.is_file()} == before


def test_a_version_in_a_frozen_edition_takes_no_requirement(miyar: Callable[..., Any], notes: Any) -> None:
    notes.write("editions/2026.1.yaml", notes.edition_text.replace("draft", "frozen"))
    run = miyar("standards", "new", "notes/x", "--folder", notes.root, "--lang", "ar")
    assert run.code == 2
    assert "المجمدة" in run.err
    assert not (notes.root / "notes/1.0/requirements/x.yaml").exists()


def test_a_folder_that_is_a_file(miyar: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert miyar("standards", "new", "notes", "--folder", tmp_path / "file").code == 2
    run = miyar("standards", "new", "notes", "--folder", tmp_path / "file" / "below")
    assert run.code == 2
    assert "cannot be written" in run.err


def test_a_requirement_without_its_folder(miyar: Callable[..., Any], tmp_path: Path) -> None:
    run = miyar("standards", "new", "notes/x", "--folder", tmp_path / "none")
    assert run.code == 2
    assert "does not exist" in run.err
