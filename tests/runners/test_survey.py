"""Looking at a folder: what the standards recognise there."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.runners.survey import survey

DAY = date(2026, 6, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "agency"
    (made / "a").mkdir(parents=True)
    (made / "a/n.json").write_text('{"note": "x"}')
    (made / "a/plain.json").write_text('{"x": 1}')
    (made / "cut.json").write_text('{"note": ')
    (made / "bytes.json").write_bytes(b"\x00\xff")
    return made


def heads(notes: Any, *more: str) -> Any:
    for number, scope in enumerate(more):
        notes.standard(f"other-{number}", text=notes.standard_text.partition("scope:")[0] + f"scope: {{s: {scope}}}\n")
    return notes.open().candidates(DAY)


def test_what_is_recognised_and_what_is_not(notes: Any, folder: Path) -> None:
    found = survey(folder, heads(notes))
    assert found.artefacts == {"a/n.json": ("notes",)}
    assert set(found.others) == {"a/plain.json", "cut.json", "bytes.json"}
    assert found.unentered == ()


def test_content_outweighs_form_and_name(notes: Any, folder: Path) -> None:
    found = survey(folder, heads(notes, "{forms: [json]}", "{files: ['*.json']}"))
    assert found.artefacts == {"a/n.json": ("notes",)}


def test_where_nothing_shows_what_it_is_form_and_name_count(notes: Any, folder: Path) -> None:
    (folder / "a/n.json").unlink()
    found = survey(folder, heads(notes, "{forms: [json]}", "{files: ['*.json']}"))
    assert found.artefacts == {"a/plain.json": ("other-0", "other-1")}
    assert set(found.others) == {"cut.json", "bytes.json"}


def test_an_empty_folder(notes: Any, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert survey(tmp_path / "empty", heads(notes)) == ({}, (), ())


def test_a_folder_that_cannot_be_entered_is_told(notes: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return whole(path)

    (folder / "shut").mkdir()
    candidates = heads(notes)
    monkeypatch.setattr(os, "scandir", scandir)
    found = survey(folder, candidates)
    assert found.unentered == (folder / "shut",)
    assert found.artefacts == {"a/n.json": ("notes",)}


def test_a_circle_of_links_ends(notes: Any, folder: Path) -> None:
    (folder / "a/loop").symlink_to(folder)
    assert survey(folder, heads(notes)).artefacts == {"a/n.json": ("notes",)}
