"""Rules that a standard sets by their options: bounds, offers, collections and tags."""

from __future__ import annotations

from typing import Any

import pytest

R = "responses: {'200': {description: ok}}"


def body(schema: str, rest: str = "") -> str:
    content = f"{{application/json: {{schema: {schema}}}}}"
    return f"paths: {{/a: {{post: {{requestBody: {{content: {content}}}, {R}}}}}}}\n{rest}"


AT = "/paths/~1a/post/requestBody/content/application~1json/schema"
BOUNDS = {
    "a string": ("string", body("{type: string}"), [f"unbounded-string {AT}"]),
    "a string or null": ("string", body("{type: [string, 'null']}"), [f"unbounded-string {AT}"]),
    "bounded strings": (
        "string",
        body(
            "{properties: {a: {type: string, maxLength: 1}, b: {type: string, enum: [a]},"
            " c: {type: string, format: date},"
            " d: {type: string, pattern: a}, e: {type: string, const: a}}}"
        ),
        [],
    ),
    "a bound beside": ("string", body("{allOf: [{type: string}, {maxLength: 5}]}"), []),
    "a bound above": (
        "string",
        body("{maxLength: 5, allOf: [{$ref: '#/components/schemas/S'}]}", "components: {schemas: {S: {type: string}}}"),
        [],
    ),
    "a bound beside a reference": (
        "string",
        body("{maxLength: 5, $ref: '#/components/schemas/S'}", "components: {schemas: {S: {type: string}}}"),
        [],
    ),
    "bounded here and not there": (
        "string",
        body(
            "{properties: {a: {maxLength: 5, $ref: '#/components/schemas/S'}, b: {$ref: '#/components/schemas/S'}}}",
            "components: {schemas: {S: {type: string}}}",
        ),
        ["unbounded-string /components/schemas/S"],
    ),
    "what only responses carry": (
        "string",
        body("{properties: {a: {type: string, readOnly: true}}}"),
        ["inapplicable"],
    ),
    "responses are not asked": (
        "string",
        "paths: {/a: {get: {responses: {'200': {description: a, content: {a/b: {schema: {type: string}}}}}}}}",
        ["inapplicable"],
    ),
    "parameters, also under content": (
        "integer",
        (
            f"paths: {{/a: {{parameters: [{{name: a, in: query, schema: {{type: integer}}}}], get: {{parameters: "
            f"[{{name: b, in: query, content: {{a/b: {{schema: {{type: integer}}}}}}}}], {R}}}}}}}"
        ),
        [
            "unbounded-integer /paths/~1a/parameters/0/schema",
            "unbounded-integer /paths/~1a/get/parameters/0/content/a~1b/schema",
        ],
    ),
    "integers": (
        "integer",
        body(
            "{properties: {a: {type: integer, minimum: 1, maximum: 2}, b: {type: integer, minimum: 1},"
            " c: {type: integer, format: int64}, d: {type: integer, enum: [1]}, e: {type: integer, format: big},"
            " f: {type: integer, exclusiveMinimum: 1, maximum: 2}}}"
        ),
        [f"unbounded-integer {AT}/properties/b", f"unbounded-integer {AT}/properties/e"],
    ),
    "arrays": (
        "array",
        body("{type: array, items: {type: array, maxItems: 1, items: {}}}"),
        [f"unbounded-array {AT}"],
    ),
    "a circle": (
        "array",
        body(
            "{$ref: '#/components/schemas/A'}",
            "components: {schemas: {A: {type: array, items: {$ref: '#/components/schemas/A'},"
            " allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]},"
            " B: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}}}",
        ),
        ["unbounded-array /components/schemas/A"],
    ),
}

LIST = "responses: {'200': {description: a, content: {application/json: {schema: %s}}}}"


def reading(path: str, schema: str, parameters: str = "[]") -> str:
    return f"paths: {{'{path}': {{get: {{parameters: {parameters}, {LIST % schema}}}}}}}"


