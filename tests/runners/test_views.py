"""XML judged by kinds of JSON: only where a standard says how it is read, and what cannot be read is not checked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from national_bench import DAY, REPOSITORY, NationalBench

from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.standard import Requirement
from checker.kinds import message as kind
from checker.loaders import load, load_bytes, xml_large
from checker.loaders.xml_shapes import FILE
from checker.runners.checks import Checks
from checker.runners.views import View, Views

STANDARD = NationalBench("message-envelope").standard
REQUIREMENT = next(one for one in STANDARD.requirements if one.id == "replay-window")
SAMPLES = STANDARD.folder / "samples"
SUPPLIES = REPOSITORY.supplies(DAY)
BROKEN = (
    b'<message xmlns="urn:miyar:message-envelope:1.0" xmlns:j="http://www.w3.org/2005/xpath-functions">\n'
    b"<extensions><j:number>one</j:number></extensions></message>"
)


def outcries(document: Document, requirement: Requirement = REQUIREMENT) -> list[Outcry]:
    return list(Checks(lambda _: kind, SUPPLIES).outcries("message", (requirement,), document))


def elsewhere(folder: Path, reading: str) -> Requirement:
    """The requirement, in the folder of another standard, with that description of its XML."""
    (folder / FILE).parent.mkdir(parents=True)
    (folder / FILE).write_text(reading)
    return replace(REQUIREMENT, folder=folder)


def test_faults_are_led_to_elements() -> None:
    (told,) = outcries(load(SAMPLES / "window-month.xml", "m.xml"))
    assert isinstance(told, Fault)
    assert told.pointer == "/message[1]/expiresAt[1]"
    assert told.code == "message.window-too-long"


def test_xml_of_which_nothing_is_said_is_not_applicable(tmp_path: Path) -> None:
    other = load_bytes(b"<message/>", "m.xml")
    assert outcries(other) == [Inapplicable(REQUIREMENT.name)]
    silent = replace(REQUIREMENT, folder=tmp_path)
    assert outcries(load(SAMPLES / "window-month.xml", "m.xml"), silent) == [Inapplicable(REQUIREMENT.name)]
    assert outcries(load_bytes(b"plain", "m.txt")) == [Inapplicable(REQUIREMENT.name)]


def test_json_in_xml_that_is_wrong_is_not_checked() -> None:
    values = {"element": "number", "line": 2}
    assert outcries(load_bytes(BROKEN, "m.xml")) == [Unchecked(REQUIREMENT.name, "load.xml-json", values)]


def test_a_description_that_is_wrong_is_not_checked(tmp_path: Path) -> None:
    wrong = elsewhere(tmp_path, "root: '{urn:miyar:message-envelope:1.0}message'\nmembers: {size: number}\n")
    (told,) = outcries(load(SAMPLES / "request.xml", "m.xml"), wrong)
    assert isinstance(told, Unchecked)
    assert told.code == "load.xml-reading"


def test_a_file_too_large_for_a_tree_is_not_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_large, "LARGE", 100)
    (told,) = outcries(load(SAMPLES / "request.xml", "m.xml"))
    assert isinstance(told, Unchecked)
    assert told.code == "load.xml-large"


@pytest.fixture
def view() -> View:
    made = Views(SUPPLIES).of(load(SAMPLES / "response.xml", "m.xml"), REQUIREMENT)
    assert isinstance(made, View)
    return made


def test_a_view_is_a_document(view: View) -> None:
    assert (view.form, view.name, view.flaws, view.parts()) == ("json", "m.xml", (), None)
    assert view.raw == (SAMPLES / "response.xml").read_bytes()
    assert view.line(2).startswith("<message ")
    found = view.locate([("/sender", False), ("/payload/content/governorate", False), ("/nothing", True)])
    assert [(place.line, place.column) for place in found.values()] == [(8, 3), (22, 9), (2, 1)]
    assert view.resolve("other.json") == load(SAMPLES / "response.xml", "m.xml").resolve("other.json")


def test_a_view_is_made_once_for_a_document() -> None:
    views, document = Views(SUPPLIES), load(SAMPLES / "request.xml", "m.xml")
    assert views.of(document, REQUIREMENT) is views.of(document, REQUIREMENT)
    assert views.of(load(SAMPLES / "request.xml", "m.xml"), REQUIREMENT) is not views.of(document, REQUIREMENT)
