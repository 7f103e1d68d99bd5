"""Kind `rules`: requirements judged in one walk, references followed, faults at their true place."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker import kinds
from checker.engines.schema import compile_schema
from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Kind
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import rules as kind
from checker.kinds.rules.part import Part
from checker.loaders import load, load_bytes
from checker.loaders.tree import Tree

NONE = Text("لا شيء", "nothing")


class NoSupplies:
    as_of = date(2026, 12, 1)

    def file(self, requirement: Requirement, name: str) -> Any:
        raise AssertionError(requirement, name)

    def schema(self, uri: str) -> Any:
        raise AssertionError(uri)

    def elements(self) -> dict[str, Any]:
        return {}

    def code_lists(self) -> dict[str, Any]:
        return {}


def requirement(name: str, parameters: Any) -> Requirement:
    return Requirement(
        *("s", "1.0", name, Level.MUST, NONE, NONE, NONE, NONE, (), CheckSpec("rules", parameters), (), Path(), "")
    )


def outcries(document: Document, *parameters: Any) -> list[Outcry]:
    check = kind.prepare([requirement(f"r{number}", one) for number, one in enumerate(parameters)], NoSupplies())
    return list(check(document))


def faults(document: Document, *parameters: Any) -> list[tuple[str, str]]:
    found = outcries(document, *parameters)
    assert not [one for one in found if isinstance(one, Unchecked)]
    return [(one.pointer, one.code.removeprefix("rules.")) for one in found if isinstance(one, Fault)]


def json(text: str) -> Document:
    return load_bytes(text.encode(), "a.json")


def yaml(text: str) -> Document:
    return load_bytes(text.encode(), "a.yaml")


def rule(given: Any, function: str, field: str | None = None, options: Any = None, **more: Any) -> dict[str, Any]:
    then = {"function": function}
    if field:
        then["field"] = field
    if options:
        then["functionOptions"] = options
    return {"given": given, "then": then, **more}


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


OPENAPI = """
openapi: 3.1.0
paths:
  /a:
    get:
      parameters: [{$ref: '#/components/parameters/P'}, {name: own}]
      responses: {'200': {$ref: '#/components/responses/R'}}
    post:
      parameters: [{$ref: '#/components/parameters/P'}, {$ref: '#/nowhere'}]
components:
  parameters:
    P: {$ref: '#/components/parameters/Q'}
    Q: {name: shared, schema: {$ref: '#/components/schemas/Tree'}}
  responses:
    R: {content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}
  schemas:
    Tree: {title: '', properties: {child: {$ref: '#/components/schemas/Tree'}, self: {$ref: '#/components/schemas/S'}}}
    S: {$ref: '#/components/schemas/S'}
