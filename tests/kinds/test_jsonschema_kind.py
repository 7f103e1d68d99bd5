"""Kind `jsonschema`: requirements judged together, each fault given to the requirement it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engines.schema import compile_schema
from checker.kernel.fault import Fault, Inapplicable, Unchecked
from checker.kernel.kind import Kind, Supplies
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import jsonschema as kind
from checker.kinds.jsonschema.parts import wrapped
from checker.kinds.jsonschema.together import merged
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")
FILES = {
    "schemas/person.json": {"$ref": "parts/name.json", "required": ["name"]},
    "schemas/parts/name.json": {"properties": {"name": {"type": "string"}}},
    "schemas/named.json": {"$id": "https://standards.egov.example/s/named.json", "$ref": "parts/name.json"},
    "schemas/old.json": {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "maximum": 3,
        "exclusiveMaximum": True,
        "definitions": {"a": {"type": "integer"}},
        "$ref": "#/definitions/a",
    },
    "schemas/old age.json": {
        "$schema": "http://json-schema.org/draft-04/schema#",
        "maximum": 3,
        "exclusiveMaximum": True,
    },
}
NAMES = {"urn:miyar:element:year": {"type": "integer", "minimum": 1900}}


class Shelf(BareSupplies):
    """Supplies from the tables above."""

    as_of = date(2026, 1, 1)

    def file(self, requirement: Requirement, name: str) -> Any:
        if requirement.standard != "test" or name not in FILES:
            raise Trouble("test.no-file", NONE, {"name": name})
        return FILES[name]

    def schema(self, uri: str) -> Any:
        if uri not in NAMES:
            raise Trouble("test.no-name", NONE, {"uri": uri})
        return NAMES[uri]

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        return {}

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        return {}


class Page:
    """A document of which only the value matters."""

    name = "page.json"
    form = "json"
    raw = b""
    flaws = ()

    def __init__(self, data: Any) -> None:
        self.data = data


def requirement(name: str, **parameters: Any) -> Requirement:
    check = CheckSpec("jsonschema", parameters)
    return Requirement("test", "1.0", name, Level.MUST, NONE, NONE, NONE, NONE, (), check, (), Path(), digest="")


def outcries(data: Any, *requirements: Requirement) -> list[tuple[str, ...]]:
    check = kind.prepare(requirements, Shelf())
    told: list[tuple[str, ...]] = []
    for outcry in check(Page(data)):  # type: ignore[arg-type]
        match outcry:
            case Fault(name, code, pointer, _, _, on_key):
                told.append((name.removeprefix("test/"), code.removeprefix("jsonschema."), pointer + "!" * on_key))
            case Inapplicable(name):
                told.append((name.removeprefix("test/"), "inapplicable"))
            case Unchecked(name, code):
                told.append((name.removeprefix("test/"), "unchecked", code.removeprefix("jsonschema.")))
    assert not check.doubtful([data]) or any(one[1] != "inapplicable" for one in told)
    if any(one[1] != "inapplicable" for one in told):
        assert check.doubtful([data])
    return told


def test_it_is_a_kind() -> None:
    module: Kind = kind
    shelf: Supplies = Shelf()
    assert not module.prepare([], shelf).doubtful([{"anything": 1}])


@pytest.mark.parametrize(
    ("parameters", "good"),
    [
        ({"schema": True}, True),
        ({"file": "schemas/a.json", "at": "/a/*", "draft": "7"}, True),
        ({"schema": {}, "file": "a.json"}, False),
        ({}, False),
        ({"schema": {}, "at": "a"}, False),
        ({"schema": {}, "draft": "5"}, False),
        ({"schema": {}, "other": 1}, False),
    ],
)
def test_parameters(parameters: Any, good: bool) -> None:
    assert compile_schema(kind.PARAMETERS).is_valid(parameters) == good


def test_a_fault_goes_to_the_requirement_it_belongs_to() -> None:
    identity = requirement("identity", schema={"type": "object", "required": ["id"]})
    length = requirement(
        "length", schema={"type": "object", "properties": {"id": {"maxLength": 2}, "t": {"minLength": 2}}}
    )
    assert outcries({"id": "a"}, identity, length) == []
    assert outcries({"t": "a"}, identity, length) == [("identity", "required", ""), ("length", "min-length", "/t")]
    assert outcries([], identity, length) == [("identity", "type", ""), ("length", "type", "")]


@pytest.mark.parametrize(
    ("at", "data", "expected"),
    [
        ("/items/*", {"items": [1, "x", 2, "y"]}, [("r", "type", "/items/1"), ("r", "type", "/items/3")]),
        ("/items/*", {"items": []}, [("r", "inapplicable")]),
        ("/items/*", {}, [("r", "inapplicable")]),
        ("/items/*", {"items": {"a/b": "x"}}, [("r", "type", "/items/a~1b")]),
        ("/*/*/c", {"a": {"b": {"c": "x"}}, "d": [{"c": 1}]}, [("r", "type", "/a/b/c")]),
        ("/a~1b", {"a/b": "x"}, [("r", "type", "/a~1b")]),
        ("/1", ["a", "x"], [("r", "type", "/1")]),
        ("/1", {"1": "x"}, [("r", "type", "/1")]),
        ("/01", ["a", "x"], [("r", "inapplicable")]),
        ("/a/b", {"a": "text"}, [("r", "inapplicable")]),
    ],
)
def test_parts_of_a_document(at: str, data: Any, expected: list[tuple[str, ...]]) -> None:
    assert outcries(data, requirement("r", schema={"type": "integer"}, at=at)) == expected


def test_names_of_the_dictionary_and_files_of_the_folder() -> None:
    year = requirement("year", schema={"properties": {"year": {"$ref": "urn:miyar:element:year"}}})
    person = requirement("person", file="schemas/person.json")
    named = requirement("named", file="schemas/named.json")
    inline = requirement("inline", schema={"$ref": "schemas/person.json"})
    assert outcries({"name": "x", "year": 1946}, year, person, named, inline) == []
    assert outcries({"name": 5, "year": 3}, year, person, named, inline) == [
        ("year", "minimum", "/year"),
        ("person", "type", "/name"),
        ("named", "type", "/name"),
        ("inline", "type", "/name"),
    ]


def test_drafts_stand_side_by_side() -> None:
    old, new = requirement("old", file="schemas/old age.json"), requirement("new", schema={"type": "integer"})
    given_draft = requirement("given", schema={"maximum": 3, "exclusiveMaximum": True}, draft="4")
    assert outcries(2, old, new, given_draft) == []
    assert outcries(3, old, new, given_draft) == [("old", "exclusive-maximum", ""), ("given", "exclusive-maximum", "")]
    assert outcries("x", requirement("ref", file="schemas/old.json")) == [("ref", "type", "")]


def test_local_references_survive_being_judged_together() -> None:
    one = requirement("one", schema={"properties": {"a": {"$ref": "#/$defs/x"}}, "$defs": {"x": {"type": "integer"}}})
    two = requirement(
        "two", schema={"properties": {"a": {"$ref": "#/$defs/x"}}, "$defs": {"x": {"minimum": 5}}}, at="/b"
    )
    assert outcries({"a": 1, "b": {"a": 6}}, one, two) == []
    assert outcries({"a": "x", "b": {"a": 4}}, one, two) == [("one", "type", "/a"), ("two", "minimum", "/b/a")]


def test_a_pattern_given_up_is_not_checked() -> None:
    slow = requirement("slow", schema={"pattern": "^(?!x)(a|a)*(?<=a)b$"})
    assert outcries("a" * 200, slow) == [("slow", "unchecked", "pattern-given-up")]


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"schema": {"type": "text"}}, "jsonschema.schema-invalid"),
        ({"schema": {"$ref": "urn:miyar:element:none"}}, "test.no-name"),
        ({"schema": {"$ref": "none.json"}}, "test.no-file"),
        ({"schema": {"$ref": "../../other/1.0/a.json"}}, "jsonschema.schema-reference"),
        ({"schema": {"$ref": "https://example.org/a.json"}}, "jsonschema.schema-reference"),
        ({"schema": {"$ref": "#/$defs/none"}}, "jsonschema.schema-reference"),
        ({"file": "none.json"}, "test.no-file"),
    ],
)
def test_a_wrong_requirement_is_told(parameters: Any, code: str) -> None:
    with pytest.raises(Trouble) as caught:
        kind.prepare([requirement("wrong", **parameters)], Shelf())
    assert caught.value.code == code


SCHEMAS: list[Any] = [
    True,
    False,
    {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
    {
        "required": ["b"],
        "properties": {"a": {"minimum": 1}, "b": {"type": "object", "properties": {"a": {"const": 1}}}},
    },
    {"properties": {"b": {"required": ["a"], "properties": {"a": {"const": True}}}}},
    {"properties": {"a": True}, "additionalProperties": False},
    {"type": "array", "items": {"minimum": 1}},
    {"items": {"maximum": 2}, "minItems": 1},
    {"prefixItems": [{"const": 1}], "items": {"const": 2}},
    {"allOf": [{"required": ["a"]}], "title": "a title"},
    {"properties": {"a": {"enum": [1, 2]}}, "unevaluatedProperties": {"type": "integer"}},
    {"if": {"required": ["a"]}, "then": {"required": ["b"]}},
    {"type": ["integer", "object", "array"]},
    {"properties": {"a": False}},
    {"patternProperties": {"a": {"type": "integer"}}, "minProperties": 1},
    {"contains": {"const": 1}, "minContains": 2},
    wrapped({"type": "integer"}, ("*",)),
    wrapped({"type": "integer"}, ("a", "0")),
]
VALUES = st.recursive(
    st.sampled_from([None, True, 0, 1, 1.0, 2, "a"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "0"]), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(SCHEMAS), max_size=5), VALUES)
def test_schemas_merged_say_what_they_say_apart(schemas: list[Any], value: Any) -> None:
    apart = all(compile_schema(schema).is_valid(value) for schema in schemas)
    assert compile_schema(merged(schemas)).is_valid(value) == apart


def test_objects_are_merged_into_one() -> None:
    schemas = [{"type": "object", "required": [name], "properties": {name: {"type": "string"}}} for name in "abc"]
    together = merged(schemas)
    assert together.keys() == {"type", "required", "properties"}
    assert together["required"] == ["a", "b", "c"]
