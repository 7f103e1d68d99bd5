"""What is wrong with a model is told once, with the part it is wrong with."""

from __future__ import annotations

import pytest
from models import codes, model_of

from checker.architecture import Connection, Element, Folder, Model, Node, Relationship, Show, View
from checker.architecture.checking import check, derived
from checker.architecture.messages import MESSAGES
from checker.kernel.messages import fields


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["a BusinessActor", "r BusinessRole", "a Assignment r"], []),
        (["a BusinessActor", "a DataObject"], ["id-twice"]),
        (["a BusinessActor", "A DataObject"], ["id-by-case"]),
        (["a BusinessActr"], ["unknown-type-near"]),
        (["a Zzz"], ["unknown-type"]),
        (["a DataObject", "b DataObject", "a Uses b"], ["unknown-type"]),
        (["a DataObject", "a Association b"], ["dangling"]),
        (["customer DataObject", "a DataObject", "a Association custmer"], ["dangling-near"]),
        (["a DataObject", "x Flow y"], ["dangling", "dangling"]),
        (["a DataObject", "b ApplicationComponent", "a Serving b"], ["illegal"]),
        (["a Path", "b Zzz", "a Serving b"], ["unknown-type"]),
        (["a BusinessProcess", "b BusinessProcess", "r: a Flow b", "d DataObject", "d Association r"], []),
        (["a BusinessProcess", "b BusinessProcess", "r: a Flow b", "c BusinessProcess", "c Flow r"], ["illegal"]),
        (["a DataObject", "b DataObject", "a Composition b", "b Aggregation a"], ["part-of-itself"]),
        (["a DataObject", "a Composition a"], ["part-of-itself"]),
        (["a DataObject", "b DataObject", "a Specialization b", "b Specialization a"], ["own-kind"]),
        (["a DataObject", "r: a Association s", "s: a Association r"], ["ends-in-itself"]),
    ],
)
def test_a_model(lines: list[str], expected: list[str]) -> None:
    assert codes(model_of(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["j AndJunction", "a BusinessProcess", "b BusinessProcess", "a Flow j", "j Flow b"], []),
        (["j AndJunction", "a BusinessProcess", "b BusinessProcess", "a Flow j", "j Triggering b"], ["junction-mixed"]),
        (["j OrJunction", "a BusinessProcess", "a Flow j"], ["junction-one-side"]),
        (["j OrJunction", "a BusinessProcess", "d DataObject", "a Flow j", "j Flow d"], ["junction-illegal"]),
        (
            ["j OrJunction", "k OrJunction", "a BusinessProcess", "d DataObject", "a Flow j", "j Flow k", "k Flow d"],
            ["junction-illegal", "junction-illegal"],
        ),
    ],
)
def test_junctions_join_one_type_legal_from_end_to_end(lines: list[str], expected: list[str]) -> None:
    assert codes(model_of(*lines)) == expected


def test_an_illegal_relationship_is_told_with_what_is_allowed() -> None:
    model = model_of("actor BusinessActor", "system ApplicationComponent", "actor Assignment system")
    (mistake,) = check(model)
    assert mistake.values["allowed"] == ["Serving", "Association", "Triggering", "Flow"]


def test_attributes_stand_where_they_belong() -> None:
    ends = (Element("a", "ApplicationFunction"), Element("b", "DataObject"))
    lines = (
        Relationship("1", "Access", "a", "b", access="read"),
        Relationship("2", "Association", "a", "b", directed=True),
        Relationship("3", "Access", "a", "b", strength="+"),
        Relationship("4", "Association", "a", "b", access="read"),
        Relationship("5", "Access", "a", "b", access="reads"),
        Relationship("6", "Access", "a", "b", multiplicity=("1", "*")),
    )
    model = Model({}, elements=ends, relationships=lines)
    assert codes(model) == ["access", "attribute-elsewhere", "attribute-elsewhere", "multiplicity"]


def test_multiplicity_is_of_archimate_4() -> None:
    ends = (Element("a", "Function"), Element("b", "DataObject"))
    line = Relationship("6", "Access", "a", "b", multiplicity=("1", "*"))
    assert codes(Model({}, language="4", elements=ends, relationships=(line,))) == []


def test_views_name_what_is_there() -> None:
    view = View(
        "v", show=Show(elements=("a", "x"), query="type = Nothing", without=("y",)), relationships=("Flow", "q")
    )
    assert codes(model_of("a DataObject", views=(view,))) == [
        "query.unknown-alone",
        "view-names-nothing",
        "view-names-nothing",
        "view-names-nothing",
    ]


def test_drawings_show_the_relationships_they_say() -> None:
    nodes = (Node("1", element="a", nodes=(Node("2", element="b"),)), Node("3", kind="note"))
    lines = (
        Connection("l", "1", "2", relationship="r"),
        Connection("m", "2", "1", relationship="r"),
        Connection("n", "1", "9", kind="line"),
        Connection("o", "1", "l", kind="line"),
    )
    view = View("v", nodes=nodes, connections=lines)
    model = model_of("a BusinessProcess", "b BusinessProcess", "r: a Flow b", views=(view,))
    assert codes(model) == ["line-from-nowhere", "line-shows-other"]


def test_folders_name_what_is_there() -> None:
    folders = (Folder("f", {"": "f"}, folders=(Folder("g", {"": "g"}, items=("a", "b")),)),)
    model = model_of("a DataObject", folders=folders)
    assert codes(model) == ["folder-names-nothing"]
    assert model.folder_of["a"] == "f/g"


def test_derived_relationships_are_told_apart() -> None:
    model = model_of("a ApplicationComponent", "f ApplicationFunction", "d DataObject", "a Access d", "f Access d")
    assert [one.source for one in derived(model)] == ["a"]


def test_a_chain_of_a_hundred_thousand_parts_is_walked() -> None:
    count = 100_000
    elements = tuple([Element(f"e{number}", "Grouping") for number in range(count)])
    lines = tuple([Relationship(f"r{n}", "Composition", f"e{n}", f"e{(n + 1) % count}") for n in range(count)])
    found = list(check(Model({}, elements=elements, relationships=lines)))
    assert [one.code for one in found] == ["model.part-of-itself"]
    assert len(found[0].values["circle"]) == count + 1


def test_every_mistake_fills_its_sentence() -> None:
    broken = model_of("a DataObject", "A Node", "b Zzz", "a Serving A", "a Flow q", "j OrJunction", "a Access j")
    for one in check(broken):
        assert fields(MESSAGES[one.code].en) <= one.values.keys(), one.code
