"""Folders as git sees them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from checker.loaders.walk import walk


def names(folder: Path) -> list[str]:
    return [found.path.relative_to(folder).as_posix() for found in walk([folder]) if not found.why]


@pytest.fixture
def agency(tmp_path: Path) -> Path:
    for name, text in {
        "api.yaml": "",
        "build/out.json": "",
        "build/keep.json": "",
        "واجهات/خدمة الطلب.yaml": "",
        "sub/.gitignore": "*.json\n!wanted.json\n",
        "sub/a.json": "",
        "sub/wanted.json": "",
        "sub/deep/b.json": "",
        "node_modules/x/package.json": "",
        ".gitignore": "build/*\n!build/keep.json\n*.log\n/top.txt\n",
        "x.log": "",
        "top.txt": "",
        "sub/top.txt": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def test_agrees_with_git(agency: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=agency, check=True)
    listed = subprocess.run(
        ["git", "-c", "core.quotePath=false", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=agency,
        check=True,
        capture_output=True,
    ).stdout.decode()
    by_git = {name for name in listed.split("\0") if name and not name.startswith("node_modules")}
    assert set(names(agency)) == by_git
    assert {found.path.name for found in walk([agency / "sub"])} == {".gitignore", "wanted.json", "top.txt"}


def test_patterns_that_are_no_file_hold_nobody_up(agency: Path) -> None:
    (agency / "sub" / ".gitignore").unlink()
    os.mkfifo(agency / "sub" / ".gitignore")
    os.mkfifo(agency / "pipe.json")
    assert "sub/a.json" in names(agency)
    assert not {"pipe.json", "sub/.gitignore"} & set(names(agency))


def test_a_file_named_itself_is_taken_even_if_ignored(agency: Path) -> None:
    (found,) = walk([agency / "x.log"])
    assert found.named


def test_a_circle_of_links_ends_and_each_file_comes_once(agency: Path) -> None:
    (agency / "sub" / "loop").symlink_to(agency, target_is_directory=True)
    (agency / "again.yaml").symlink_to(agency / "api.yaml")
    found = list(walk([agency, agency / "sub", agency / "api.yaml"]))
    real = [one.path.resolve() for one in found]
    assert len(real) == len(set(real))
    assert not any("loop" in one.path.parts for one in found)


def test_a_link_that_leads_out_is_told_and_not_followed(agency: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "deep").mkdir()
    (other / "secret.json").write_text("{}")
    (agency / "file.json").symlink_to(other / "secret.json")
    (agency / "folder").symlink_to(other / "deep")
    (agency / "two-steps.json").symlink_to("file.json")
    (agency / "ignored.log").symlink_to(other / "secret.json")
    (agency / "nowhere.json").symlink_to(other / "nothing")
    (agency / "inside.json").symlink_to("sub/wanted.json")
    outside = {"file.json", "folder", "two-steps.json"}
    assert {found.path.name for found in walk([agency]) if found.outside} == outside
    assert {found.path.name for found in walk([agency]) if found.why} == outside
    assert "inside.json" in names(agency)
    assert not {*outside, "ignored.log", "nowhere.json"} & set(names(agency))
    assert [found.outside for found in walk([agency / "file.json"])] == [False]
    assert not any(found.outside for found in walk([agency], [other]))
    assert not any(found.outside for found in walk([agency, other]))


def test_a_sibling_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    for name in ("api", "api-old"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.json").write_text("{}")
    (tmp_path / "api" / "old.json").symlink_to("../api-old/a.json")
    (tmp_path / "link").symlink_to("api")
    for folder in ("api", "link"):
        assert [found.path.name for found in walk([tmp_path / folder]) if found.outside] == ["old.json"]


def test_a_folder_that_is_left_out_is_walked_when_it_is_named(agency: Path) -> None:
    (agency / ".git").mkdir()
    (agency / "build" / "deep").mkdir()
    (agency / "build" / "deep" / "x.json").write_text("")
    assert [found.path.name for found in walk([agency / "build" / "deep"])] == ["x.json"]
    assert "build/deep/x.json" not in names(agency)


def test_a_name_that_is_not_utf_8_is_met_by_patterns_and_stops_nothing(agency: Path) -> None:
    (agency / os.fsdecode(b"a\xff.json")).write_text("")
    (agency / os.fsdecode(b"a\xff.log")).write_text("")
    assert [name for name in names(agency) if name.startswith("a\udcff")] == ["a\udcff.json"]


def test_deep_tree_with_patterns_at_every_level(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(150):
        folder = folder / "d"
        folder.mkdir()
        (folder / ".gitignore").write_text("*.tmp\n/top.json\n")
        (folder / "x.tmp").touch()
    (folder / "a.json").touch()
    (folder / "top.json").touch()
    assert [Path(name).name for name in names(tmp_path)] == [".gitignore"] * 150 + ["a.json"]
