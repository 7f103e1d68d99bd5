"""The repository: opening roots, choosing versions, finding by name, reading no more than is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.kernel.level import Level
from checker.kernel.standard import Status
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.repository import Repository, roots, shipped

TODAY = date(2026, 6, 1)


def told(error: pytest.ExceptionInfo[Trouble]) -> tuple[str, dict[str, Any]]:
    return error.value.code, error.value.values


def test_a_sound_root_is_read_without_trouble(notes: Any) -> None:
    repository = notes.open()
    standard = repository.standard("notes")
    assert repository.troubles == ()
    assert (standard.citation, standard.status, standard.title) == (
        "notes@1.0", Status.ADOPTED, Text("الملاحظات", "Notes"),
    )  # fmt: skip
    (requirement,) = standard.requirements
    assert requirement.name == "notes/has-text"
    assert requirement.level is Level.MUST
    assert requirement.cites == ("Circular 1, 2",)
    assert [(one.passes, one.path.name, one.at) for one in requirement.examples] == [
        (True, "good.json", ()),
        (False, "bad.json", ("/note",)),
    ]


def test_heads_are_read_without_requirements(notes: Any) -> None:
    notes.write("notes/1.0/requirements/has-text.yaml", "level: [")
    repository = notes.open()
    assert [head.requirements for head in repository.standards()] == [()]
    assert repository.requirement_ids(repository.head("notes")) == ("has-text",)
    assert repository.troubles == ()
    assert repository.standard("notes").requirements == ()
    assert [trouble.code for trouble in repository.troubles] == ["load.yaml-syntax"]


def test_a_root_that_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as error:
        Repository.open([tmp_path / "none"])
    assert error.value.code == "repository.no-folder"


def test_an_empty_root_has_no_standards(shelf: Any) -> None:
    repository = shelf.open()
    assert repository.standards() == ()
    assert repository.candidates(TODAY) == ()
    assert repository.editions == {}
    with pytest.raises(Trouble) as error:
        repository.standard("notes")
    assert told(error) == ("repository.unknown-standard", {"name": "notes", "allowed": []})


def test_versions_are_ordered_by_number(shelf: Any) -> None:
    for version in ("1.10", "1.9", "2.0"):
        shelf.standard(version=version)
    assert [head.version for head in shelf.open().standards()] == ["1.9", "1.10", "2.0"]


@pytest.mark.parametrize(
    ("day", "chosen"),
    [
        (date(2025, 12, 31), "3.0"),  # nothing is in force yet: the newest that is not withdrawn, which does not bind
        (date(2026, 1, 1), "1.0"),
        (date(2026, 12, 31), "1.0"),
        (date(2027, 1, 1), "2.0"),
        (date(2027, 6, 30), "2.0"),
        (date(2030, 1, 1), "2.0"),
    ],
)
def test_candidates_are_the_newest_in_force_on_the_day(shelf: Any, day: date, chosen: str) -> None:
    shelf.standard(text=shelf.standard_text.replace('"2026-01-01"}', '"2026-01-01", until: "2027-06-30"}'))
    shelf.standard(version="2.0", text=shelf.standard_text.replace("2026", "2027"))
    shelf.standard(version="3.0", text=shelf.standard_text.replace("adopted", "draft"))
    repository = shelf.open()
    assert [head.version for head in repository.candidates(day)] == [chosen]
    assert repository.head("notes", day).version == chosen
    assert repository.head("notes").version == "3.0"


def test_a_withdrawn_standard_is_no_candidate_but_can_be_named(shelf: Any) -> None:
    shelf.standard(text=shelf.standard_text.replace("adopted", "withdrawn"))
    repository = shelf.open()
    assert repository.candidates(TODAY) == ()
    assert repository.head("notes@1.0").status is Status.WITHDRAWN
    assert repository.head("notes", TODAY).version == "1.0"


@pytest.mark.parametrize(
    ("name", "code", "values"),
    [
        ("note", "repository.unknown-standard-near", {"name": "note", "nearest": "notes"}),
        ("zzz", "repository.unknown-standard", {"name": "zzz", "allowed": ["notes"]}),
        ("", "repository.unknown-standard", {"name": "", "allowed": ["notes"]}),
        (
            "notes@9.9", "repository.unknown-version", {"name": "notes", "version": "9.9", "allowed": ["1.0"]},
        ),
        ("../notes", "repository.unknown-standard", {"name": "..", "allowed": ["notes"]}),
    ],
)  # fmt: skip
def test_unknown_standards(notes: Any, name: str, code: str, values: dict[str, Any]) -> None:
    with pytest.raises(Trouble) as error:
        notes.open().standard(name)
    assert told(error) == (code, values)


@pytest.mark.parametrize(
    ("name", "code", "near"),
    [
        ("notes/has-tex", "repository.unknown-requirement-near", "notes/has-text"),
        ("notes/zzz", "repository.unknown-requirement", None),
        ("note/has-text", "repository.unknown-standard-near", "notes"),
        ("has-text", "repository.not-a-requirement-near", "notes/has-text"),
        ("has-txt", "repository.not-a-requirement-near", "notes/has-text"),
        ("zzz", "repository.not-a-requirement", None),
        ("notes/", "repository.not-a-requirement", None),
        ("notes@1.0/has-tex", "repository.unknown-requirement-near", "notes/has-text"),
    ],
)
def test_unknown_requirements(notes: Any, name: str, code: str, near: str | None) -> None:
    with pytest.raises(Trouble) as error:
        notes.open().requirement(name)
    assert error.value.code == code
    assert error.value.values.get("nearest") == near


def test_a_requirement_with_a_wrong_file_says_what_is_wrong_with_it(notes: Any) -> None:
    notes.requirement(text=notes.requirement_text.replace("level: must", "level: shall"))
    with pytest.raises(Trouble) as error:
        notes.open().requirement("notes/has-text")
    assert error.value.code == "jsonschema.enum"
    assert error.value.place is not None
    assert error.value.place.line == 1


def test_a_standard_in_two_roots_is_the_first_roots(notes: Any, tmp_path: Path) -> None:
    other = type(notes)(tmp_path / "ministry")
    other.standard(text=notes.standard_text.replace("Notes", "Other"))
    other.standard("letters")
    repository = notes.open(other.root)
    assert [head.citation for head in repository.standards()] == ["letters@1.0", "notes@1.0"]
    assert repository.head("notes").title.en == "Notes"
    (trouble,) = repository.troubles
    assert trouble.code == "repository.standard-twice"
    assert trouble.place is not None
    assert trouble.place.file.endswith("ministry/notes/1.0/standard.yaml")


def test_troubles_of_one_standard_are_its_own(notes: Any) -> None:
    notes.standard("letters", text="title: 1")
    repository = notes.open()
    assert repository.troubles
    assert repository.troubles_of(repository.head("notes")) == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Notes/1.0/standard.yaml", "repository.folder-name"),
        ("ملاحظات/1.0/standard.yaml", "repository.folder-name"),
        ("letters/1/standard.yaml", "repository.version-name"),
        ("letters/1.0.0/standard.yaml", "repository.version-name"),
        ("letters/01.0/standard.yaml", "repository.version-name"),
        ("letters/1.0/notes.txt", "repository.no-standard-file"),
        ("notes/1.0/requirements/Has Text.yaml", "repository.requirement-name"),
        ("notes/1.0/requirements/other.yml", "repository.requirement-name"),
    ],
)
def test_names_that_will_not_do_are_told_and_hide_nothing(notes: Any, name: str, code: str) -> None:
    notes.write(name, notes.standard_text)
    repository = notes.open()
    assert [one.name for one in repository.standard("notes").requirements] == ["notes/has-text"]
    assert [trouble.code for trouble in repository.troubles] == [code]


def test_editors_own_files_are_passed_over(notes: Any) -> None:
    for name in (".git/x", "notes/1.0/requirements/.swp", "notes/1.0/requirements/has-text.yaml~", "__pycache__/x"):
        notes.write(name, "x")
    repository = notes.open()
    repository.standard("notes")
    assert repository.troubles == ()


def test_a_requirements_digest_covers_its_file_and_its_schemas(notes: Any) -> None:
    def digest() -> str:
        return str(notes.open().requirement("notes/has-text").digest)

    first = digest()
    assert digest() == first
    notes.write("notes/1.0/schemas/x.json", "{}")
    second = digest()
    notes.requirement(text=notes.requirement_text.replace("Write the text.", "Write it."))
    assert len({first, second, digest()}) == 3


def test_of_the_architecture_a_requirements_digest_covers_the_bodies_alone(notes: Any) -> None:
    def digest() -> str:
        return str(notes.open().requirement("notes/has-text").digest)

    first = digest()
    notes.write("no-architecture/systems/portal.yaml", "elements: []\n")
    assert digest() == first
    notes.write("no-architecture/bodies/ministry-one.yaml", "elements: []\n")
    assert digest() != first


def test_editions_and_profiles(notes: Any) -> None:
    notes.write("editions/2026.1.yaml", notes.edition_text)
    notes.write("profiles/notebook.yaml", notes.profile_text)
    repository = notes.open()
    assert repository.edition("2026.1").standards == {"notes@1.0": ""}
    assert repository.profile("notebook").standards == ("notes",)
    for ask, code in ((repository.edition, "unknown-edition"), (repository.profile, "unknown-profile")):
        with pytest.raises(Trouble) as error:
            ask("none")
        assert error.value.code == f"repository.{code}"
        assert error.value.values["allowed"]


def test_the_shipped_standards_are_found() -> None:
    assert roots() == (shipped("standards"),)
    assert "rest-api" in {head.id for head in Repository.open().standards()}