ARRAY = "{type: array, items: {type: object}}"
COLLECTIONS = {
    "an array": (reading("/records", ARRAY), True),
    "wrapped under a common name": (reading("/records", f"{{properties: {{items: {ARRAY}}}}}"), True),
    "wrapped under its own name": (reading("/file-records", f"{{properties: {{file_records: {ARRAY}}}}}"), True),
    "wrapped, by way of allOf": (reading("/a", f"{{allOf: [{{}}, {{properties: {{data: {ARRAY}}}}}]}}"), True),
    "an object that has a list among the rest": (reading("/person", f"{{properties: {{names: {ARRAY}}}}}"), False),
    "one of many": (reading("/records/{id}", ARRAY), False),
    "words of an enumeration": (reading("/actions", "{type: array, items: {type: string, enum: [a]}}"), False),
    "one thing": (reading("/records", "{type: object}"), False),
    "the top": (reading("/", ARRAY), False),
}

OFFERS: dict[str, tuple[dict[str, Any], str, list[str]]] = {
    "no operations": ({"parameters": ["A"], "in": "header"}, "paths: {}", ["inapplicable"]),
    "a header in any case": (
        {"parameters": ["Accept-Language"], "in": "header"},
        f"paths: {{/a: {{parameters: [{{name: accept-language, in: header, schema: {{}}}}], get: {{{R}}}}}}}",
        [],
    ),
    "a query parameter in its own case": (
        {"parameters": ["page"], "in": "query"},
        f"paths: {{/a: {{get: {{parameters: [{{name: Page, in: query, schema: {{}}}}], {R}}}}}}}",
        ["no-parameter-offered /paths"],
    ),
    "a header of a response": (
        {"response-headers": ["ETag"]},
        (
            "paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}}\n"
            "components: {responses: {R: {description: a, headers: {etag: {schema: {}}}}}}"
        ),
        [],
    ),
    "no header of a response": (
        {"response-headers": ["ETag"]},
        "paths: {/a: {get: {responses: {'200': {description: a, headers: []}}}}}",
        ["no-header-offered /paths"],
    ),
    "a path": ({"path": "(^|/)health$", "method": "get"}, f"paths: {{/v1/health: {{get: {{{R}}}}}}}", []),
    "a path with another method": (
        {"path": "(^|/)health$", "method": "get"},
        f"paths: {{/v1/health: {{post: {{{R}}}}}}}",
        ["no-path-offered /paths"],
    ),
}

TAGS = {
    "defined": (f"tags: [{{name: a}}]\npaths: {{/a: {{get: {{tags: [a], {R}}}}}}}", []),
    "undefined": (
        f"tags: [{{name: records}}]\npaths: {{/a: {{get: {{tags: [records, record, x], {R}}}}}}}",
        ["tag-undefined-near /paths/~1a/get/tags/1", "tag-undefined /paths/~1a/get/tags/2"],
    ),
    "none defined": (f"paths: {{/a: {{get: {{tags: [a], {R}}}}}}}", ["tag-undefined /paths/~1a/get/tags/0"]),
    "none used": (f"tags: [{{name: a}}]\npaths: {{/a: {{get: {{tags: [], {R}}}}}}}", ["inapplicable"]),
    "of wrong types": (f"tags: {{a: b}}\npaths: {{/a: {{get: {{tags: {{}}, {R}}}, put: {{tags: [5], {R}}}}}}}", []),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_bounds(bench: Any, name: str) -> None:
    kind, text, expected = BOUNDS[name]
    assert bench(text, "bounds", type=kind) == expected


@pytest.mark.parametrize("name", COLLECTIONS)
def test_what_a_collection_is(bench: Any, name: str) -> None:
    text, collection = COLLECTIONS[name]
    path = text.split("'")[1].replace("/", "~1")
    assert bench(text, "collections", named="^$") == (
        [f"collection-name /paths/{path}!"] if collection else ["inapplicable"]
    )
    expected = [f"collection-parameter /paths/{path}/get"] if collection else ["inapplicable"]
    assert bench(text, "collections", parameters="^page$") == expected


def test_a_collection_that_keeps_to_it(bench: Any) -> None:
    text = reading("/records", ARRAY, "[{name: page, in: query, schema: {}}, {$ref: '#/components/parameters/none'}]")
    assert bench(text, "collections", named="s$") == []
    assert bench(text, "collections", parameters="^page$") == []
    assert bench(text, "collections", parameters="^none$") == []


@pytest.mark.parametrize("name", OFFERS)
def test_offers(bench: Any, name: str) -> None:
    options, text, expected = OFFERS[name]
    assert bench(text, "offers", **options) == expected


@pytest.mark.parametrize("name", TAGS)
def test_tags(bench: Any, name: str) -> None:
    text, expected = TAGS[name]
    assert bench(text, "tags") == expected
