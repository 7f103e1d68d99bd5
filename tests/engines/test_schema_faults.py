"""Every keyword's failure: its code, where it points, and values that fill the sentence."""

from __future__ import annotations

from typing import Any

import pytest

from checker.engines.schema import MESSAGES, Setting, compile_schema
from checker.kernel.messages import fields

# draft, schema, value, then (code without its prefix, tokens joined by spaces; a trailing ! means "in the key")
CASES: list[tuple[str, Any, Any, list[tuple[str, str]]]] = [
    ("2020-12", {"type": "string"}, 1, [("type", "")]),
    ("2020-12", {"type": ["string", "null"]}, [], [("type", "")]),
    ("2020-12", {"const": {"a": [1]}}, 2, [("const", "")]),
    ("2020-12", {"enum": ["public", "secret"]}, "x", [("enum", "")]),
    ("2020-12", {"enum": ["public", "secret"]}, "pubilc", [("enum-near", "")]),
    ("2020-12", {"enum": list(range(100, 160))}, 1, [("enum-long", "")]),
    ("2020-12", {"enum": [f"code-{n}" for n in range(60)]}, "code-5x", [("enum-long-near", "")]),
    ("2020-12", {"minimum": 3}, 2, [("minimum", "")]),
    ("2020-12", {"maximum": 3}, 2**80, [("maximum", "")]),
    ("2020-12", {"exclusiveMinimum": 3}, 3, [("exclusive-minimum", "")]),
    ("2020-12", {"exclusiveMaximum": 3}, 3, [("exclusive-maximum", "")]),
    ("4", {"maximum": 3, "exclusiveMaximum": True}, 3, [("exclusive-maximum", "")]),
    ("2020-12", {"multipleOf": 0.01}, 0.015, [("multiple-of", "")]),
    ("2020-12", {"multipleOf": 0.01}, 19.99, []),
    ("2020-12", {"minLength": 3}, "أب", [("min-length", "")]),
    ("2020-12", {"maxLength": 1}, "أب", [("max-length", "")]),
    ("2020-12", {"pattern": "^[0-9]{11}$"}, "٠١٢٣٤٥٦٧٨٩٠", [("pattern", "")]),
    ("2020-12", {"format": "date-time"}, "2026-01-01T00:00:00", [("format-date-time", "")]),
    ("2020-12", {"format": "date"}, "2026-02-30", [("format-date", "")]),
    ("2020-12", {"format": "uuid"}, "0", [("format-uuid", "")]),
    ("2020-12", {"format": "no such format"}, "0", []),
    ("7", {"contentEncoding": "base64"}, "e30=!", [("content-encoding", "")]),
    ("7", {"contentEncoding": "base64", "contentMediaType": "application/json"}, "aaaa", [("content-encoding", "")]),
    ("7", {"contentMediaType": "application/json"}, "{", [("content-media-type", "")]),
    ("2020-12", {"minItems": 1}, [], [("min-items", "")]),
    ("2020-12", {"maxItems": 1}, [1, 2], [("max-items", "")]),
    ("2020-12", {"uniqueItems": True}, [1, True, {"a": 1}, {"a": 1.0}], [("unique-items", "3")]),
    ("2020-12", {"contains": {"const": 1}}, [2], [("contains", "")]),
    ("2020-12", {"contains": {"const": 1}, "minContains": 2}, [1], [("min-contains", "")]),
    ("2020-12", {"contains": {"const": 1}, "maxContains": 1}, [1, 1], [("max-contains", "")]),
    ("7", {"items": [True], "additionalItems": False}, [1, 2, 3], [("additional-items", "1")]),
    ("2020-12", {"prefixItems": [True], "items": False}, [1, 2], [("false-schema", "1")]),
    ("2020-12", {"prefixItems": [True], "unevaluatedItems": False}, [1, 2], [("unevaluated-items", "")]),
    ("2020-12", {"required": ["a", "b"]}, {"b": 1}, [("required", "")]),
    ("2020-12", {"dependentRequired": {"a": ["b"]}}, {"a": 1}, [("dependent-required", "")]),
    ("7", {"dependencies": {"x": {"type": "object"}, "a": ["b"]}}, {"a": 1}, [("dependent-required", "")]),
    ("2020-12", {"dependentSchemas": {"a": {"required": ["b"]}}}, {"a": 1}, [("required", "")]),
    (
        "2020-12",
        {"properties": {"address": True}, "additionalProperties": False},
        {"adress": 1, "zzz": 2},
        [("additional-properties-near", "adress!"), ("additional-properties", "zzz!")],
    ),
    ("2020-12", {"unevaluatedProperties": False}, {"a": 1}, [("unevaluated-properties", "a!")]),
    ("2020-12", {"minProperties": 1}, {}, [("min-properties", "")]),
    ("2020-12", {"maxProperties": 0}, {"a": 1}, [("max-properties", "")]),
    ("2020-12", {"propertyNames": {"pattern": "^[a-z]+$"}}, {"A": 1}, [("property-names", "A!")]),
    ("2020-12", {"propertyNames": {"maxLength": 1}}, {"AA": 1}, [("property-names", "AA!")]),
    ("2020-12", {"propertyNames": False}, {"A": 1}, [("max-properties", "")]),
    ("2020-12", {"properties": {"a": False}}, {"a": 1}, [("false-property", "a!")]),
    ("2020-12", False, 1, [("false-schema", "")]),
    ("2020-12", {"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"a": 1}, [("required", "")]),
    ("2020-12", {"not": {"required": ["a"]}}, {"a": 1}, [("not-property", "a!")]),
    ("2020-12", {"not": {"required": ["a", "b"]}}, {"a": 1, "b": 1}, [("not-required", "")]),
    ("2020-12", {"not": {"pattern": "x"}}, "x", [("not-pattern", "")]),
    ("2020-12", {"not": {"const": "x"}}, "x", [("not-value", "")]),
    ("2020-12", {"not": {"type": "object", "minProperties": 1}}, {"a": 1}, [("not", "")]),
    ("2020-12", {"oneOf": [True, False, {"type": "integer"}]}, 1, [("one-of-many", "")]),
    # An anyOf or oneOf is told by the branch that was meant.
    ("2020-12", {"anyOf": [{"type": "null"}, {"minimum": 3}]}, 2, [("minimum", "")]),
    ("2020-12", {"anyOf": [{"type": "string"}, {"type": "null"}]}, 2, [("type", "")]),
    ("2020-12", {"oneOf": [{"const": "a"}, {"const": "b"}, {"enum": ["c"]}]}, "d", [("enum", "")]),
    ("2020-12", {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}, {}, [("any-of-required", "")]),
    ("2020-12", {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, {}, [("one-of-required", "")]),
    ("2020-12", {"anyOf": [{"minimum": 3}, {"multipleOf": 2}]}, 1, [("any-of", "")]),
    ("2020-12", {"oneOf": [{"minimum": 3}, {"multipleOf": 2}]}, 1, [("one-of-none", "")]),
    ("2020-12", {"anyOf": [False, False]}, 1, [("any-of", "")]),
    (
        "2020-12",
        {
            "oneOf": [
                {"properties": {"kind": {"const": "person"}, "name": {"type": "string"}}},
                {"properties": {"kind": {"const": "body"}, "name": {"type": "object"}}},
            ]
        },
        {"kind": "body", "name": 4},
        [("type", "name")],
    ),
    (
        "2020-12",
        {"properties": {"a": {"anyOf": [{"type": "null"}, {"items": {"anyOf": [{"type": "null"}, {"minimum": 4}]}}]}}},
        {"a": [5, 3]},
        [("minimum", "a 1")],
    ),
    (
        "2020-12",
        {"$ref": "#/$defs/a", "$defs": {"a": {"dependentRequired": {"a": ["b"]}}}},
        {"a": 1},
        [("dependent-required", "")],
    ),
]


@pytest.mark.parametrize(("draft", "schema", "value", "expected"), CASES, ids=[str(case[1])[:60] for case in CASES])
def test_a_failure_is_told(draft: str, schema: Any, value: Any, expected: list[tuple[str, str]]) -> None:
    compiled = compile_schema(schema, Setting(draft=draft))
    found = list(compiled.faults(value))
    told = [(one.code, " ".join(map(str, one.tokens)) + "!" * one.on_key) for one in found]
    assert told == [(f"jsonschema.{code}", tokens) for code, tokens in expected]
    assert compiled.is_valid(value) == (not expected)
    for one in found:
        assert fields(MESSAGES[one.code].ar) <= one.values.keys()


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_sentence_has_the_same_fields_in_both_languages(code: str) -> None:
    assert fields(MESSAGES[code].ar) == fields(MESSAGES[code].en)


def test_every_code_of_a_failing_value_is_among_the_cases() -> None:
    reasons = {code for code in MESSAGES if code.startswith(("jsonschema.schema-", "jsonschema.format"))}
    reasons |= {
        "jsonschema.unknown-draft",
        "jsonschema.not-json",
        "jsonschema.pattern-given-up",
        "jsonschema.otherwise",
    }
    assert {f"jsonschema.{code}" for *_, expected in CASES for code, _ in expected} >= set(MESSAGES) - reasons


def test_the_trigger_and_the_nearest_are_among_the_values() -> None:
    [mismatch] = compile_schema({"dependentRequired": {"x": ["y"], "a": ["b"]}}).faults({"a": 1})
    assert mismatch.values == {"property": "b", "trigger": "a"}
    [mismatch] = compile_schema({"enum": ["north", "south"]}).faults("Nort")
    assert mismatch.values["nearest"] == "north"


def test_a_long_value_is_cut() -> None:
    for value in ("y" * 5000, {"a": ["y"] * 5000}):
        [mismatch] = compile_schema({"const": "x"}).faults(value)
        assert len(mismatch.values["actual"]) == 100
