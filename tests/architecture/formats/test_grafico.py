"""Archi's grafico folders are read as the one file they stand for."""

from __future__ import annotations

from pathlib import Path

from checker.architecture.checking import check
from checker.repository.modelling import open_model

SPACES = (
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate"'
)
FILES = {
    "folder.xml": f'<archimate:model {SPACES} name="Test" id="m" version="5.0.0" purpose="Why">'
    '<properties key="k" value="v"/><profiles name="register" id="p1" conceptType="ApplicationComponent"/>'
    "</archimate:model>",
    "application/folder.xml": f'<archimate:Folder {SPACES} name="Application" id="f1" type="application"/>',
    "application/f2/folder.xml": f'<archimate:Folder {SPACES} name="Registers" id="f2"/>',
    "application/f2/ApplicationComponent_a.xml": f'<archimate:ApplicationComponent {SPACES} name="Civil" id="a" '
    'documentation="What it is"><properties key="owner" value="interior"/><profiles href="folder.xml#p1"/>'
    "</archimate:ApplicationComponent>",
    "application/DataObject_d.xml": f'<archimate:DataObject {SPACES} name="Person" id="d"/>',
    "relations/folder.xml": f'<archimate:Folder {SPACES} name="Relations" id="f3" type="relations"/>',
    "relations/AccessRelationship_r.xml": f'<archimate:AccessRelationship {SPACES} id="r" accessType="1">'
    '<source xsi:type="archimate:ApplicationComponent" href="ApplicationComponent_a.xml#a"/>'
    '<target xsi:type="archimate:DataObject" href="DataObject_d.xml#d"/></archimate:AccessRelationship>',
    "diagrams/folder.xml": f'<archimate:Folder {SPACES} name="Views" id="f4" type="diagrams"/>',
    "diagrams/ArchimateDiagramModel_v.xml": f'<archimate:ArchimateDiagramModel {SPACES} name="V" id="v">'
    '<children xsi:type="archimate:DiagramObject" id="n1" fillColor="#ffffb5">'
    '<sourceConnections xsi:type="archimate:Connection" id="c1" source="n1" target="n2">'
    '<archimateRelationship xsi:type="archimate:AccessRelationship" href="AccessRelationship_r.xml#r"/>'
    '<bendpoints startX="5"/></sourceConnections>'
    '<bounds x="10" y="20" width="120" height="55"/>'
    '<archimateElement xsi:type="archimate:ApplicationComponent" href="ApplicationComponent_a.xml#a"/></children>'
    '<children xsi:type="archimate:DiagramObject" id="n2" targetConnections="c1"><bounds x="300" y="20"/>'
    '<archimateElement xsi:type="archimate:DataObject" href="DataObject_d.xml#d"/></children>'
    '<children xsi:type="archimate:Note" id="n3" content="A note"><bounds x="0" y="90"/></children>'
    "</archimate:ArchimateDiagramModel>",
}


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / "model" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read(tmp_path: Path) -> None:
    loaded = open_model(written(tmp_path, FILES))
    assert loaded.troubles == ()
    model = loaded.model
    assert list(check(model)) == []
    assert (model.name, model.documentation, model.properties) == ({"": "Test"}, {"": "Why"}, {"k": "v"})
    civil = model.by_id["a"]
    assert (civil.type, civil.documentation, civil.specialization, civil.properties) == (
        "ApplicationComponent", {"": "What it is"}, "register", {"owner": "interior"},
    )  # fmt: skip
    assert model.folder_of["a"] == "Application/Registers"
    (line,) = model.relationships
    assert (line.type, line.source, line.target, line.access) == ("Access", "a", "d", "read")
    (view,) = model.views
    assert [(node.kind, node.element, node.x) for node in view.nodes] == [
        ("element", "a", 10), ("element", "d", 300), ("note", "", 0),
    ]  # fmt: skip
    assert view.nodes[2].label == {"": "A note"}
    assert (view.connections[0].relationship, view.connections[0].bends[0].x) == ("r", 75)
    assert civil.place.file.endswith("ApplicationComponent_a.xml")


def test_a_file_that_is_broken_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    folder = written(tmp_path, {**FILES, "application/DataObject_d.xml": "<DataObject"})
    loaded = open_model(folder)
    assert [one.code for one in loaded.troubles] == ["load.xml-truncated"]
    assert [one.id for one in loaded.model.elements] == ["a"]
    assert {one.code for one in check(loaded.model)} == {"model.dangling", "model.view-names-nothing"}
