"""Which manifest a path belongs to, and which of its systems an artefact belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.settings import Manifest, System, excluded, find, relative, system_of

NONE = Text("لا شيء", "nothing")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A clone with a folder below it; the manifest above the clone is somebody else's."""
    (tmp_path / "clone/.git").mkdir(parents=True)
    (tmp_path / "clone/a/b").mkdir(parents=True)
    (tmp_path / "miyar.yaml").write_text("")
    return tmp_path


def test_the_nearest_manifest_above_is_found(tree: Path) -> None:
    (tree / "clone/miyar.yaml").write_text("")
    (tree / "clone/a/b/file.json").write_text("")
    for path in ("clone", "clone/a", "clone/a/b", "clone/a/b/file.json", "clone/a/b/none.json"):
        assert find(tree / path) == tree / "clone/miyar.yaml"
    (tree / "clone/a/miyar.yaml").write_text("")
    assert find(tree / "clone/a/b") == tree / "clone/a/miyar.yaml"


def test_the_search_ends_at_the_root_of_the_clone(tree: Path) -> None:
    assert find(tree / "clone/a/b") is None
    (tree / "clone/.git").rmdir()
    assert find(tree / "clone/a/b") == tree / "miyar.yaml"
    (tree / "clone/.git").write_text("gitdir: elsewhere")  # a worktree's or submodule's root
    assert find(tree / "clone/a/b") is None


def test_a_folder_of_that_name_is_no_manifest(tree: Path) -> None:
    (tree / "clone/a/miyar.yaml").mkdir()
    assert find(tree / "clone/a") is None


def manifest(folder: Path, *systems: tuple[str, tuple[str, ...]], exclude: tuple[str, ...] = ()) -> Manifest:
    made = tuple(System(name, NONE, artefacts, (), (), Place("miyar.yaml")) for name, artefacts in systems)
    return Manifest(folder / "miyar.yaml", "a", NONE, systems=made, exclude=exclude)


@pytest.mark.parametrize(
    ("name", "system"),
    [
        ("api/people.yaml", "people"),
        ("api/old/people.yaml", None),
        ("api/v1/people.yaml", "rest"),
        ("people.yaml", None),
        ("deep/er/message.json", "messages"),
        ("deep/er/draft.json", None),
        ("سجلات/أ.json", "messages"),
        ("", None),
    ],
)
def test_the_first_system_that_matches(tmp_path: Path, name: str, system: str | None) -> None:
    told = manifest(
        tmp_path,
        ("people", ("/api/*.yaml",)),
        ("rest", ("/api/**/*.yaml", "!/api/old/**")),
        ("messages", ("*.json", "!draft.json")),
    )
    found = system_of(told, name)
    assert (found.id if found else None) == system


def test_names_are_relative_to_the_manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = manifest(tmp_path / "agency")
    (tmp_path / "agency/a").mkdir(parents=True)
    assert relative(told, tmp_path / "agency/a/b.json") == "a/b.json"
    assert relative(told, tmp_path / "other/b.json") == ""
    monkeypatch.chdir(tmp_path / "agency/a")
    assert relative(told, Path("b.json")) == "a/b.json"
    assert relative(manifest(Path("..")), Path("b.json")) in {"a/b.json", ""}


def test_what_is_excluded(tmp_path: Path) -> None:
    told = manifest(tmp_path, exclude=("/build/", "*.tmp", "!keep.tmp"))
    assert [excluded(told, name) for name in ("build/a.json", "x/build/a.json", "a.tmp", "keep.tmp", "")] == [
        True, False, True, False, False,
    ]  # fmt: skip
    assert not excluded(manifest(tmp_path), "a.tmp")


def test_a_name_that_is_not_utf_8_meets_patterns(tmp_path: Path) -> None:
    told = manifest(tmp_path, ("a", ("/?.yaml", "b/*.json")))
    assert system_of(told, "\udce9.yaml") is not None
    assert system_of(told, "b/\udce9.json") is not None
    assert system_of(told, "\udce9.json") is None
