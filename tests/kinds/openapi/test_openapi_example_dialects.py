"""Examples where the dialects of schemas in 3.0 and 3.1 differ."""

from __future__ import annotations

from typing import Any

import pytest

OLD, NEW = "3.0.4", "3.1.1"
A = "/components/schemas/A"


def schema(text: str, rest: str = "") -> str:
    return f"components: {{schemas: {{A: {text}, S: {{type: string}}, N: {{type: integer, nullable: true}}{rest}}}}}"


ONLY_OLD = {
    "a number with a fraction part is no integer": (schema("{type: integer, example: 1.0}"), [f"type {A}/example"]),
    "nullable": (
        schema(
            "{properties: {a: {type: string, nullable: true, maxLength: 1, default: null},"
            " b: {type: string, nullable: false, default: null}, c: {nullable: true, default: null},"
            " d: {type: string, nullable: true, enum: [a], example: null}},"
            " example: {a: null, e: null}}"
        ),
        [f"type {A}/properties/b/default", f"enum {A}/properties/d/example"],
    ),
    "nullable by reference": (
        schema("{type: object, properties: {a: {$ref: '#/components/schemas/N'}}, example: {a: null}}"),
        [],
    ),
    "nothing counts beside a reference": (
        schema("{$ref: '#/components/schemas/S', maxLength: 1, example: ab}"),
        ["inapplicable"],
    ),
    "bounds that are flags": (
        schema("{type: integer, minimum: 5, exclusiveMinimum: true, example: 5}"),
        [f"exclusive-minimum {A}/example"],
    ),
    "discriminators are not judged here": (
        schema("{oneOf: [{$ref: '#/components/schemas/S'}], discriminator: {propertyName: a}, example: x}"),
        [],
    ),
}
ONLY_NEW = {
    "a number that is whole": (schema("{type: integer, example: 1.0}"), []),
    "lists of examples": (schema("{type: [string, 'null'], examples: [a, null, 5]}"), [f"type {A}/examples/2"]),
    "keywords beside a reference": (
        schema("{$ref: '#/components/schemas/S', maxLength: 1, example: ab}"),
        [f"max-length {A}/example"],
    ),
    "null by type": (schema("{type: [string, 'null'], default: null}"), []),
    "new keywords": (
        schema("{const: 1, example: 2, $defs: {a: {prefixItems: [{type: string}], default: [5]}}}"),
        [f"const {A}/example", f"type {A}/$defs/a/default/0"],
    ),
    "identifiers": (
        schema(
            "{$id: 'https://e.example/a', $defs: {b: {type: integer}}, properties: {b: {$ref: '#/$defs/b'}},"
            " example: {b: x}}",
            ", B: {type: object, properties: {a: {$ref: 'https://e.example/a'}}, example: {a: {b: x}}}",
        ),
        [f"type {A}/example/b", "type /components/schemas/B/example/a/b"],
    ),
    "schemas that are true or false": (
        schema("{properties: {a: true, b: false}, type: object, example: {a: 1, b: 2}}"),
        [f"false-property {A}/example/b!"],
    ),
}


@pytest.mark.parametrize("name", ONLY_OLD)
def test_3_0(bench: Any, name: str) -> None:
    text, expected = ONLY_OLD[name]
    assert sorted(bench(text, "examples", OLD)) == sorted(expected)


@pytest.mark.parametrize("name", ONLY_NEW)
def test_3_1(bench: Any, name: str) -> None:
    text, expected = ONLY_NEW[name]
    assert sorted(bench(text, "examples", NEW)) == sorted(expected)
