"""Validity against OpenAPI 3.0 and 3.1: what is told, and where."""

from __future__ import annotations

from typing import Any

import pytest

OLD, NEW = "3.0.4", "3.1.1"

BOTH: dict[str, tuple[str, list[str]]] = {
    "nothing wrong": (
        """
        servers: [{url: '/', variables: {a: {default: b, enum: [b]}}}]
        tags: [{name: a}]
        security: [{key: []}]
        paths:
          x-note: 5
          /a/{id}:
            summary: a
            parameters: [{name: id, in: path, required: true, style: simple, schema: {type: string}}]
            get:
              responses:
                default: {description: d}
                4XX: {$ref: '#/components/responses/R', description: beside}
                '200':
                  description: ok
                  headers: {H: {schema: {}}}
                  content: {a/b: {schema: {type: object}, example: 1}}
        components:
          responses: {R: {description: r}}
          securitySchemes:
            key: {type: apiKey, name: k, in: header}
            b: {type: http, scheme: bearer, bearerFormat: JWT}
        x-anything: {goes: here}
        """,
        [],
    ),
    "info": ("info: {title: 5}\npaths: {}", ["type /info/title", "required /info"]),
    "a key that is not there": ("paths: {}\ncomponent: {}", ["additional-properties-near /component!"]),
    "a path without a slash": ("paths: {pets: {}}", ["property-names /paths/pets!"]),
    "of wrong types": (
        "paths: []\ncomponents: null\nservers: {a: 1}\ntags: [5]\nsecurity: [[], {a: b}]",
        [
            "type /servers",
            "type /paths",
            "type /components",
            "type /security/0",
            "type /security/1/a",
            "type /tags/0",
        ],
    ),
    "a response": (
        "paths: {/a: {get: {responses: {'200': null, '204': 5, '404': {}, '2x': {description: a}}}}}",
        [
            "property-names /paths/~1a/get/responses/2x!",
            "type /paths/~1a/get/responses/200",
            "type /paths/~1a/get/responses/204",
            "required /paths/~1a/get/responses/404",
        ],
    ),
    "no response at all": ("paths: {/a: {get: {responses: {}}}}", ["min-properties /paths/~1a/get/responses"]),
    "a parameter without schema or content": (
        "paths: {/a: {parameters: [{name: a, in: query}]}}",
        ["one-of-required /paths/~1a/parameters/0"],
    ),
    "a parameter with both": (
        "paths: {/a: {parameters: [{name: a, in: query, schema: {}, content: {a/b: {}}}]}}",
        ["one-of-many /paths/~1a/parameters/0"],
    ),
    "a parameter in the body": (
        "paths: {/a: {parameters: [{name: a, in: body, schema: {}}]}}",
        ["enum /paths/~1a/parameters/0/in"],
    ),
    "a path parameter that is optional, and of another place's style": (
        "components: {parameters: {A: {name: a, in: path, required: false, style: form, schema: {}}}}\npaths: {}",
        ["enum /components/parameters/A/style", "const /components/parameters/A/required"],
    ),
    "a name that no reference could give": (
        "components: {schemas: {'A B': {}}}\npaths: {}",
        ["property-names /components/schemas/A B!"],
    ),
    "a reference of a wrong type": (
        "components: {schemas: {A: {$ref: 5}}, responses: {R: {$ref: []}}}\npaths: {}",
        ["type /components/schemas/A/$ref", "type /components/responses/R/$ref"],
    ),
    "example and examples": (
        "components: {headers: {H: {schema: {}, example: 1, examples: {}}}}\npaths: {}",
        ["not-required /components/headers/H"],
    ),
    "a type that is none": (
        "components: {schemas: {A: {properties: {b: {items: {type: strin}, type: array}}}}}\npaths: {}",
        ["enum-near /components/schemas/A/properties/b/items/type"],
    ),
    "a pattern that is none": (
        "components: {schemas: {A: {pattern: '[a'}, B: {pattern: '^(?=a)'}, C: {pattern: '\\p{L}'}}}\npaths: {}",
        ["format-regex /components/schemas/A/pattern"],
    ),
    "a scheme without what its type asks for": (
        """
        components:
          securitySchemes:
            A: {type: apiKey, name: a}
            B: {type: oauth2, flows: {password: {scopes: {}}, other: {}}}
            C: {type: basic}
        paths: {}
        """,
        [
            "required /components/securitySchemes/A",
            "required /components/securitySchemes/B/flows/password",
            "additional-properties /components/securitySchemes/B/flows/other!",
            "enum /components/securitySchemes/C/type",
        ],
    ),
    "a link to nothing": (
        "components: {links: {A: {}, B: {operationId: a, operationRef: b}}}\npaths: {}",
        ["one-of-required /components/links/A", "one-of-many /components/links/B"],
    ),
}

