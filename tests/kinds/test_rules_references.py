"""Kind `rules` through references: faults once, at their true place; circles end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rules_bench import faults, json, outcries, rule, yaml

from checker.kernel.fault import Fault, Unchecked
from checker.kinds.rules.part import Part
from checker.loaders import load
from checker.loaders.tree import Tree

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


def test_aliases_of_yaml_do_not_multiply_the_work() -> None:
    lines = ["a0: &a0 {v: 0}"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 12)]
    document = yaml("\n".join(lines))
    found = faults(document, rule("$..v", "truthy"))
    assert len(found) == 1


def test_a_thousand_levels_where_the_way_matters() -> None:
    value: Any = {"v": 0}
    for _ in range(1_000):
        value = {"a": value}
    assert len(faults(Part(value), rule("$..[?(@path && @property === 'v')]", "truthy"))) == 1
