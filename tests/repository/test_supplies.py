"""What kinds receive: files of a standard, the dictionary, code lists, actors; and nothing beside."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.kernel.trouble import Trouble
from checker.repository import Repository

TODAY = date(2026, 6, 1)

ELEMENT = """\
name: {ar: السنة, en: Year}
definition: {ar: سنة., en: A year.}
type: integer
constraints: {minimum: 1900}
"""
DICTIONARY = "scope: {main: {files: [x]}}\ntitle: {ar: أ, en: a}\nsummary: {ar: أ, en: a}\nstatus: adopted\n"


@pytest.fixture
def with_dictionary(notes: Any) -> Any:
    notes.write("data-elements/1.0/standard.yaml", DICTIONARY)
    notes.write("data-elements/1.0/elements/year.yaml", ELEMENT)
    notes.write("notes/1.0/schemas/a/b.json", '{"type": "string"}')
    notes.write("notes/1.0/schemas/c.yaml", "type: integer")
    notes.write("notes/1.0/secret.json", "{}")
    return notes


def test_files_under_schemas_are_given_out_parsed(with_dictionary: Any) -> None:
    repository = with_dictionary.open()
    requirement = repository.requirement("notes/has-text")
    supplies = repository.supplies(TODAY)
    assert supplies.as_of == TODAY
    assert supplies.file(requirement, "schemas/a/b.json") == {"type": "string"}
    assert supplies.file(requirement, "schemas/a/../c.yaml") == {"type": "integer"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("secret.json", "repository.file-outside"),
        ("samples/good.json", "repository.file-outside"),
        ("schemas/../secret.json", "repository.file-outside"),
        ("../../../../etc/passwd", "repository.file-outside"),
        ("/etc/passwd", "repository.file-outside"),
        ("schemas/link.json", "repository.file-outside"),
        ("schemas/none.json", "repository.unreadable"),
        ("schemas", "repository.unreadable"),
    ],
)
def test_no_other_file_is_given_out(with_dictionary: Any, name: str, code: str) -> None:
    (with_dictionary.root / "notes/1.0/schemas/link.json").symlink_to("../secret.json")
    repository = with_dictionary.open()
    with pytest.raises(Trouble) as error:
        repository.supplies(TODAY).file(repository.requirement("notes/has-text"), name)
    assert error.value.code == code


def test_the_dictionary_gives_schemas_by_name(with_dictionary: Any) -> None:
    supplies = with_dictionary.open().supplies(TODAY)
    schema = supplies.schema("urn:miyar:element:year")
    assert schema["type"] == "integer"
    assert schema["minimum"] == 1900
    assert supplies.schema("urn:miyar:element:year") is schema
    assert set(supplies.elements()) == {"year"}


@pytest.mark.parametrize(
    "uri",
    [
        "urn:miyar:element:month",
        "urn:miyar:code-list:none",
        "urn:miyar:element",
        "urn:miyar:element:year:more",
        "urn:other:element:year",
        "https://example.org/year",
        "",
    ],
)
def test_names_that_name_nothing(with_dictionary: Any, uri: str) -> None:
    with pytest.raises(Trouble) as error:
        with_dictionary.open().supplies(TODAY).schema(uri)
    assert (error.value.code, error.value.values) == ("repository.no-such-name", {"uri": uri})


def test_an_earlier_roots_element_holds(with_dictionary: Any, tmp_path: Path) -> None:
    other = type(with_dictionary)(tmp_path / "ministry")
    other.write("data-elements/1.0/standard.yaml", DICTIONARY)
    other.write("data-elements/1.0/elements/year.yaml", ELEMENT.replace("1900", "1"))
    other.write("data-elements/1.0/elements/month.yaml", ELEMENT)
    elements = with_dictionary.open(other.root).supplies(TODAY).elements()
    assert elements["year"]["constraints"]["minimum"] == 1900
    # The citation is the first root's, so the second dictionary of the same version is told and not used.
    assert "month" not in elements


def test_a_dictionary_file_that_is_no_mapping(with_dictionary: Any) -> None:
    with_dictionary.write("data-elements/1.0/elements/list.yaml", "- a\n")
    with pytest.raises(Trouble) as error:
        with_dictionary.open().supplies(TODAY).elements()
    assert error.value.code == "repository.no-mapping"


def test_actors_of_the_shipped_architecture() -> None:
    actors = Repository.open().supplies(TODAY).schema("urn:miyar:actors")["enum"]
    assert actors == sorted(actors)
    assert "civil-affairs" in actors


def test_no_architecture_no_actors(notes: Any) -> None:
    assert notes.open().supplies(TODAY).schema("urn:miyar:actors") == {"enum": []}
