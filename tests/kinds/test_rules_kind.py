"""Kind `rules`: requirements judged together; fields, formats, keys, values."""

from __future__ import annotations

import pytest
from rules_bench import faults, json, outcries, rule

from checker import kinds
from checker.kernel.fault import Fault, Inapplicable
from checker.kernel.kind import Kind
from checker.kinds import rules as kind


def test_is_a_kind() -> None:
    assert kinds.kind("rules") is kind
    ready: Kind = kind
    assert {"json", "yaml", "ndjson"} <= ready.FORMS


@pytest.mark.parametrize(
    ("given", "field", "expected"),
    [
        ("$.info", "title", []),
        ("$.info", "missing", [("/info", "truthy-missing")]),
        ("$.info", "contact.name", [("/info/contact", "truthy-missing")]),
        ("$.info", "contact['e-mail']", [("/info/contact/e-mail", "truthy-empty")]),
        ("$.info", "a.b", [("/info/a.b", "truthy")]),
        ("$.info", "list[1]", [("/info/list/1", "truthy")]),
        ("$.info", "list[5].x", [("/info/list", "truthy-missing")]),
        ("$.info", "list.length", []),
        ("$.info", "$.list[*]", [("/info/list/1", "truthy")]),
        ("$.info", "$.nothing", [("/info", "truthy-missing")]),
        ("$.info.title", "anything", []),
        ("$.empty", "@key", [("/empty", "truthy-missing")]),
        ("$.info.title~", None, []),
    ],
)
def test_fields(given: str, field: str | None, expected: list[tuple[str, str]]) -> None:
    document = json(
        '{"info": {"title": "t", "contact": {"e-mail": ""}, "a.b": 0, "list": ["x", null]}, "empty": {}}'
    )  # fmt: skip
    assert faults(document, rule(given, "truthy", field)) == expected


def test_keys_are_faulted_as_keys() -> None:
    document = json('{"paths": {"/a/": {}, "/b": {}}, "list": ["x"]}')
    options = {"notMatch": "./$"}
    for given, field in (("$.paths", "@key"), ("$.paths[*]~", None)):
        (found,) = outcries(document, rule(given, "pattern", field, options))
        assert isinstance(found, Fault)
        assert (found.pointer, found.on_key) == ("/paths/~1a~1", True)
        assert (found.values["property"], found.values["value"]) == ("/a/", "/a/")
    assert faults(document, rule("$.list", "pattern", "@key", {"match": "x"})) == [("/list/0", "pattern-match")]


def test_values_for_the_messages_of_rulesets() -> None:
    document = json('{"info": {"contact": {"name": "n"}}}')
    (missing,) = outcries(document, rule("$.info", "truthy", "contact.url"))
    assert isinstance(missing, Fault)
    assert (missing.values["property"], missing.values["value"]) == ("contact.url", "undefined")
    (there,) = outcries(document, rule("$.info.contact", "undefined", "name"))
    assert isinstance(there, Fault)
    assert (there.values["property"], there.values["value"], there.on_key) == ("name", "name", True)


def test_what_finds_nothing_is_inapplicable() -> None:
    found = outcries(json('{"a": 1}'), rule("$.b", "truthy"), rule("$.a", "truthy"), rule("$.a", "falsy"))
    assert found[0] == Inapplicable("s/r0")
    assert [type(one) for one in found] == [Inapplicable, Fault]


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ('{"openapi": "3.0.3"}', {"oas3", "oas3.0", "oas3_0"}),
        ('{"openapi": "3.1.0"}', {"oas3", "oas3.1", "oas3_1"}),
        ('{"openapi": 3}', {"oas3"}),
        ('{"swagger": "2.0"}', {"oas2"}),
        ('{"swagger": 2}', {"oas2"}),
        ('{"asyncapi": "2.6.0"}', {"asyncapi2", "aas2", "aas2.6", "aas2_6"}),
        ('{"arazzo": "1.0.1"}', {"arazzo1.0", "arazzo1", "arazzo1_0"}),
        ('{"$schema": "http://json-schema.org/draft-07/schema#"}',
         {"json-schema", "json-schema-loose", "json-schema-draft7"}),
        ('{"$schema": "https://json-schema.org/draft/2020-12/schema"}',
         {"json-schema", "json-schema-loose", "json-schema-draft-2020-12", "json-schema-draft2020-12",
          "json-schema-2020-12"}),
        ('{"type": "object"}', {"json-schema-loose"}),
        ('{"openapi": "4.0"}', set()),
        ("[]", set()),
        ('"openapi"', set()),
    ],
)  # fmt: skip
def test_formats(text: str, fitting: set[str]) -> None:
    from checker.kinds.rules.formats import NAMES  # noqa: PLC0415 - only here

    document = json(text)
    held = {name for name in NAMES if outcries(document, rule("$", "truthy", formats=[name])) != [Inapplicable("s/r0")]}
    assert held == fitting


def test_cases_by_format() -> None:
    parameters = {
        "cases": [{"formats": ["oas2"], "given": ["$.definitions"]}, {"given": ["$.components.schemas"]}],
        "then": {"field": "A", "function": "truthy"},
    }
    assert faults(json('{"swagger": "2.0", "definitions": {}}'), parameters) == [("/definitions", "truthy-missing")]
    document = json('{"openapi": "3.1.0", "components": {"schemas": {}}, "definitions": {}}')
    assert faults(document, parameters) == [("/components/schemas", "truthy-missing")]


def test_parts_of_a_document() -> None:
    document = json('{"paths": {"/a": {"x": 0}, "/b": {"x": 0}, "/b/c": {"x": 0}}}')
    told = rule("$.paths[*].x", "truthy")
    some = {**told, "parts": {"elsewhere": False, "pointers": {"/paths/~1b": True}}}
    assert faults(document, some) == [("/paths/~1b/x", "truthy")]
    nested = {**told, "parts": {"elsewhere": True, "pointers": {"/paths": False, "/paths/~1b/x": True}}}
    assert faults(document, nested) == [("/paths/~1b/x", "truthy")]
