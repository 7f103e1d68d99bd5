"""Functions of rules: casing, where problems stand, options that are wrong, sentences in both languages."""

from __future__ import annotations

from typing import Any

import pytest
from rules_bench import codes, judged

from checker.kernel.messages import fields, fill
from checker.kernel.trouble import Trouble
from checker.kinds import rules
from checker.kinds.rules.functions import names, prepare
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import Aim
from checker.kinds.rules.scene import Scene


@pytest.mark.parametrize(
    ("options", "good", "bad"),
    [
        ({"type": "flat"}, ["abc", "a1"], ["aB", "a-b", "1a", "A"]),
        ({"type": "camel"}, ["a", "fooBar", "foo1Bar", "fooB", "x5t"], ["FooBar", "foo-bar", "fooBAR"]),
        ({"type": "pascal"}, ["A", "FooBar", "FooBar2"], ["fooBar", "Foo-Bar"]),
        ({"type": "kebab"}, ["a", "foo-bar-1"], ["fooBar", "foo_bar", "foo-", "-foo", "foo--bar"]),
        ({"type": "cobol"}, ["A", "FOO-BAR1"], ["FOO_BAR", "foo-bar"]),
        ({"type": "snake"}, ["a", "foo_bar_1"], ["foo-bar", "_foo", "foo__bar"]),
        ({"type": "macro"}, ["A", "FOO_BAR"], ["FOO-BAR", "foo_bar"]),
        ({"type": "camel", "disallowDigits": True}, ["fooBar"], ["foo1", "1"]),
        ({"type": "pascal", "separator": {"char": "-"}}, ["Foo-Bar", "Foo"], ["-Foo", "Foo_Bar", "Foo-"]),
        ({"type": "camel", "separator": {"char": "/", "allowLeading": True}}, ["/", "/foo/barBaz", "foo"], ["//foo"]),
        ({"type": "kebab", "separator": {"char": "]"}}, ["a-b]c"], ["a-b[c"]),
    ],
)
def test_casing(options: Any, good: list[str], bad: list[str]) -> None:
    assert [name for name in good if codes("casing", options, name)] == []
    assert [name for name in bad if not codes("casing", options, name)] == []
    assert codes("casing", options, "") == []
    assert codes("casing", options, 5) == []


def test_where_problems_stand() -> None:
    assert judged("alphabetical", None, ["a", "c", "b"])[0].tokens == (1,)
    keyed = judged("alphabetical", None, {"a": 1, "c": 1, "b": 1})[0]
    assert (keyed.tokens, keyed.on_key) == (("c",), True)
    assert [one.tokens for one in judged("typedEnum", None, {"type": "string", "enum": [1, "a", 2]})] == [
        ("enum", 0),
        ("enum", 2),
    ]
    nested = judged("schema", {"schema": {"properties": {"a": {"type": "string"}}}}, {"a": 1})[0]
    assert nested.tokens == ("a",)


def test_null_is_of_a_nullable_type_where_the_format_says_so() -> None:
    schema = {"type": "string", "nullable": True, "x-nullable": True, "enum": ["a", None]}
    assert judged("typedEnum", None, schema, {"openapi": "3.0.3"}) == []
    assert judged("typedEnum", None, schema, {"swagger": "2.0"}) == []
    assert len(judged("typedEnum", None, schema, {"openapi": "3.1.0"})) == 1


def test_unreferenced_reusable_object() -> None:
    from checker.loaders import load_bytes  # noqa: PLC0415 - only here

    document = load_bytes(
        b'{"defs": {"used": {}, "deep": {"a": {}}, "a/b": {}, "idle": {}},'
        b' "x": [{"$ref": "#/defs/used"}, {"$ref": "#/defs/deep/a"}, {"$ref": "#/defs/a~1b"}, {"$ref": "other.json"}]}',
        "a.json",
    )
    scene = Scene(document, resolved=False)
    judge = prepare("unreferencedReusableObject", {"reusableObjectsLocation": "#/defs"})
    problems = judge(Aim(document.data["defs"], scene.root, ("defs",)), scene)
    assert [(one.code, one.tokens) for one in problems] == [("rules.unreferenced", ("idle",))]


@pytest.mark.parametrize(
    ("function", "options"),
    [
        ("truthy", {"a": 1}),
        ("pattern", None),
        ("pattern", {}),
        ("pattern", {"match": 1}),
        ("pattern", {"matches": "a"}),
        ("length", {"min": "1"}),
        ("casing", {"type": "Camel"}),
        ("casing", {"type": "camel", "separator": {"char": "--"}}),
        ("enumeration", {"values": [[]]}),
        ("or", {"properties": ["a"]}),
        ("xor", {}),
        ("schema", {"schema": True}),
        ("schema", {"schema": {}, "dialect": "draft5"}),
        ("alphabetical", {"keyedBy": 1}),
        ("unreferencedReusableObject", {"reusableObjectsLocation": "defs"}),
    ],
)
def test_wrong_options_are_told(function: str, options: Any) -> None:
    with pytest.raises(Trouble) as caught:
        prepare(function, options)
    assert caught.value.code == "rules.options-wrong"


@pytest.mark.parametrize(
    ("function", "options", "code"),
    [
        ("truthish", None, "rules.function-unknown"),
        ("pattern", {"match": "("}, "pattern.wrong"),
        ("schema", {"schema": {"type": "text"}}, "jsonschema.schema-invalid"),
        ("schema", {"schema": {"$ref": "https://example.org/a"}}, "jsonschema.schema-reference"),
    ],
)
def test_what_cannot_be_made_ready_is_told(function: str, options: Any, code: str) -> None:
    with pytest.raises(Trouble) as caught:
        prepare(function, options)
    assert caught.value.code == code


def test_the_functions_of_spectral_are_all_there() -> None:
    assert set(names()) >= {
        *("alphabetical", "casing", "defined", "enumeration", "falsy", "length", "or", "pattern", "schema", "truthy"),
        *("typedEnum", "undefined", "unreferencedReusableObject", "xor"),
    }


def test_every_sentence_can_be_read_in_both_languages() -> None:
    assert all(fields(text.ar) == fields(text.en) for text in rules.MESSAGES.values())
    cases: list[tuple[str, Any, Any]] = [
        ("truthy", None, UNDEFINED),
        ("casing", {"type": "camel", "separator": {"char": "."}}, "A_b"),
        ("casing", {"type": "camel", "disallowDigits": True}, "a1"),
        ("length", {"min": 2}, "a"),
        ("or", {"properties": list("abcdefghij")}, {}),
        ("xor", {"properties": ["a", "b"]}, {"a": 1, "b": 1}),
        ("enumeration", {"values": [True, None]}, "x"),
        ("alphabetical", {"keyedBy": "n"}, [{"n": 2}, {"n": 1}]),
        ("typedEnum", None, {"type": "string", "enum": [1]}),
    ]
    for function, options, value in cases:
        for problem in judged(function, options, value):
            for language in ("ar", "en"):
                assert "{" not in fill(rules.MESSAGES[problem.code], problem.values, language), problem
