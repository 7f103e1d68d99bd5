"""Kind `openapi` as a kind: parameters, versions, many requirements at once, and documents of any shape."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.engines.rule_folder import rules_of
from checker.engines.schema import compile_schema
from checker.kernel.document import Broken, Target
from checker.kernel.fault import Fault, Inapplicable, Unchecked
from checker.kernel.kind import Kind
from checker.kernel.level import Level
from checker.kernel.messages import fields
from checker.kernel.pointer import look_up
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import openapi as kind
from checker.kinds.openapi import rules

NONE = Text("لا شيء", "nothing")
ALL: list[dict[str, Any]] = [
    {"rule": "valid-document"},
    {"rule": "references"},
    {"rule": "operation-ids"},
    {"rule": "path-parameters"},
    {"rule": "examples"},
    {"rule": "security-defined"},
    {"rule": "security-present", "open": "never", "except": ["^/open"]},
    {"rule": "unused-components"},
    {"rule": "server-variables"},
    {"rule": "discriminator"},
    {"rule": "links"},
    {"rule": "tags"},
    {"rule": "bounds", "type": "string"},
    {"rule": "bounds", "type": "integer"},
    {"rule": "bounds", "type": "array"},
    {"rule": "offers", "parameters": ["page"], "in": "query"},
    {"rule": "offers", "response-headers": ["ETag"]},
    {"rule": "offers", "path": "health", "method": "get"},
    {"rule": "collections", "named": "s$"},
    {"rule": "collections", "parameters": "page"},
    {"rule": "national-elements"},
]
ALL += [{"rule": name} for name in rules_of(rules) if name not in {one["rule"] for one in ALL}]
FULL = """
tags: [{name: a}]
servers: [{url: 'https://{z}.example', variables: {z: {default: a, enum: [a]}}}]
security: [{login: [read]}]
paths:
  /records/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string, example: a}}]
    get:
      operationId: read
      tags: [a]
      responses:
        '200':
          description: ok
          headers: {ETag: {schema: {type: string}, example: a}}
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Any'}
              examples: {e: {$ref: '#/components/examples/E'}}
          links: {next: {operationId: read, parameters: {id: 1}}}
    post:
      operationId: write
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/B'}, encoding: {a: {headers: {}}}}}
      callbacks: {done: {'{$request.body#/u}': {post: {responses: {'204': {description: d}}}}}}
      responses: {default: {$ref: '#/components/responses/R'}}
components:
  securitySchemes: {login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {read: r}}}}}
  responses: {R: {description: r}}
  examples: {E: {value: {kind: b}}}
  schemas:
    Any:
      oneOf: [{$ref: '#/components/schemas/B'}]
      discriminator: {propertyName: kind, mapping: {b: B}}
    B:
      allOf:
        - {$ref: '#/components/schemas/Any'}
        - {required: [kind], properties: {kind: {type: string, readOnly: true}}}
      properties:
        nationalNumber: {type: integer, nullable: true, default: 1}
        list: {type: array, items: {type: string}}
      example: {kind: b}
