"""Verdicts held against the Python implementation of JSON Schema, over tables and generated values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import validators

from checker.engines.schema import DRAFTS, Setting, compile_schema

OTHER = {
    "4": validators.Draft4Validator,
    "6": validators.Draft6Validator,
    "7": validators.Draft7Validator,
    "2019-09": validators.Draft201909Validator,
    "2020-12": validators.Draft202012Validator,
}

# In every draft.
COMMON: list[Any] = [
    {"type": "integer"},
    {"type": ["number", "null"]},
    {"enum": [1, "a", None, [1], {"a": 1}]},
    {"multipleOf": 2},
    {"minimum": 1, "maximum": 2},
    {"minLength": 1, "maxLength": 2},
    {"pattern": "a"},
    {"pattern": "^[ab]*$"},
    {"items": {"type": "integer"}},
    {"minItems": 1, "maxItems": 2},
    {"uniqueItems": True},
    {"required": ["a"]},
    {"properties": {"a": {"type": "integer"}}, "additionalProperties": False},
    {"patternProperties": {"^a": {"type": "string"}}, "additionalProperties": {"type": "integer"}},
    {"minProperties": 1, "maxProperties": 1},
    {"allOf": [{"minimum": 1}, {"required": ["a"]}]},
    {"anyOf": [{"type": "string"}, {"minimum": 2}]},
    {"oneOf": [{"type": "integer"}, {"minimum": 2}]},
    {"not": {"type": "object", "required": ["a"]}},
    {"properties": {"a": {"$ref": "#"}}, "type": "object"},
]
FROM_6: list[Any] = [
    True,
    False,
    {"const": 1},
    {"const": False},
    {"exclusiveMinimum": 1},
    {"contains": {"const": 1}},
    {"propertyNames": {"maxLength": 1}},
    {"items": [{"type": "integer"}, True], "additionalItems": {"type": "string"}},
]
FROM_7: list[Any] = [{"if": {"type": "object"}, "then": {"required": ["a"]}, "else": {"type": "string"}}]
FROM_2019: list[Any] = [
    {"dependentRequired": {"a": ["b"]}},
    {"dependentSchemas": {"a": {"maxProperties": 1}}},
    {"contains": {"type": "integer"}, "minContains": 2, "maxContains": 3},
    {"contains": {"type": "integer"}, "minContains": 0},
    {"properties": {"a": True}, "unevaluatedProperties": False},
    {"allOf": [{"properties": {"a": True}}], "unevaluatedProperties": {"type": "integer"}},
    {"anyOf": [{"required": ["a"], "properties": {"a": True}}, True], "unevaluatedProperties": False},
    {"$ref": "#/$defs/a", "$defs": {"a": {"$anchor": "b", "type": "object"}}, "properties": {"b": {"$ref": "#b"}}},
]
FROM_2020: list[Any] = [
    {"prefixItems": [{"type": "integer"}], "items": {"type": "string"}},
    {"prefixItems": [True], "unevaluatedItems": False},
    {"contains": {"const": 1}, "unevaluatedItems": {"type": "string"}},
    {"$dynamicRef": "#node", "$defs": {"n": {"$dynamicAnchor": "node", "type": "object"}}},
]
OF = {
    "4": COMMON,
    "6": COMMON + FROM_6,
    "7": COMMON + FROM_6 + FROM_7,
    "2019-09": COMMON + FROM_6 + FROM_7 + FROM_2019,
    # An array under `items` is not 2020-12.
    "2020-12": COMMON + FROM_6[:-1] + FROM_7 + FROM_2019 + FROM_2020,
}
VALUES: list[Any] = [
    None, True, False, 0, 1, 1.0, 1.5, 2, 3, -1, 2**70, "", "a", "ab", "abc", "أ", [], [1], [1, 1], [1, True],
    [1, 1.0], ["a"], [1, "a"], [1, 2, 3, 4], [{"a": 1}, {"a": 1}], {}, {"a": 1}, {"a": "x"}, {"b": 1},
    {"a": 1, "b": 2}, {"ab": 1}, {"a": {"a": {}}}, {"a": {"a": 1}},
]  # fmt: skip
PAIRS = [(draft, schema) for draft in DRAFTS for schema in OF[draft]]


@pytest.mark.parametrize(("draft", "schema"), PAIRS, ids=[f"{draft} {schema}"[:70] for draft, schema in PAIRS])
def test_both_engines_agree(draft: str, schema: Any) -> None:
    ours = compile_schema(schema, Setting(draft=draft))
    other = OTHER[draft](schema)
    verdicts = [(value, ours.is_valid(value), not list(ours.faults(value))) for value in VALUES]
    assert verdicts == [(value, other.is_valid(value), other.is_valid(value)) for value in VALUES]


FORMATS = {
    "date": ["2026-02-28", "2026-02-29", "2024-02-29", "26-1-1", ""],
    "date-time": ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00+03:00", "2026-01-01 00:00:00Z", "2026-01-01T24:00:00Z"],
    "ipv4": ["192.0.2.1", "192.0.2.256", "192.0.2", "192.0.2.01"],
    "ipv6": ["2001:db8::1", "::", ":::", "1::2::3"],
    "uuid": ["0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5bd9cb469fa16570867728950e"],
    "email": ["a@example.org", "a"],
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in FORMATS.items() for text in texts])
def test_both_engines_agree_on_formats(name: str, text: str) -> None:
    ours = compile_schema({"format": name})
    checker = validators.Draft202012Validator.FORMAT_CHECKER
    if name not in checker.checkers:
        pytest.skip("the second engine does not know this format here")
    assert ours.is_valid(text) == checker.conforms(text, name)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.sampled_from([0.5, 1.0, 2.0])
    | st.sampled_from(["", "a", "ab", "b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "ab"]), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PAIRS), st.sampled_from(PAIRS), JSON)
def test_both_engines_agree_on_generated_values(one: tuple[str, Any], two: tuple[str, Any], value: Any) -> None:
    draft = one[0]
    schemas = [one[1], *([two[1]] if two[0] == draft else [])]
    schema = {
        "allOf": [
            {"properties": {"a": each}, "anyOf": [each, {"type": "object"}]} for each in schemas if "#" not in str(each)
        ]
    }
    if not schema["allOf"] or (draft == "4" and "True" in str(schema)):
        schema = {}
    ours = compile_schema(schema, Setting(draft=draft))
    verdict = OTHER[draft](schema).is_valid(value)
    assert ours.is_valid(value) == verdict
    assert (not list(ours.faults(value))) == verdict
