"""`miyar architecture …`, as an architect would run it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import orjson
import pytest

from checker.repository.modelling import load_model

BLOCK = """elements:
  - id: interior
    type: BusinessActor
    name: {ar: وزارة الداخلية, en: Ministry of Interior}
    relationships:
      - {type: Assignment, to: issue}
  - {id: issue, type: BusinessProcess, name: {ar: إصدار, en: Issue}}
  - {id: alone, type: DataObject, name: {en: Alone}}
"""
WRONG = BLOCK.replace("to: issue", "to: isue").replace("DataObject", "DataObjct")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "architecture"
    folder.mkdir()
    (folder / "model.yaml").write_text("name: {ar: بنيان, en: Architecture}\n", encoding="utf-8")
    (folder / "block.yaml").write_text(BLOCK, encoding="utf-8")
    return tmp_path


def test_the_folder_here_is_checked(miyar: Callable, here: Path) -> None:
    run = miyar("architecture", "check")
    assert (run.code, run.out) == (0, "elements: 3; relationships: 1; views: 0; mistakes: 0.\n")


def test_mistakes_are_told_with_file_line_and_the_nearest_name(miyar: Callable, here: Path) -> None:
    (here / "architecture" / "block.yaml").write_text(WRONG, encoding="utf-8")
    run = miyar("architecture", "check", "architecture")
    assert run.code == 1
    first, second, last = run.out.splitlines()
    assert first.startswith("architecture/block.yaml:6:9: The target of the Assignment relationship")
    assert "did you mean “issue”?" in first
    assert second.startswith("architecture/block.yaml:8:23: “DataObjct” is none of")
    assert last == "elements: 3; relationships: 1; views: 0; mistakes: 2."


def test_mistakes_are_told_in_arabic_and_as_json(miyar: Callable, here: Path) -> None:
    (here / "architecture" / "block.yaml").write_text(WRONG, encoding="utf-8")
    assert "لعل المقصود" in miyar("architecture", "check", "--lang", "ar").out
    run = miyar("architecture", "check", "--format", "json")
    assert [(one["code"], one["line"]) for one in orjson.loads(run.out)] == [
        ("model.dangling-near", 6), ("jsonschema.enum-long-near", 8),
    ]  # fmt: skip
    assert run.code == 1


@pytest.mark.parametrize("suffix", [".xml", ".archimate"])
def test_out_and_in_again(miyar: Callable, here: Path, suffix: str) -> None:
    out = miyar("architecture", "export", f"out{suffix}")
    assert (out.code, out.err) == (0, "")
    assert out.out.startswith(f"Wrote out{suffix} (")
    assert miyar("architecture", "check", f"out{suffix}").code == 0
    back = miyar("architecture", "import", f"out{suffix}", "copy")
    assert back.code == 0, back.out + back.err
    assert load_model(here / "copy").model.elements == load_model(here / "architecture").model.elements
    again = miyar("architecture", "import", f"out{suffix}", "copy")
    assert (again.code, "--replace" in again.err) == (2, True)
    assert miyar("architecture", "import", f"out{suffix}", "copy", "--replace").code == 0


def test_csv_out_and_in_again(miyar: Callable, here: Path) -> None:
    assert miyar("architecture", "export", "tables").code == 0
    assert miyar("architecture", "import", "tables/elements.csv", "copy").code == 0
    assert load_model(here / "copy").model.by_id["issue"].name == {"ar": "إصدار", "en": "Issue"}


def test_a_name_that_says_no_format_is_wrong_use(miyar: Callable, here: Path) -> None:
    run = miyar("architecture", "export", "out.doc")
    assert (run.code, "--as" in run.err) == (2, True)
    assert miyar("architecture", "export", "out.doc", "--as", "exchange").code == 0


def test_what_is_no_model_cannot_be_checked(miyar: Callable, here: Path) -> None:
    (here / "a.xml").write_text("<a/>")
    run = miyar("architecture", "check", "a.xml")
    assert (run.code, run.out) == (3, "")
    assert "a.xml" in run.err


def test_a_broken_file_is_imported_as_far_as_it_goes(miyar: Callable, here: Path) -> None:
    (here / "a.xml").write_text(
        '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>m</name>'
        '<elements><element xsi:type="Node"><name>n</name></element></elements></model>'
    )
    run = miyar("architecture", "import", "a.xml", "copy")
    assert run.code == 1
    assert "a.xml:1:" in run.out
    assert [one.name for one in load_model(here / "copy").model.elements] == [{"": "n"}]


def test_numbers(miyar: Callable, here: Path) -> None:
    run = miyar("architecture", "stats")
    assert run.code == 0
    assert "elements without relationships: 1" in run.out
    told = orjson.loads(miyar("architecture", "stats", "--format", "json").out)
    assert told["types"] == {"BusinessActor": 1, "BusinessProcess": 1, "DataObject": 1}
    assert told["unnamed"] == {"ar": 1, "en": 0}
    assert "عناصر بلا علاقات: 1" in miyar("architecture", "stats", "--lang", "ar").out


def test_migration_tells_each_decision(miyar: Callable, here: Path) -> None:
    run = miyar("architecture", "migrate", "architecture", "new", "--to", "4")
    assert run.code == 0
    first, last = run.out.splitlines()
    assert first.startswith("architecture/block.yaml:7:5: BusinessProcess “issue” has become Process")
    assert last == "Wrote new in ArchiMate 4; decisions: 1."
    assert load_model(here / "new").model.language == "4"
    assert miyar("architecture", "check", "new").code == 0
    assert miyar("architecture", "migrate", "architecture", "new.xml").code == 0
    assert miyar("architecture", "check", "new.xml").code == 0


def test_schemas_for_editors(miyar: Callable, here: Path) -> None:
    for name in ("block", "view", "model", "organization"):
        told = orjson.loads(miyar("architecture", "schema", name).out)
        assert told["$schema"].endswith("2020-12/schema")
        assert told["$id"].endswith(f"/{name}.json")


def test_a_model_with_images_is_an_archive(miyar: Callable, here: Path) -> None:
    assert miyar("architecture", "export", "out.archimate").code == 0
    with ZipFile(here / "zipped.archimate", "w") as archive:
        archive.write(here / "out.archimate", "model.xml")
        archive.writestr("images/a.png", b"-")
    run = miyar("architecture", "check", "zipped.archimate")
    assert (run.code, run.out.splitlines()[-1]) == (1, "elements: 3; relationships: 1; views: 0; mistakes: 1.")
    assert "images (1)" in run.out
    with ZipFile(here / "other.archimate", "w") as archive:
        archive.writestr("a", b"-")
    assert miyar("architecture", "check", "other.archimate").code == 3
    (here / "broken.archimate").write_bytes(b"PK\x03\x04 and no more")
    assert miyar("architecture", "check", "broken.archimate").code == 3


def test_a_drawing_that_cannot_be_written_is_told(miyar: Callable, tmp_path: Path) -> None:
    view = miyar("architecture", "draw").out.split("\t")[0]
    run = miyar("architecture", "draw", view, "--output", tmp_path / "none" / "x.svg")
    assert (run.code, run.out) == (2, "")
    assert "x.svg cannot be written: there is no such file or folder" in run.err


def test_a_model_that_cannot_be_written_is_told_in_the_readers_language(miyar: Callable, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    run = miyar("architecture", "export", tmp_path / "file" / "x.xml", "--lang", "ar")
    assert run.code == 2
    assert "الاسم مأخوذ" in run.err
