"""What a model of ours says goes out to each format and comes back: languages, typed values, views that are queries."""

from __future__ import annotations

from pathlib import Path

import pytest
from models import read_back
from sample_model import MODEL, VIEWS

from checker.architecture import (
    Bend,
    Element,
    Folder,
    Model,
    Relationship,
)
from checker.architecture.comparing import differing
from checker.architecture.formats.archi import write_archi
from checker.architecture.formats.exchange import write_exchange
from checker.architecture.formats.naming import own_id, viewpoint_for_archi, viewpoint_of_archi, xml_id
from checker.repository.modelling import load_model, open_model, save_model, write_model


def test_the_exchange_format_says_all_of_it(tmp_path: Path) -> None:
    written = write_exchange(MODEL)
    assert written.mistakes == ()
    back = read_back(written.content, tmp_path, ".xml")
    assert set(differing(MODEL, back)) <= {"definitions"}
    assert {one.name for one in back.definitions} == {"owner", "standard", "basis", "authoritative", "edition"}


def test_archi_s_file_says_all_of_it(tmp_path: Path) -> None:
    written = write_archi(MODEL)
    assert written.mistakes == ()
    back = read_back(written.content, tmp_path, ".archimate")
    drawn = back.view_by_id["drawn"]
    assert drawn.connections[0].bends == (Bend(50, 60, (0, 25, 37, 46)),)
    assert set(differing(MODEL, back)) <= {"views", "kept"}
    assert drawn.nodes[0]._replace(kept=()) == VIEWS[1].nodes[0]
    assert back.view_by_id["asked"] == VIEWS[0]


def test_a_folder_says_all_of_it(tmp_path: Path) -> None:
    write_model(MODEL, tmp_path / "m")
    loaded = load_model(tmp_path / "m", keep=False)
    assert loaded.troubles == ()
    assert set(differing(MODEL, loaded.model)) <= {"folders"}


def test_csv_says_all_but_views(tmp_path: Path) -> None:
    told = save_model(MODEL, tmp_path / "my-elements.csv", "csv")
    assert [(one.values["what"], one.values["count"]) for one in told] == [("view", 2)]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "my-elements.csv", "my-properties.csv", "my-relations.csv",
    ]  # fmt: skip
    back = open_model(tmp_path / "my-elements.csv").model
    assert set(differing(MODEL, back)) <= {"views", "folders"}


def test_typed_values_come_back_from_the_exchange_format_as_they_were(tmp_path: Path) -> None:
    element = Element("a", "Node", {"en": "a"}, properties={"on": True, "off": False, "count": 3, "part": 0.5})
    model = Model({"en": "m"}, elements=(element,), id="m")
    assert read_back(write_exchange(model).content, tmp_path, ".xml").elements == (element,)


def test_a_view_that_was_moved_in_another_tool_keeps_its_drawing(tmp_path: Path) -> None:
    content = write_archi(MODEL).content
    assert b'id="asked.person"' in content
    moved = content.replace(b'<bounds x="-5" y="7"', b'<bounds x="95" y="7"')
    assert moved != content
    view = read_back(moved, tmp_path, ".archimate").view_by_id["asked"]
    assert [node.x for node in view.nodes if node.element == "civil"] == [95]
    assert view.show == VIEWS[0].show


@pytest.mark.parametrize("name", ["a", "1", "id.1", "a b", "ا", "a:b", "", ".", "a.20.b", "_x-1.2"])
def test_any_id_can_be_written_in_xml_and_read_back(name: str) -> None:
    assert own_id(xml_id(name)) == name
    assert xml_id(name).isascii()


def test_viewpoints_are_named_as_each_format_names_them() -> None:
    for name in ("implementation_deployment", "capability", "application_cooperation", "my_own"):
        assert viewpoint_for_archi(viewpoint_of_archi(name)) == name
    assert viewpoint_of_archi("capability") == "capability-map"


def test_of_two_elements_with_one_id_none_is_lost(tmp_path: Path) -> None:
    twins = (Element("a", "Node", {"": "one"}), Element("a", "Node", {"": "two"}), Element("b", "Node"))
    lines = (Relationship("r", "Flow", "a", "b"), Relationship("r", "Serving", "b", "a"))
    model = Model({"": "m"}, elements=twins, relationships=lines, id="m")
    for content, suffix in ((write_archi(model).content, ".archimate"), (write_exchange(model).content, ".xml")):
        back = read_back(content, tmp_path, suffix)
        assert [one.name for one in back.elements] == [one.name for one in twins]
        assert back.relationships == lines
    write_model(model, tmp_path / "m")
    back = load_model(tmp_path / "m", keep=False).model
    assert [one.name for one in back.elements] == [one.name for one in twins]
    assert {one.type for one in back.relationships} == {"Flow", "Serving"}


def test_a_folder_that_refers_and_holds_is_kept(tmp_path: Path) -> None:
    folder = Folder(
        "", {"en": "F"}, folders=(Folder("", {"en": "G"}, items=("a",)),), kept=(("exchange@identifierRef", "a"),)
    )
    other = Folder("o", {"en": "Other"}, items=("a",), kept=(("exchange@organization", "1"),))
    model = Model({"": "m"}, elements=(Element("a", "Node", {"": "n"}),), folders=(folder, other), id="m")
    content = write_exchange(model).content
    assert content.count(b"<organizations>") == 2
    assert read_back(content, tmp_path, ".xml") == model


def test_a_model_in_archimate_4_is_written_and_said_to_be(tmp_path: Path) -> None:
    line = Relationship("r", "Access", "a", "d", multiplicity=("1", "0..*"), access="read")
    parts = (Element("a", "Process", {"en": "a"}), Element("d", "DataObject", {"en": "d"}))
    model = Model({"en": "m"}, language="4", elements=parts, relationships=(line,), id="m")
    for written, suffix in ((write_archi(model), ".archimate"), (write_exchange(model), ".xml")):
        assert [one.code for one in written.mistakes] == ["model.newer"]
        back = read_back(written.content, tmp_path, suffix)
        assert (back.language, back.relationships) == ("4", (line,))