"""


def test_references_are_followed_and_faults_told_once_where_they_stand() -> None:
    document = yaml(OPENAPI)
    described = rule("$.paths[*][get,post].parameters[*]", "truthy", "description")
    assert sorted(faults(document, described)) == [
        ("/components/parameters/Q", "truthy-missing"),
        ("/paths/~1a/get/parameters/1", "truthy-missing"),
        ("/paths/~1a/post/parameters/1", "truthy-missing"),
    ]
    unresolved = sorted(faults(document, {**described, "resolved": False}))
    assert [pointer for pointer, _ in unresolved] == [
        *("/paths/~1a/get/parameters/0", "/paths/~1a/get/parameters/1"),
        *("/paths/~1a/post/parameters/0", "/paths/~1a/post/parameters/1"),
    ]


def test_filters_and_fields_look_through_references() -> None:
    document = yaml(OPENAPI)
    found = faults(document, rule("$.paths[*].get.parameters[?(@ && @.schema && @.schema.properties.child)]", "falsy"))
    assert found == [("/components/parameters/Q", "falsy")]
    deep = rule("$.paths[*].get.parameters[0]", "truthy", "schema.title")
    assert faults(document, deep) == [("/components/schemas/Tree/title", "truthy-empty")]


def test_circles_end_and_shared_parts_are_told_once() -> None:
    document = yaml(OPENAPI)
    assert faults(document, rule("$..title", "truthy")) == [("/components/schemas/Tree/title", "truthy-empty")]
    assert faults(document, rule("$.paths..properties.child.properties.child.title", "truthy")) == [
        ("/components/schemas/Tree/title", "truthy-empty")
    ]
    named = rule("$..properties[*]~", "pattern", None, {"match": "^self$"})
    assert faults(document, named) == [("/components/schemas/Tree/properties/child", "pattern-match")]
    ring = json('{"$ref": "#"}')
    assert faults(ring, rule("$..*", "truthy")) == []
    assert faults(json('{"a": {"$ref": "#/b"}, "b": {"$ref": "#/a"}}'), rule("$.a.x", "truthy")) == []


def test_the_way_matters_where_a_filter_looks_at_it() -> None:
    document = json(
        '{"x": {"a": {"$ref": "#/shared"}, "b": {"$ref": "#/shared"}}, "shared": {"v": 0, "w": {"v": 0}}}'
    )  # fmt: skip
    by_path = rule("$..[?(@path === \"$['x']['b']['v']\")]", "truthy")
    assert faults(document, by_path) == [("/shared/v", "truthy")]
    by_holder = rule("$.x[*][?(@parentProperty === 'b' && @property === 'v')]", "truthy")
    assert faults(document, by_holder) == [("/shared/v", "truthy")]
    above = rule("$.x[*].v^^", "truthy", "c")
    assert faults(document, above) == [("/x", "truthy-missing")]


def test_circles_end_where_the_way_matters() -> None:
    assert faults(yaml(OPENAPI), rule("$..[?(@path.includes('get') && @property === 'title')]", "truthy")) == [
        ("/components/schemas/Tree/title", "truthy-empty")
    ]


def test_too_many_ways_are_unchecked_and_hold_up_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.kinds.rules import walk  # noqa: PLC0415 - only here

    monkeypatch.setattr(walk, "_MOST_WAYS", 1_000)
    levels = ", ".join([f'"l{n}": [{{"$ref": "#/l{n + 1}"}}, {{"$ref": "#/l{n + 1}"}}]' for n in range(20)])
    document = json("{" + levels + ', "l20": {"v": 0}}')
    wide = rule("$..[?(@path === 'x')]", "truthy")
    found = outcries(document, wide, rule("$..v", "truthy"))
    assert found[0] == Unchecked("s/r0", "rules.too-many-ways", {"limit": 1_000})
    assert [one.pointer for one in found[1:] if isinstance(one, Fault)] == ["/l20/v"]


def test_a_schema_sees_through_references() -> None:
    document = yaml(OPENAPI)
    schema = {"properties": {"parameters": {"items": {"required": ["name"], "properties": {"schema": {
        "properties": {"title": {"minLength": 1}}}}}}}}  # fmt: skip
    told = rule("$.paths[*].get", "schema", None, {"schema": schema})
    assert faults(document, told) == [("/components/schemas/Tree/title", "jsonschema.min-length")]
    assert faults(document, {**told, "resolved": False}) == [("/paths/~1a/get/parameters/0", "jsonschema.required")]


def test_a_schema_that_compares_whole_values_sees_circles_broken_off() -> None:
    document = json('{"a": {"b": {"$ref": "#/a"}}}')
    told = rule("$.a", "schema", None, {"schema": {"const": {"b": {"$ref": "#/a"}}}})
    assert faults(document, told) == []


def test_a_part_that_grows_without_bound_is_unchecked() -> None:
    levels = ", ".join([f'"l{n}": [{{"$ref": "#/l{n + 1}"}}, {{"$ref": "#/l{n + 1}"}}]' for n in range(30)])
    document = json("{" + levels + ', "l30": 1}')
    (found,) = outcries(document, rule("$.l0", "schema", None, {"schema": {"uniqueItems": True}}))
    assert isinstance(found, Unchecked)
    assert found.code == "rules.part-too-large"


def test_across_files(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text("paths: {/a: {$ref: 'parts/paths.yaml#/a'}}\n", encoding="utf-8")
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "paths.yaml").write_text(
        "a: {get: {schema: {$ref: 'schemas.yaml#/S'}, own: {$ref: '#/b'}}}\nb: {kind: x, title: ''}\n",
        encoding="utf-8",
    )
    (tmp_path / "parts" / "schemas.yaml").write_text("S: {title: ''}\n", encoding="utf-8")
    tree = Tree(tmp_path)
    document = load(tmp_path / "api.yaml", "api.yaml", tree)
    told = rule("$.paths..title", "truthy")
    found = {(one.file.rpartition("/")[2], one.pointer) for one in outcries(document, told) if isinstance(one, Fault)}
    assert found == {("schemas.yaml", "/S/title"), ("paths.yaml", "/b/title")}
    filtered = rule("$.paths[?(@.get.own.kind === 'x' && @.get.schema.title === '')].get", "falsy")
    (one,) = outcries(document, filtered)
    assert isinstance(one, Fault)
    assert (one.file.rpartition("/")[2], one.pointer) == ("paths.yaml", "/a/get")


def test_one_part_of_a_stream() -> None:
    check = kind.prepare([requirement("r", rule("$.items[*]", "truthy", "id"))], NoSupplies())
    assert check.accepts({"items": [{"id": 1}]})
    assert check.accepts({"other": 1})
    assert check.accepts("text")
    assert not check.accepts({"items": [{"id": 1}, {}]})
    assert not check.accepts({"items": [{"$ref": "#/x"}], "x": {"id": 1}})
    unresolved = kind.prepare([requirement("r", rule("$.a", "truthy", "$ref", resolved=False))], NoSupplies())
    assert unresolved.accepts({"a": {"$ref": "#/x"}})


def test_aliases_of_yaml_do_not_multiply_the_work() -> None:
    lines = ["a0: &a0 {v: 0}"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 12)]
    document = yaml("\n".join(lines))
    found = faults(document, rule("$..v", "truthy"))
    assert len(found) == 1


@pytest.mark.parametrize("nested", ["list", "object"])
def test_ten_thousand_levels(nested: str) -> None:
    value: Any = {"v": 0}
    for _ in range(10_000):
        value = [value] if nested == "list" else {"a": value}
    for resolved in (True, False):
        told = rule("$..v", "truthy", resolved=resolved)
        assert len(faults(Part(value), told)) == 1
    (judged,) = outcries(Part({"x": value}), rule("$", "schema", None, {"schema": {"const": {"x": []}}}))
    assert isinstance(judged, Fault | Unchecked)


def test_a_thousand_levels_where_the_way_matters() -> None:
    value: Any = {"v": 0}
    for _ in range(1_000):
        value = {"a": value}
    assert len(faults(Part(value), rule("$..[?(@path && @property === 'v')]", "truthy"))) == 1


def test_odd_values_everywhere_crash_nothing() -> None:
    odd = [None, True, 0, -1.5, 10**30, "", "a", [], {}, [[None]], {"": {}}, {"$ref": 1}, {"$ref": None}, {"$ref": []}]
    options = {
        "casing": {"type": "camel"},
        "enumeration": {"values": [1]},
        "length": {"min": 1},
        "or": {"properties": ["a", "b"]},
        "pattern": {"match": "a"},
        "schema": {"schema": {"type": "object"}},
        "unreferencedReusableObject": {"reusableObjectsLocation": "#/a"},
        "xor": {"properties": ["a", "b"]},
    }
    from checker.kinds.rules.functions import names  # noqa: PLC0415 - only here

    told = [
        rule(given, name, field, options.get(name))
        for name in names()
        for given in ("$", "$..*", "$.a[*]~")
        for field in (None, "@key", "a", "a.b[0]", "$..a")
    ]
    check = kind.prepare([requirement(f"r{number}", one) for number, one in enumerate(told)], NoSupplies())
    for value in odd:
        for document in (value, {"a": value}, [value, {"openapi": value, "swagger": value, "type": value}]):
            assert not [one for one in check(Part(document)) if isinstance(one, Unchecked)]


def test_patterns_that_would_backtrack_for_ever() -> None:
    document = Part({"a": "a" * 5_000 + "!"})
    begun = time.perf_counter()
    found = faults(document, rule("$.a", "pattern", None, {"match": "^(a+)+$"}))
    assert found == [("/a", "pattern-match")]
    assert time.perf_counter() - begun < 2


def test_a_pattern_that_is_given_up_is_unchecked() -> None:
    document = Part({"a": "a" * 400 + "!"})
    (found,) = outcries(document, rule("$.a", "pattern", None, {"match": r"^(?:(a|aa)+)(?!\1)$"}))
    assert isinstance(found, Unchecked)
    assert found.code == "pattern.given-up"


@pytest.mark.parametrize(
    ("parameters", "good"),
    [
        (rule("$.a", "truthy"), True),
        (rule(["$.a", "$.b"], "truthy", "x"), True),
        ({"given": "$", "then": [{"function": "truthy"}, {"function": "length", "functionOptions": {"min": 1}}]}, True),
        ({"cases": [{"formats": ["oas2"], "given": []}], "then": {"function": "truthy"}}, True),
        ({"given": "$", "then": []}, False),
        ({"given": [], "then": {"function": "truthy"}}, False),
        ({"then": {"function": "truthy"}}, False),
        (rule("$", "truthish"), False),
        (rule("$", "pattern"), False),
        (rule("$", "length", None, {"min": "a"}), False),
        (rule("$", "truthy", formats=["oas4"]), False),
        (rule("$", "truthy", severity="warn"), False),
        ({"given": "$", "then": {"function": "truthy", "message": "x"}}, False),
    ],
)
def test_parameters(parameters: Any, good: bool) -> None:
    assert compile_schema(kind.PARAMETERS).is_valid(parameters) is good


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        (rule("paths", "truthy"), "rules.path-wrong"),
        (rule("$", "truthy", "$["), "rules.path-wrong"),
        (rule("$", "nothing"), "rules.function-unknown"),
        (rule("$", "pattern", None, {"match": "["}), "pattern.wrong"),
    ],
)
def test_mistakes_are_told_when_rules_are_made_ready(parameters: Any, code: str) -> None:
    with pytest.raises(Trouble) as caught:
        kind.prepare([requirement("r", parameters)], NoSupplies())
    assert caught.value.code == code
