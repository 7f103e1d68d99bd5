"""The query language: what it finds, and what it says of what is no query."""

from __future__ import annotations

import pytest

from checker.architecture import Element, Folder, Model, Relationship
from checker.architecture.query import find
from checker.kernel.trouble import Trouble

ELEMENTS = (
    Element("civil", "ApplicationComponent", {"ar": "السجل المدني", "en": "Civil register"}, specialization="register",
            properties={"owner": "interior", "standard": ("rest-api@1.0", "data@1.0"), "open": True}),
    Element("portal", "ApplicationComponent", {"en": "Portal"}, properties={"basis": {"ar": "قانون", "en": "Law"}}),
    Element("person", "DataObject", {"en": "Person"}, properties={"personal": True}),
    Element("actor", "BusinessActor", {"en": "Ministry (of Interior)"}),
)  # fmt: skip
LINES = (
    Relationship("1", "Access", "civil", "person"),
    Relationship("2", "Flow", "portal", "civil"),
    Relationship("3", "Association", "actor", "portal"),
)
FOLDERS = (Folder("r", {"": "registers"}, folders=(Folder("c", {"": "civil"}, items=("civil",)),), items=("person",)),)
MODEL = Model({}, elements=ELEMENTS, relationships=LINES, folders=FOLDERS)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("type = ApplicationComponent", "civil portal"),
        ("type != ApplicationComponent", "person actor"),
        ("type in (DataObject, BusinessActor)", "person actor"),
        ("type not in (DataObject, BusinessActor)", "civil portal"),
        ("layer = application and not type = DataObject", "civil portal"),
        ("aspect = passive-structure or layer = business", "person actor"),
        ("id = civil", "civil"),
        ("name = 'السجل المدني'", "civil"),
        ('name = "Civil register"', "civil"),
        ("name ~ '^Port'", "portal"),
        ("name ~ (x", None),
        ('name = "Ministry (of Interior)"', "actor"),
        ("specialization = register", "civil"),
        ("folder = registers", "civil person"),
        ("folder = registers/civil", "civil"),
        ("folder = regis", ""),
        ("property.owner = interior", "civil"),
        ("property.standard = data@1.0", "civil"),
        ("property.personal = true", "person"),
        ("property.basis = Law", "portal"),
        ("property.basis ~ قان", "portal"),
        ("has(property.owner)", "civil"),
        ("not has(property.owner)", "portal person actor"),
        ("connected(civil)", "portal person"),
        ("connected(civil, Flow)", "portal"),
        ("reaches(person)", "civil portal actor"),
        ("type = DataObject or type = BusinessActor and id = nothing", "person"),
        ("(type = DataObject or type = BusinessActor) and id = actor", "actor"),
        ("NOT (type = DataObject) AND id in (person, civil)", "civil"),
    ],
)
def test_a_query(query: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(Trouble):
            find(query, MODEL)
    else:
        assert " ".join(one.id for one in find(query, MODEL)) == expected


@pytest.mark.parametrize(
    ("query", "code", "values"),
    [
        ("", "query.ended", {}),
        ("type =", "query.ended", {"allowed": ["…"]}),
        ("type = DataObjct", "query.unknown-near", {"nearest": "DataObject", "at": 8}),
        ("typ = DataObject", "query.unknown-near", {"nearest": "type"}),
        ("layer = busines", "query.unknown-near", {"nearest": "business"}),
        ("type DataObject", "query.expected", {"found": "DataObject"}),
        ("(type = DataObject", "query.ended", {"allowed": [")"]}),
        ("type = DataObject type = Node", "query.expected", {"found": "type"}),
        ("connected(civl)", "query.unknown-near", {"nearest": "civil"}),
        ("connected(civil, Flw)", "query.unknown-near", {"nearest": "Flow"}),
        ("has(owner)", "query.unknown", {"found": "owner"}),
        ("name ~ '(a'", "query.pattern", {"found": "(a"}),
        ("name = 'a", "query.no-word", {"found": "'"}),
        ("not " * 60 + "id = a", "query.too-deep", {}),
    ],
)
def test_what_is_no_query_is_told_with_its_place(query: str, code: str, values: dict[str, object]) -> None:
    with pytest.raises(Trouble) as told:
        find(query, MODEL)
    assert told.value.code == code
    assert {key: told.value.values[key] for key in values} == values


def test_a_pattern_that_would_backtrack_for_ever_does_not() -> None:
    element = Element("a", "DataObject", {"en": "a" * 5_000 + "!"})
    assert find("name ~ '^(a+)+$'", Model({}, elements=(element,))) == []