ONLY_OLD: dict[str, tuple[str, list[str]]] = {
    "dialect of schemas": (
        """
        components:
          schemas:
            A: {type: [string, 'null']}
            B: {exclusiveMinimum: 5, const: 1}
            C: {nullable: true, type: string, exclusiveMaximum: true, example: 1, x-a: 1}
            D: {type: array}
            E: {required: []}
            F: {$ref: a, type: 5}
        """,
        [
            "enum /components/schemas/A/type",
            "type /components/schemas/B/exclusiveMinimum",
            "additional-properties /components/schemas/B/const!",
            "required /components/schemas/D",
            "min-items /components/schemas/E/required",
        ],
    ),
    "what came later": (
        "webhooks: {}\ninfo: {title: a, version: '1', summary: a}\ncomponents: {pathItems: {}}",
        [
            "additional-properties /info/summary!",
            "additional-properties /components/pathItems!",
            "additional-properties /webhooks!",
        ],
    ),
    "responses must be there": ("paths: {/a: {get: {}}}", ["required /paths/~1a/get"]),
}

ONLY_NEW: dict[str, tuple[str, list[str]]] = {
    "dialect of schemas": (
        """
        components:
          schemas:
            A: {type: [string, 'null'], unknown: 5}
            B: true
            C: {exclusiveMinimum: true, type: [], required: [a, a], properties: {a: 5}}
            D: {$ref: '#/a', properties: [], examples: {}, prefixItems: []}
            E: {type: [string, text]}
            F: {patternProperties: {'[': {}}, $anchor: 'a b'}
            G: text
        """,
        [
            "type /components/schemas/C/properties/a",
            "type /components/schemas/C/exclusiveMinimum",
            "unique-items /components/schemas/C/required/1",
            "min-items /components/schemas/C/type",
            "type /components/schemas/D/properties",
            "type /components/schemas/D/examples",
            "min-items /components/schemas/D/prefixItems",
            "enum /components/schemas/E/type/1",
            "property-names /components/schemas/F/patternProperties/[!",
            "pattern /components/schemas/F/$anchor",
            "type /components/schemas/G",
        ],
    ),
    "nothing described": ("tags: []", ["any-of-required"]),
    "only webhooks": ("webhooks: {new: {post: {}}}\ncomponents: {pathItems: {P: {$ref: a}}}", []),
    "two licences": (
        "info: {title: a, version: '1', license: {name: a, identifier: MIT, url: b}}\npaths: {}",
        ["not-required /info/license"],
    ),
    "another dialect": (
        "jsonSchemaDialect: 'https://json-schema.org/draft/2019-09/schema'\ncomponents: {schemas: {A: {type: 5}}}",
        [],
    ),
    "its own dialect": (
        "jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base'\ncomponents: {schemas: {A: {type: 5}}}",
        ["type /components/schemas/A/type"],
    ),
}


@pytest.mark.parametrize("version", [OLD, NEW])
@pytest.mark.parametrize("name", BOTH)
def test_both_versions(bench: Any, name: str, version: str) -> None:
    text, expected = BOTH[name]
    assert sorted(bench(text, "valid-document", version)) == sorted(expected)


@pytest.mark.parametrize("name", ONLY_OLD)
def test_3_0(bench: Any, name: str) -> None:
    text, expected = ONLY_OLD[name]
    assert sorted(bench(text, "valid-document", OLD)) == sorted(expected)


@pytest.mark.parametrize("name", ONLY_NEW)
def test_3_1(bench: Any, name: str) -> None:
    text, expected = ONLY_NEW[name]
    assert sorted(bench(text, "valid-document", NEW)) == sorted(expected)


def test_a_version_of_two_parts(bench: Any) -> None:
    assert bench("paths: {}", "valid-document", "3.1") == ["pattern /openapi"]
    assert bench.judge(
        bench.document("openapi: 3.0\ninfo: {title: a, version: '1'}\npaths: {}\n"), "valid-document"
    ) == ["type /openapi"]


def test_parts_in_other_files(bench: Any) -> None:
    data = bench.api(
        """
        paths: {/a: {$ref: 'parts.yaml#/a'}}
        components: {schemas: {A: {$ref: 'parts.yaml#/schema'}}, responses: {R: {$ref: 'parts.yaml#/answer'}}}
        """
    )
    files = {"parts.yaml": "a: {get: 5}\nschema: {type: 5}\nanswer: {$ref: 'parts.yaml#/real'}\nreal: {content: {}}\n"}
    assert bench.judge(bench.document(data, files), "valid-document") == [
        "type /a/get @parts.yaml",
        "type /schema/type @parts.yaml",
        "required /real @parts.yaml",
    ]
