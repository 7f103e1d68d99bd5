"""The door to the engine: drafts, references, patterns, and what cannot be judged."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest

from checker.engines.schema import MESSAGES, Setting, Unjudged, compile_schema, draft_of
from checker.kernel.messages import fields
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

LOOK_AROUND = "^(?!x)(a|a)*(?<=a)b$"


def _bring(uri: str) -> Any:
    if uri == "urn:miyar:element:year":
        return {"type": "integer", "minimum": 1900}
    raise Trouble("test.none", Text("لا شيء", "nothing"), {"uri": uri})


def test_a_name_is_fetched_through_the_retriever_only() -> None:
    schema = compile_schema({"items": {"$ref": "urn:miyar:element:year"}}, Setting(retrieve=_bring))
    assert schema.is_valid([1946])
    [mismatch] = schema.faults([1946, 3])
    assert (mismatch.code, mismatch.tokens) == ("jsonschema.minimum", (1,))


def test_the_retrievers_own_trouble_comes_out() -> None:
    with pytest.raises(Trouble) as caught:
        compile_schema({"$ref": "urn:miyar:element:none"}, Setting(retrieve=_bring))
    assert caught.value.code == "test.none"


@pytest.mark.parametrize(
    ("schema", "code", "values"),
    [
        ({"type": "text"}, "schema-invalid", {"at": "/type"}),
        ({"properties": {"a/b": {"minimum": "1"}}}, "schema-invalid", {"at": "/properties/a~1b/minimum"}),
        ({"pattern": "["}, "schema-invalid", {"at": "/pattern"}),
        (5, "schema-invalid", {"at": ""}),
        ({"$ref": "#/$defs/none"}, "schema-reference", {"reference": "/$defs/none"}),
        (
            {"$ref": "https://standards.example/none"},
            "schema-reference",
            {"reference": "https://standards.example/none"},
        ),
        ({"$ref": "none.json"}, "schema-reference", {"reference": "none.json"}),
        ({"$schema": "https://example.org/mine"}, "unknown-draft", {"dialect": "https://example.org/mine"}),
    ],
)
def test_a_wrong_schema_is_told(schema: Any, code: str, values: dict[str, str]) -> None:
    with pytest.raises(Trouble) as caught:
        compile_schema(schema)
    assert caught.value.code == f"jsonschema.{code}"
    assert caught.value.values.items() >= values.items()
    assert fields(MESSAGES[caught.value.code].ar) <= caught.value.values.keys()


def test_a_schema_too_deep_is_told() -> None:
    schema: dict[str, Any] = {}
    for _ in range(3000):
        schema = {"properties": {"a": schema}}
    with pytest.raises(Trouble) as caught:
        compile_schema(schema)
    assert caught.value.code == "jsonschema.schema-too-deep"


@pytest.mark.parametrize(
    ("schema", "given", "draft"),
    [
        ({}, "", "2020-12"),
        (True, "", "2020-12"),
        ({"$schema": "http://json-schema.org/draft-07/schema#"}, "", "7"),
        ({"$schema": "http://json-schema.org/draft-04/schema"}, "", "4"),
        ({"$schema": "http://json-schema.org/draft-04/schema"}, "6", "6"),
    ],
)
def test_the_draft_of_a_schema(schema: Any, given: str, draft: str) -> None:
    assert draft_of(schema, given) == draft


def test_a_pattern_cannot_backtrack_for_ever() -> None:
    begun = time.perf_counter()
    assert not compile_schema({"pattern": "^(a+)+$"}).is_valid("a" * 50_000 + "!")
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    "schema",
    [
        {"pattern": LOOK_AROUND},
        {"not": {"pattern": LOOK_AROUND}},
        {"not": {"not": {"pattern": LOOK_AROUND}}},
        {"anyOf": [{"pattern": LOOK_AROUND}, {"type": "null"}]},
        {"oneOf": [{"pattern": LOOK_AROUND}, {"type": "string"}]},
        {"if": {"not": {"pattern": LOOK_AROUND}}, "else": False},
    ],
)
def test_a_pattern_given_up_is_not_judged_and_never_passes(schema: Any) -> None:
    compiled = compile_schema(schema)
    assert not compiled.is_valid("a" * 200)
    with pytest.raises(Unjudged) as caught:
        list(compiled.faults("a" * 200))
    assert caught.value.code == "jsonschema.pattern-given-up"


def test_a_pattern_with_look_around_is_judged_where_it_can_be() -> None:
    compiled = compile_schema({"pattern": "^(?!000)[0-9]+$"})
    assert compiled.is_valid("001")
    assert [one.code for one in compiled.faults("0001")] == ["jsonschema.pattern"]


@pytest.mark.parametrize("value", [date(2026, 1, 1), b"x", {1: 2}, "\ud800"])
def test_what_is_not_json_is_not_judged_and_never_passes(value: Any) -> None:
    compiled = compile_schema({"minLength": 0})
    assert not compiled.is_valid(value)
    with pytest.raises(Unjudged):
        list(compiled.faults(value))


def test_formats_of_ones_own() -> None:
    compiled = compile_schema({"format": "even"}, Setting(formats={"even": lambda text: len(text) % 2 == 0}))
    assert compiled.is_valid("ab")
    assert [one.code for one in compiled.faults("abc")] == ["jsonschema.format"]


def test_a_schema_that_is_fetched_and_wrong_is_told() -> None:
    wrong = {"properties": {"a": {"type": 3}}}
    with pytest.raises(Trouble) as told:
        compile_schema({"allOf": [{"$ref": "urn:x"}]}, Setting(retrieve=lambda _: wrong))
    assert told.value.code == "jsonschema.schema-invalid"
    assert told.value.values["at"] == "/properties/a/type"
