"""`miyar init`: a manifest of what a folder holds."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.kernel.printable import printable
from checker.repository import shipped
from checker.settings import read, system_of

API = "openapi: 3.0.3\ninfo: {title: x, version: 1.0.0}\npaths: {}\n"


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(API)
    return folder


def manifest(folder: Path) -> Any:
    reading = read(folder / "miyar.yaml")
    assert reading.troubles == ()
    return reading.manifest


@pytest.fixture
def agency(tmp_path: Path) -> Path:
    folder = fill(tmp_path / "Transport Agency", "payments/api.yaml", "vehicles/v1/a.yaml", "vehicles/v1/b.yaml")
    (folder / "vehicles/README.md").write_text("# Read me\n")
    (folder / "build").mkdir()
    fill(folder, "build/api.yaml", "node_modules/x/api.yaml")
    (folder / ".gitignore").write_text("build/\n")
    return folder


def test_what_is_found_is_written(miyar: Callable[..., Any], agency: Path) -> None:
    run = miyar("init", agency)
    assert (run.code, run.err) == (0, "")
    assert "3 files recognised, 2 others" in run.out
    assert run.out.splitlines()[-1] == f"  miyar check '{agency}'"
    told = manifest(agency)
    assert told.agency == "transport-agency"
    assert [(system.id, system.artefacts) for system in told.systems] == [
        ("payments", ("/payments/api.yaml",)),
        ("vehicles", ("/vehicles/v1/*.yaml",)),
    ]
    assert "Recognised by: rest-api" in (agency / "miyar.yaml").read_text("utf-8")


def test_the_command_can_be_copied_whatever_the_folder_is_called(
    miyar: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("-x", "وزارة النقل", "it's\u202e\x1bé\\"):
        fill(tmp_path / name, "a.yaml")
        told = miyar("init", f"./{name}", "--lang", "ar").out.splitlines()[-1]
        assert printable(told) == told
        words = subprocess.run(
            ["bash", "-c", f"printf '%s\\0' {told}"], capture_output=True, check=True, text=True
        ).stdout.split("\0")
        assert words[:2] == ["miyar", "check"]
        assert Path(words[2]).samefile(tmp_path / name)


def test_descriptions_of_soap_services_are_recognised_by_their_root(miyar: Callable[..., Any], tmp_path: Path) -> None:
    folder = tmp_path / "agency"
    folder.mkdir()
    sample = shipped("standards") / "soap-services" / "1.0" / "samples" / "conforming.wsdl"
    (folder / "service.wsdl").write_bytes(sample.read_bytes())
    (folder / "service.xml").write_bytes(sample.read_bytes())
    (folder / "other.wsdl").write_text("<a/>")
    run = miyar("init", folder)
    assert "2 files recognised, 1 others" in run.out
    assert "Recognised by: soap-services" in (folder / "miyar.yaml").read_text("utf-8")


@pytest.mark.parametrize(("language", "word"), [("ar", "ملف البيان"), ("en", "Manifest")])
def test_comments_are_in_the_language_asked_for(
    miyar: Callable[..., Any], agency: Path, language: str, word: str
) -> None:
    assert miyar("init", agency, "--lang", language).code == 0
    assert (agency / "miyar.yaml").read_text("utf-8").startswith(f"# {word}")
    assert manifest(agency).systems


def test_what_is_commented_out_can_be_used_as_it_stands(
    miyar: Callable[..., Any], agency: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edition it offers is one that binds on the day: not one of old, nor the one to come."""
    monkeypatch.setattr("checker.cli.init.this_day", lambda: date(2026, 12, 1))
    miyar("init", agency)
    file = agency / "miyar.yaml"
    text = file.read_text("utf-8")
    for key in ("edition:", "profiles:", "waivers:", "  - requirement:", "    artefacts:", "    reason:"):
        text = text.replace(f"# {key}", key)
    text = text.replace("#     approved-by", "    approved-by").replace("#     until", "    until")
    text = text.replace("#     artefacts", "    artefacts").replace("#     reason", "    reason")
    file.write_text(text.replace("#   - requirement", "  - requirement"), "utf-8")
    told = manifest(agency)
    assert told.edition == "2026.1"
    assert told.systems[-1].profiles
    assert told.waivers[0].requirement == "rest-api/problem-details"


def test_a_file_beside_others_of_its_kind_is_named_alone(miyar: Callable[..., Any], agency: Path) -> None:
    (agency / "vehicles/v1/values.yaml").write_text("replicas: 2\n")
    miyar("init", agency)
    assert manifest(agency).systems[1].artefacts == ("/vehicles/v1/a.yaml", "/vehicles/v1/b.yaml")