"""


class Page:
    """A document made in memory, that no loader has looked at."""

    name = "page.json"
    form = "json"
    raw = b""
    flaws = ()

    def __init__(self, data: Any) -> None:
        self.data = data

    def resolve(self, reference: str, base: str = "") -> Target | Broken:  # noqa: ARG002 - the contract
        try:
            return Target(self, reference[1:], look_up(self.data, reference[1:]))  # type: ignore[arg-type]
        except (LookupError, ValueError):
            return Broken("reference.malformed", {"reference": reference})


def requirements(listed: list[dict[str, Any]] = ALL) -> list[Requirement]:
    return [
        Requirement(
            "test", "1.0", f"r{place}", Level.MUST, NONE, NONE, NONE, NONE, (), CheckSpec("openapi", one), (), None, ""
        )  # type: ignore[arg-type]
        for place, one in enumerate(listed)
    ]


def test_it_is_a_kind(bench: Any) -> None:
    module: Kind = kind
    check = module.prepare(requirements(), bench.supplies)
    assert check.doubtful([{"openapi": "3.1.1"}])
    assert not module.prepare([], bench.supplies).doubtful([{}])


def test_sentences_say_the_same_in_both_languages() -> None:
    for code, sentence in kind.MESSAGES.items():
        assert fields(sentence.ar) == fields(sentence.en), code


@pytest.mark.parametrize("parameters", ALL)
def test_parameters(parameters: dict[str, Any]) -> None:
    schema = compile_schema(kind.PARAMETERS)
    assert schema.is_valid(parameters)
    assert not schema.is_valid({**parameters, "other": 1})
    assert not schema.is_valid({key: value for key, value in parameters.items() if key != "rule"})


@pytest.mark.parametrize(
    "parameters",
    [
        {"rule": "none"},
        {"rule": "bounds"},
        {"rule": "bounds", "type": "number"},
        {"rule": "offers"},
        {"rule": "offers", "parameters": ["a"]},
        {"rule": "offers", "parameters": ["a"], "in": "body"},
        {"rule": "offers", "response-headers": ["a"], "path": "a", "method": "get"},
        {"rule": "collections"},
        {"rule": "collections", "named": "a", "parameters": "b"},
        {"rule": "security-present", "open": "sometimes"},
        {"rule": "operation-ids", "required": "no"},
    ],
)
def test_wrong_parameters(parameters: dict[str, Any]) -> None:
    assert not compile_schema(kind.PARAMETERS).is_valid(parameters)


def test_a_wrong_pattern_is_told(bench: Any) -> None:
    for options in ({"rule": "collections", "named": "["}, {"rule": "security-present", "except": ["("]}):
        with pytest.raises(Trouble) as caught:
            kind.prepare(requirements([options]), bench.supplies)
        assert caught.value.code == "pattern.wrong"


@pytest.mark.parametrize("version", ["2.0", "3.2.0", "4.0.0", "3", 3, None, [], {"a": 1}])
def test_another_version_is_not_judged(bench: Any, version: Any) -> None:
    told = list(kind.prepare(requirements(), bench.supplies)(Page({"openapi": version, "paths": []})))  # type: ignore[arg-type]
    assert len(told) == len(ALL)
    assert all(isinstance(one, Unchecked) and one.code == "openapi.version-unknown" for one in told)


@pytest.mark.parametrize("data", [None, [], {}, "text", 5, {"swagger": "2.0"}])
def test_no_openapi_document(bench: Any, data: Any) -> None:
    told = list(kind.prepare(requirements(), bench.supplies)(Page(data)))  # type: ignore[arg-type]
    assert told[0] == Fault("test/r0", "openapi.no-version", "")
    assert all(isinstance(one, Inapplicable) for one in told[1:])


def everything(data: Any, bench: Any) -> list[Any]:
    """What all rules say together; every fault stands at a place that exists, but for what is missing there."""
    told = list(kind.prepare(requirements(), bench.supplies)(Page(data)))  # type: ignore[arg-type]
    for one in told:
        if isinstance(one, Fault):
            assert one.code in kind.MESSAGES
            look_up(data, one.pointer)
            json.dumps(one.values)
    return told


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_a_full_document(bench: Any, version: str) -> None:
    told = everything(bench.api(FULL, version), bench)
    assert not [one for one in told if isinstance(one, Unchecked)]
    wrong = {(one.requirement, one.code) for one in told if isinstance(one, Fault)}
    assert ("test/r0", "openapi.no-version") not in wrong
    assert ("test/r20", "openapi.element-type") in wrong


def ways(value: Any) -> Iterator[list[Any]]:
    """The way to every value inside `value`."""
    for key in list(value) if isinstance(value, dict) else list(range(len(value))):
        yield [key]
        if isinstance(value[key], dict | list):
            yield from ([key, *way] for way in ways(value[key]))


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
@pytest.mark.parametrize("junk", [None, {"$ref": 5}, "text"])
def test_junk_everywhere(bench: Any, junk: Any, version: str) -> None:
    for *way, last in list(ways(bench.api(FULL, version))):
        document = copy.deepcopy(bench.api(FULL, version))
        place: Any = document
        for key in way:
            place = place[key]
        place[last] = copy.deepcopy(junk)
        everything(document, bench)


JUNK = st.sampled_from(
    [
        None,
        True,
        0,
        1.5,
        "",
        "text",
        [],
        {},
        [[]],
        [None],
        {"a": 1},
        {"$ref": 5},
        {"$ref": "#"},
        {"$ref": "#/paths"},
        {"$ref": "#/components/schemas/Any"},
        {"": {}},
        {"type": ["string", 5]},
        {"~/": {"%": []}},
        10**400,
        "[",
        "é" * 10,
    ]
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.data(), st.sampled_from(["3.0.4", "3.1.1"]))
def test_junk_anywhere(bench: Any, data: Any, version: str) -> None:
    document = copy.deepcopy(bench.api(FULL, version))
    for _ in range(data.draw(st.integers(1, 3))):
        place: Any = document
        while True:
            keys = list(place) if isinstance(place, dict) else list(range(len(place)))
            key = data.draw(st.sampled_from([key for key in keys if key != "openapi"] or [None]))
            if key is None:
                break
            child = place[key]
            if not isinstance(child, dict | list) or not child or data.draw(st.booleans()):
                place[key] = copy.deepcopy(data.draw(JUNK))
                break
            place = child
    everything(document, bench)


def deep(schema: Any, times: int, keyword: str) -> Any:
    for _ in range(times):
        schema = {keyword: {"a": schema} if keyword == "properties" else [schema] if keyword == "allOf" else schema}
    return schema


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
@pytest.mark.parametrize("keyword", ["properties", "allOf", "items", "not"])
def test_schemas_nested_deeply(bench: Any, keyword: str, version: str) -> None:
    schema = deep({"type": "string", "example": 5}, 1000, keyword)
    data = bench.api("paths: {/a: {post: {responses: {'200': {description: a}}}}}", version)
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}
    data["paths"]["/a"]["post"]["requestBody"] = {"content": content}
    data["components"] = {"schemas": {"A": schema}}
    told = everything(data, bench)
    examples = [one for one in told if one.requirement == "test/r4"]
    assert [type(one) for one in examples] == [Unchecked]
    assert examples[0].code == "jsonschema.schema-too-deep"


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
def test_a_long_chain_and_a_large_circle_of_references(bench: Any, version: str) -> None:
    data = bench.api("paths: {}", version)
    schemas = {f"S{place}": {"$ref": f"#/components/schemas/S{place + 1}"} for place in range(3000)}
    data["components"] = {"schemas": {**schemas, "S3000": {"type": "string", "example": 5}}}
    codes = [one.code for one in everything(data, bench) if isinstance(one, Fault)]
    assert set(codes) == {"jsonschema.type"}
    data["components"]["schemas"]["S3000"] = {"$ref": "#/components/schemas/S0"}
    codes = [one.code for one in everything(data, bench) if isinstance(one, Fault)]
    assert codes == ["openapi.reference-round"] * 3001
