"""What a model of ours says goes out to each format and comes back: languages, typed values, views that are queries."""

from __future__ import annotations

from pathlib import Path

import pytest
from models import read_back

from checker.architecture import (
    Bend,
    Connection,
    Element,
    Folder,
    Model,
    Node,
    Position,
    PropertyDefinition,
    Relationship,
    Show,
    Specialization,
    Style,
    View,
)
from checker.architecture.comparing import differing
from checker.architecture.formats.archi import write_archi
from checker.architecture.formats.exchange import write_exchange
from checker.architecture.formats.naming import own_id, viewpoint_for_archi, viewpoint_of_archi, xml_id
from checker.repository.modelling import load_model, open_model, save_model, write_model

ELEMENTS = (
    Element("civil", "ApplicationComponent", {"ar": "السجل المدني", "en": "Civil register"},
            {"ar": "وصف\nمن سطرين", "en": "Two\nlines"}, "register",
            {"owner": "interior", "standard": ("rest-api@1.0", "soap"), "basis": {"ar": "قانون", "en": "Law"}}),
    Element("person", "DataObject", {"en": "Person"}, properties={"owner": "x"}),
    Element("1 odd id:ا", "OrJunction", {"": "j"}),
    Element("f", "ApplicationFunction", {"ar": "وظيفة"}),
)  # fmt: skip
LINES = (
    Relationship(
        "a", "Access", "civil", "person", {"ar": "يقرأ"}, access="read-write", properties={"authoritative": "yes"}
    ),
    Relationship("b", "Association", "civil", "a", directed=True),
    Relationship("c", "Influence", "civil", "person", strength="++", multiplicity=("1", "0..*")),
)
STYLE = Style("#ffffb580", "#000000", "#ff0000", None, "Tahoma", 9, "bold italic")
VIEWS = (
    View("asked", {"ar": "منظور"}, viewpoint="application-cooperation", audience=("minister",), nest=("Composition",),
         show=Show(("civil",), "type = DataObject", 1, ("Access",), ("f",)), direction="right",
         relationships=("Access",), positions={"civil": Position(-5, 7, 100, 50)}),
    View("drawn", {"en": "Drawn"}, nodes=(
        Node("n1", element="civil", x=-10, y=5, width=120, height=60,
             style=STYLE, nodes=(Node("n2", element="person", x=3, y=9, width=20, height=10),)),
        Node("n3", "note", x=1, y=200, width=100, height=40, label={"ar": "ملاحظة", "en": "Note"}),
        Node("n4", "view", view="asked", x=300, y=1, width=50, height=50),
        Node("n5", "group", x=400, y=1, width=90, height=90, label={"en": "G"}, documentation={"en": "d"}),
    ), connections=(
        Connection("l1", "n1", "n2", relationship="a", bends=(Bend(50, 60),), style=Style(line="#00ff00", width=2)),
        Connection("l2", "n3", "l1", "line", label={"en": "see"}),
    )),
)  # fmt: skip
FOLDERS = (
    Folder("registers", {"": "registers"}, folders=(
        Folder("registers/civil", {"": "civil", "en": "Civil"}, items=("civil", "f")),
    )),
    Folder("rest", {"": "rest"}, items=("person", "1 odd id:ا", "a", "b", "c", "asked", "drawn")),
)  # fmt: skip
MODEL = Model(
    {"ar": "البنيان", "en": "Architecture"}, {"en": "All"}, elements=ELEMENTS, relationships=LINES, views=VIEWS,
    folders=FOLDERS, id="m", properties={"edition": "1"}, definitions=(PropertyDefinition("d", "owner", "string"),),
    specializations=(Specialization("s", "register", "ApplicationComponent"),),
)  # fmt: skip


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
