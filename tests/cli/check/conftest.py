"""A small standard of notes, and `miyar` run as a person runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import group

Miyar = Callable[..., Result]

STANDARD = """
title: {ar: معيار الملاحظات, en: Standard of notes}
summary: {ar: لتجربة الأمر., en: To try the command on.}
status: adopted
in-force: {from: 2020-01-01}
scope:
  note: {forms: [json, yaml, ndjson], keys: {note: ''}}
changelog: []
"""
REQUIREMENT = """
level: LEVEL
cites: "RFC 8259, 4"
title: {ar: للملاحظة عنوان, en: A note has a title}
statement: {ar: يجب أن يكون للملاحظة عنوان., en: A note MUST have a title.}
why: {ar: كي تُعرف., en: So that it is known.}
fix: {ar: أضف العنوان., en: Add the title.}
check:
  jsonschema: {schema: SCHEMA}
examples:
  - {name: {ar: صحيح, en: right}, passes: samples/right.json}
  - {name: {ar: خطأ, en: wrong}, fails: samples/wrong.json}
"""


@pytest.fixture
def miyar(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Miyar:
    """Run the command in `tmp_path`; the language is English unless asked otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MIYAR_LANG", "en")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))

    def run(*words: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(group, [str(word) for word in words], input=stdin, prog_name="miyar")

    return run


@pytest.fixture
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of standards with the standard `notes`: `title` MUST be there, `number` SHOULD be an integer."""
    root = tmp_path_factory.mktemp("standards")
    folder = root / "notes" / "1.0"
    (folder / "requirements").mkdir(parents=True)
    (folder / "samples").mkdir()
    (folder / "standard.yaml").write_text(STANDARD, "utf-8")
    must = REQUIREMENT.replace("LEVEL", "must").replace("SCHEMA", "{required: [title]}")
    should = (
        REQUIREMENT.replace("LEVEL", "should")
        .replace("SCHEMA", "{properties: {number: {type: integer}}}")
        .replace("MUST", "SHOULD")
        .replace("يجب", "ينبغي")
    )
    (folder / "requirements" / "has-title.yaml").write_text(must, "utf-8")
    (folder / "requirements" / "has-number.yaml").write_text(should, "utf-8")
    (folder / "samples" / "right.json").write_text('{"note": 1, "title": "x"}')
    (folder / "samples" / "wrong.json").write_text('{"note": 1, "number": "x"}')
    return root
