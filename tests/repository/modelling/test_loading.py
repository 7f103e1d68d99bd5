"""A folder of YAML to a model: places, mistakes, what is kept between runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.architecture import places
from checker.architecture.comparing import differing
from checker.architecture.language import LANGUAGES
from checker.kernel.trouble import Trouble
from checker.repository.modelling import LoadedModel, load_model, write_model
from checker.repository.modelling import loading as loading_module
from checker.repository.modelling.keeping import kept_file, recall
from checker.repository.reading import form

BLOCK = """title: {ar: السجل المدني, en: Civil register}
elements:
  - id: civil-register
    type: ApplicationComponent
    name: {ar: السجل المدني, en: Civil register}
    properties: {legal-basis: law 13, count: 3, open: true, standard: [rest-api@1.0]}
    relationships:
      - {type: Access, to: person, access: read-write}
      - {type: Access, to: person}
      - {id: flow, type: Flow, to: bus, name: {en: requests}}
  - {id: person, type: DataObject}
relationships:
  - {type: Association, from: person, to: flow}
"""
VIEW = """title: {en: View}
audience: [minister]
show: {elements: [person], query: type = ApplicationComponent, neighbours: {types: [Flow]}, without: [bus]}
positions: {person: {x: 1, y: 2}}
"""


def folder_with(tmp_path: Path, **files: str) -> Path:
    told = {"model": "name: {en: M}\narchimate: '3.2'\n", "registers__civil": BLOCK, "views__v": VIEW, **files}
    for name, text in told.items():
        file = tmp_path / "m" / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "m"


def load(tmp_path: Path, **files: str) -> LoadedModel:
    return load_model(folder_with(tmp_path, **files), keep=False)


def test_what_files_say_is_in_the_model(tmp_path: Path) -> None:
    loaded = load(tmp_path, bus="elements: [{id: bus, type: ApplicationComponent}]\n")
    assert loaded.troubles == ()
    model = loaded.model
    assert model.name == {"en": "M"}
    civil = model.by_id["civil-register"]
    assert civil.name == {"ar": "السجل المدني", "en": "Civil register"}
    assert civil.properties == {"legal-basis": "law 13", "count": 3, "open": True, "standard": ("rest-api@1.0",)}
    assert [(one.id, one.access) for one in model.outgoing["civil-register"]] == [
        ("civil-register--access--person", "read-write"), ("civil-register--access--person--2", ""), ("flow", ""),
    ]  # fmt: skip
    assert [one.source for one in model.incoming["flow"]] == ["person"]
    assert model.outgoing["nothing"] == ()
    assert model.folder_of == {
        "bus": "bus", "civil-register": "registers/civil", "person": "registers/civil", "v": "views",
    }  # fmt: skip
    assert model.folders[1].folders[0].name == {"": "civil", "ar": "السجل المدني", "en": "Civil register"}
    (view,) = model.views
    assert view.show
    assert (view.show.depth, view.show.types, view.positions["person"].y) == (1, ("Flow",), 2)


def test_every_part_knows_where_it_stands(tmp_path: Path) -> None:
    model = load(tmp_path).model
    found = places([*(one.at for one in model.elements), *(one.at for one in model.relationships)])
    assert [(one.line, one.column) for one in found] == [(3, 5), (11, 5), (8, 9), (9, 9), (10, 9), (13, 5)]
    assert model.views[0].place.file.endswith("m/views/v.yaml")
    assert model.relationships[2].place == found[4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("elements: [{id: a, type: DataObjct}]", (1, "jsonschema.enum-long-near")),
        ("elements: [{id: a}]", (1, "form.missing-key")),
        ("elements:\n  - {id: a, type: Node, nme: x}", (2, "form.unknown-key-near")),
        ("elements:\n  - {id: 5, type: Node}", (2, "form.quote")),
        ("elements:\n  - id: a\n    id: b\n    type: Node", (3, "repository.key-twice")),
        ("elements:\n  - {id: a, type: Node, relationships: [{type: Flw, to: b}]}", (2, "jsonschema.enum-near")),
        ("elements:\n  - {id: a, type: Node, relationships: [{type: Flow}]}", (2, "form.missing-key")),
        ("elements:\n  - {id: a, type: Node, relationships: [{type: Access, to: b, access: wrte}]}",
         (2, "jsonschema.enum-near")),
        ("elements: {}", (1, "jsonschema.type")),
        ("elements:\n\t- a", (2, "load.yaml-tab")),
        ("", (0, "load.empty")),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, expected: tuple[int, str]) -> None:
    (trouble,) = load(tmp_path, zz=text).troubles
    assert trouble.place
    assert (trouble.place.line, trouble.code) == expected
    assert trouble.place.file.endswith("zz.yaml")


def test_what_is_sound_in_a_file_with_mistakes_is_in_the_model_with_its_place(tmp_path: Path) -> None:
    text = (
        "elements:\n"
        "  - {id: a, type: Nod, relationships: [{type: Flw, to: c}, {type: Flow, to: c}]}\n"
        "  - {type: Node}\n"
        "  - {id: c, type: Node, name: 5, documentation: d}\n"
        "  - just text\n"
        "relationships: [{type: Flow, to: a}, {type: Flow, from: c, to: a}]\n"
    )
    loaded = load(tmp_path, zz=text)
    assert len(loaded.troubles) == 6
    model = loaded.model
    assert (model.by_id["a"].type, model.by_id["c"].documentation) == ("Nod", {"": "d"})
    assert (model.by_id["c"].name, model.by_id["c"].place.line) == ({}, 4)
    assert [one.target for one in (*model.outgoing["a"], *model.outgoing["c"])] == ["c", "a"]


def test_views_and_heads_with_mistakes_keep_what_is_sound(tmp_path: Path) -> None:
    loaded = load(tmp_path, views__v="title: T\nshow: 5\nnest: [Flow]\n", model="name: N\narchimate: '5'\n")
    assert sorted(one.code for one in loaded.troubles) == ["jsonschema.enum", "jsonschema.type"]
    assert (loaded.model.views[0].name, loaded.model.views[0].nest) == ({"": "T"}, ("Flow",))
    assert (loaded.model.name, loaded.model.language) == ({"": "N"}, "3.2")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as told:
        load_model(tmp_path / "nothing")
    assert told.value.code == "repository.no-model-folder"
    with pytest.raises(Trouble) as told:
        load_model(tmp_path)
    assert told.value.code == "repository.no-model-files"


def test_a_second_reading_knows_what_has_not_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = folder_with(tmp_path)
    first = load_model(folder)
    assert recall(kept_file(folder)).keys() == {"model.yaml", "registers/civil.yaml", "views/v.yaml"}
    read: list[str] = []
    real = loading_module.read_part
    monkeypatch.setattr(loading_module, "read_part", lambda path, name: read.append(name) or real(path, name))
    assert load_model(folder) == first
    assert read == []
    (folder / "views" / "v.yaml").write_text("title: {en: Other}\nshow: {elements: [person]}\n")
    assert load_model(folder).model.views[0].name == {"en": "Other"}
    assert read == ["view"]


@pytest.mark.parametrize("spoilt", [b"", b"\n", b"9\n[", b"5\n[[1,2]]", b"\xff\xfe", b"2\n[]x"])
def test_a_spoilt_cache_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoilt: bytes) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = folder_with(tmp_path)
    first = load_model(folder)
    kept_file(folder).write_bytes(spoilt)
    assert load_model(folder) == first


def test_a_file_with_mistakes_is_read_and_told_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = folder_with(tmp_path, zz="elements: [{id: a}]")
    assert [len(load_model(folder).troubles) for _ in range(2)] == [1, 1]


def test_a_large_folder_is_read_in_several_processes_to_the_same_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = {
        f"b{number}": f"elements: [{{id: e{number}, type: Node}}, {{id: f{number}, typ: Node}}]\n"
        for number in range(90)
    }
    folder = folder_with(tmp_path, **many)
    alone = load_model(folder, keep=False)
    monkeypatch.setattr(loading_module, "_MUCH", 0)
    monkeypatch.setattr(loading_module.os, "cpu_count", lambda: 2)
    together = load_model(folder, keep=False)
    assert together.model == alone.model
    assert [str(one) for one in together.troubles] == [str(one) for one in alone.troubles]
    assert len(alone.troubles) == 90


def test_writing_a_folder_again_gives_the_same_files(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, bus="elements: [{id: bus, type: Node}]\n")
    model = load_model(folder, keep=False).model
    write_model(model, tmp_path / "copy")
    copy = load_model(tmp_path / "copy", keep=False)
    assert set(differing(model, copy.model)) <= {"folders"}
    before = {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}
    after = {path.relative_to(tmp_path / "copy").as_posix() for path in (tmp_path / "copy").rglob("*.yaml")}
    assert after == before
    write_model(copy.model, tmp_path / "copy", replace=True)
    assert load_model(tmp_path / "copy", keep=False).model == copy.model


def test_a_model_is_not_written_over_another_unasked(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    model = load_model(folder, keep=False).model
    with pytest.raises(Trouble) as told:
        write_model(model, folder)
    assert told.value.code == "repository.model-there"


def test_the_form_of_blocks_knows_the_types_of_all_versions() -> None:
    for version in LANGUAGES.values():
        for name in version.elements:
            assert form("block").is_valid({"elements": [{"id": "a", "type": name}]}), name
        for name in version.relationships:
            line = {"type": name, "to": "b"}
            assert form("block").is_valid({"elements": [{"id": "a", "type": "Node", "relationships": [line]}]}), name
    assert not form("block").is_valid({"elements": [{"id": "a", "type": "Nothing"}]})