def test_files_beside_the_manifest_are_a_system_too(miyar: Callable[..., Any], tmp_path: Path) -> None:
    fill(tmp_path / "portal", "api.yaml", "portal/api.yaml")
    miyar("init", tmp_path / "portal")
    systems = manifest(tmp_path / "portal").systems
    assert [(one.id, one.artefacts) for one in systems] == [
        ("portal", ("/api.yaml",)),
        ("portal-2", ("/portal/api.yaml",)),
    ]


ODD = ("a b/x.yaml", "السجل المدني/واجهة.yaml", "#x/!y.yaml", "[a]/*.yaml", "q?/a\\b.yaml", 'q"/a.yaml', "2nd/a.yaml",
       "end /a.yaml", "new\nline/a.yaml", "e/a.yaml ", "x/${y}.yaml", "t\t/a.yaml", "-/a.yaml")  # fmt: skip


def test_names_however_odd_match_their_own_files(miyar: Callable[..., Any], tmp_path: Path) -> None:
    recognised = [name for name in ODD if name.endswith(".yaml")]
    fill(tmp_path, *recognised)
    assert miyar("init", tmp_path).code == 0
    told = manifest(tmp_path)
    ids = [system.id for system in told.systems]
    assert len(ids) == len(set(ids)) == len(recognised)
    for name in recognised:
        system = system_of(told, name)
        assert system is not None, name
    assert system_of(told, "[a]/other.yaml") is None
    assert system_of(told, "a/x.yaml") is None


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX only")
def test_a_name_that_is_not_utf_8(miyar: Callable[..., Any], tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xe9t\xe9"
    Path(os.fsdecode(folder)).mkdir()
    Path(os.fsdecode(folder + b"/api.yaml")).write_text(API)
    assert miyar("init", tmp_path).code == 0
    assert manifest(tmp_path).systems[0].artefacts == ("/?t?/api.yaml",)


def test_a_manifest_is_not_written_over(miyar: Callable[..., Any], agency: Path) -> None:
    (agency / "miyar.yaml").write_text("mine")
    run = miyar("init", agency)
    assert (run.code, run.out) == (2, "")
    assert "is there already" in run.err
    assert (agency / "miyar.yaml").read_text() == "mine"


def test_nor_through_a_link_that_leads_nowhere(miyar: Callable[..., Any], agency: Path, tmp_path: Path) -> None:
    (agency / "miyar.yaml").symlink_to(tmp_path / "elsewhere")
    assert miyar("init", agency).code == 2
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(("language", "said"), [("en", "No standard recognises a file"), ("ar", "لم يتعرف أي معيار")])
def test_nothing_found_is_said_and_nothing_written(
    miyar: Callable[..., Any], tmp_path: Path, language: str, said: str
) -> None:
    (tmp_path / "notes.md").write_text("hello\n")
    (tmp_path / "broken.json").write_text("{")
    (tmp_path / "empty.yaml").write_text("")
    (tmp_path / "data.bin").write_bytes(bytes(range(256)))
    run = miyar("init", tmp_path, "--lang", language)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert "4" in run.err
    assert not (tmp_path / "miyar.yaml").exists()


def test_a_folder_that_is_not_there(miyar: Callable[..., Any], tmp_path: Path) -> None:
    assert miyar("init", tmp_path / "none").code == 2


def test_further_standards_are_named_from_the_manifests_folder(
    miyar: Callable[..., Any], notes: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "agency"
    folder.mkdir()
    (folder / "n.json").write_text('{"note": "x"}')
    assert miyar("init", folder, "--standards", notes.root).code == 0
    told = manifest(folder)
    assert told.standards == (notes.root.resolve(),)
    assert told.systems[0].artefacts == ("/n.json",)


def test_the_manifest_can_be_checked_at_once(miyar: Callable[..., Any], agency: Path) -> None:
    miyar("init", agency)
    run = miyar("check", agency, "--no-cache", "--jobs", "1", "--format", "json")
    assert run.code in {0, 1, 3}
    assert "payments/api.yaml" in run.out
    assert "Error" not in run.err


def test_where_nothing_shows_what_it_is_plain_data_is_named(miyar: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/people.csv").write_text("id,name\n1,x\n")
    (tmp_path / "data/places.csv").write_text("id,name\n1,x\n")
    (tmp_path / "README.md").write_text("# Read me\n")
    assert miyar("init", tmp_path).code == 0
    assert manifest(tmp_path).systems[0].artefacts == ("/data/*.csv",)
