"""Every function of rules, with its options: what it finds wrong, and where."""

from __future__ import annotations

from typing import Any

import pytest

from checker.kinds.rules.frames import Frame
from checker.kinds.rules.functions import prepare
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import Aim, Problem
from checker.kinds.rules.part import Part
from checker.kinds.rules.scene import Scene


def judged(function: str, options: Any, value: Any, document: Any = None) -> list[Problem]:
    scene = Scene(Part({} if document is None else document), resolved=True)
    return list(prepare(function, options)(Aim(value, Frame(None, "", value, scene.document, ("field",))), scene))


def codes(function: str, options: Any, value: Any) -> list[str]:
    return [problem.code.removeprefix("rules.") for problem in judged(function, options, value)]


@pytest.mark.parametrize(
    ("function", "options", "value", "expected"),
    [
        ("truthy", None, "a", []),
        ("truthy", None, [], []),
        ("truthy", None, {}, []),
        ("truthy", None, 1, []),
        ("truthy", None, UNDEFINED, ["truthy-missing"]),
        ("truthy", None, "", ["truthy-empty"]),
        ("truthy", None, 0, ["truthy"]),
        ("truthy", None, False, ["truthy"]),
        ("truthy", None, None, ["truthy"]),
        ("truthy", {}, float("nan"), ["truthy"]),
        ("falsy", None, UNDEFINED, []),
        ("falsy", None, "", []),
        ("falsy", None, None, []),
        ("falsy", None, [], ["falsy"]),
        ("falsy", None, "a", ["falsy"]),
        ("defined", None, None, []),
        ("defined", None, False, []),
        ("defined", None, UNDEFINED, ["defined"]),
        ("undefined", None, UNDEFINED, []),
        ("undefined", None, None, ["undefined"]),
        ("pattern", {"match": "^a"}, "ab", []),
        ("pattern", {"match": "^a"}, "ba", ["pattern-match"]),
        ("pattern", {"match": "^a"}, 1, []),
        ("pattern", {"match": "^a"}, UNDEFINED, []),
        ("pattern", {"notMatch": "a$"}, "ba", ["pattern-not-match"]),
        ("pattern", {"match": "/^A/i", "notMatch": "/B/"}, "ab", []),
        ("pattern", {"match": "^x", "notMatch": "b"}, "ab", ["pattern-match", "pattern-not-match"]),
        ("pattern", {"match": "^(?!admin)"}, "admins", ["pattern-match"]),
        ("enumeration", {"values": ["a", 1, None]}, "a", []),
        ("enumeration", {"values": ["a", 1, None]}, 1.0, []),
        ("enumeration", {"values": ["a", 1, None]}, None, []),
        ("enumeration", {"values": ["a", 1]}, True, ["enumeration"]),
        ("enumeration", {"values": [False]}, 0, ["enumeration"]),
        ("enumeration", {"values": ["a"]}, "b", ["enumeration"]),
        ("enumeration", {"values": ["a"]}, ["b"], []),
        ("enumeration", {"values": ["a"]}, {}, []),
        ("enumeration", {"values": ["a"]}, UNDEFINED, []),
        ("length", {"min": 2}, "a", ["length-min-string"]),
        ("length", {"min": 2}, "ab", []),
        ("length", {"min": 2}, "😀", []),
        ("length", {"max": 2}, "abc", ["length-max-string"]),
        ("length", {"min": 1}, [], ["length-min-items"]),
        ("length", {"max": 1}, {"a": 1, "b": 2}, ["length-max-items"]),
        ("length", {"min": 3}, 2.5, ["length-min-number"]),
        ("length", {"max": 3}, 4, ["length-max-number"]),
        ("length", {"min": 3, "max": 1}, 2, ["length-min-number", "length-max-number"]),
        ("length", {"min": 5}, True, []),
        ("length", {"min": 5}, None, []),
        ("length", {"min": 5}, UNDEFINED, []),
        ("or", {"properties": ["a", "b"]}, {"b": None}, []),
        ("or", {"properties": ["a", "b"]}, {"c": 1}, ["or"]),
        ("or", {"properties": list("abcdefghij")}, {}, ["or-many"]),
        ("or", {"properties": ["a", "b"]}, [], []),
        ("or", {"properties": ["a", "b"]}, "a", []),
        ("xor", {"properties": ["a", "b"]}, {"a": 1, "c": 1}, []),
        ("xor", {"properties": ["a", "b"]}, {}, ["xor-none"]),
        ("xor", {"properties": ["a", "b", "c"]}, {"a": 1, "c": 1}, ["xor-several"]),
        ("xor", {"properties": ["a", "b"]}, None, []),
        ("alphabetical", None, ["a", "B", "c"], []),
        ("alphabetical", None, ["b", "a"], ["alphabetical"]),
        ("alphabetical", None, ["a"], []),
        ("alphabetical", None, [1, 2, 10], []),
        ("alphabetical", None, [2, 1], ["alphabetical"]),
        ("alphabetical", None, ["a", "e", "é", "f"], []),
        ("alphabetical", None, ["_a", "-a", "1", "a"], []),
        ("alphabetical", None, ["أ", "ب", "ت"], []),
        ("alphabetical", None, ["ت", "ب"], ["alphabetical"]),
        ("alphabetical", None, ["a", "A"], []),
        ("alphabetical", None, ["A", "a"], ["alphabetical"]),
        ("alphabetical", None, [["a"], "b"], ["alphabetical-types"]),
        ("alphabetical", None, {"b": 1, "a": 2}, ["alphabetical"]),
        ("alphabetical", {"keyedBy": "n"}, [{"n": "a"}, {"n": "b"}], []),
        ("alphabetical", {"keyedBy": "n"}, [{"n": "b"}, {"n": "a"}], ["alphabetical-keyed"]),
        ("alphabetical", {"keyedBy": "n"}, [{"n": "b"}, "a"], ["alphabetical-objects"]),
        ("alphabetical", {"keyedBy": "n"}, [{"n": "b"}, {}], ["alphabetical-types"]),
        ("alphabetical", None, "ba", []),
        ("schema", {"schema": {"type": "string"}}, "a", []),
        ("schema", {"schema": {"type": "string"}}, 1, ["jsonschema.type"]),
        ("schema", {"schema": {"type": "string"}}, UNDEFINED, ["schema-missing"]),
        ("schema", {"schema": {"required": ["a", "b"]}}, {}, ["jsonschema.required"]),
        ("schema", {"schema": {"required": ["a", "b"]}, "allErrors": True}, {}, ["jsonschema.required"] * 2),
        ("schema", {"schema": {"dependentRequired": {"a": ["b"]}}}, {"a": 1}, []),
        ("schema", {"schema": {"dependentRequired": {"a": ["b"]}}, "dialect": "draft2020-12"}, {"a": 1},
         ["jsonschema.dependent-required"]),
        ("schema", {"schema": {"$schema": "http://json-schema.org/draft-04/schema#", "maximum": 1,
                               "exclusiveMaximum": True}}, 1, ["jsonschema.exclusive-maximum"]),
        ("typedEnum", None, {"type": "string", "enum": ["a", 1]}, ["typed-enum"]),
        ("typedEnum", None, {"type": ["string", "integer"], "enum": ["a", 1, 2.0]}, []),
        ("typedEnum", None, {"type": "integer", "enum": [1, 1.5]}, ["typed-enum"]),
        ("typedEnum", None, {"type": "number", "enum": [1, 1.5]}, []),
        ("typedEnum", None, {"type": "boolean", "enum": [1, True, None]}, ["typed-enum", "typed-enum"]),
        ("typedEnum", None, {"type": "array", "enum": [[], {}]}, ["typed-enum"]),
        ("typedEnum", None, {"enum": [1]}, []),
        ("typedEnum", None, {"type": 1, "enum": [1]}, []),
        ("typedEnum", None, {"type": "string", "enum": {}}, []),
        ("typedEnum", None, ["enum"], []),
    ],
)  # fmt: skip
def test_function(function: str, options: Any, value: Any, expected: list[str]) -> None:
    assert codes(function, options, value) == expected
