"""Examples and defaults against the schemas they illustrate, in the dialect of each version."""

from __future__ import annotations

from typing import Any

import pytest

OLD, NEW = "3.0.4", "3.1.1"
A = "/components/schemas/A"


def schema(text: str, rest: str = "") -> str:
    return f"components: {{schemas: {{A: {text}, S: {{type: string}}, N: {{type: integer, nullable: true}}{rest}}}}}"


BOTH = {
    "none": ("components: {schemas: {A: {type: string}}}", ["inapplicable"]),
    "plainly right": (schema("{type: string, example: a, default: b}"), []),
    "plainly wrong": (schema("{type: string, example: 5, default: true}"), [f"type {A}/example", f"type {A}/default"]),
    "a boolean is no number": (schema("{type: number, default: false}"), [f"type {A}/default"]),
    "by other keywords": (
        schema("{type: string, maxLength: 2, format: date, example: abc}"),
        [f"format-date {A}/example", f"max-length {A}/example"],
    ),
    "formats": (
        schema(
            "{properties: {a: {format: uuid, example: x, type: string}, b: {format: int32, type: integer, example: 1},"
            " c: {format: date-time, type: string, example: now}, d: {format: password, type: string, default: x}}}"
        ),
        [f"format-uuid {A}/properties/a/example", f"format-date-time {A}/properties/c/example"],
    ),
    "inside": (
        schema(
            "{type: object, required: [a], properties: {a: {items: {$ref: '#/components/schemas/S'}, type: array}},"
            " example: {a: [x, 5], b: 1}}"
        ),
        [f"type {A}/example/a/1"],
    ),
    "a schema that holds itself": (
        schema(
            "{type: object, properties: {next: {$ref: '#/components/schemas/A'}, n: {type: integer}},"
            " example: {next: {next: {n: x}}}}"
        ),
        [f"type {A}/example/next/next/n"],
    ),
    "circles through allOf": (
        schema(
            "{allOf: [{$ref: '#/components/schemas/B'}], type: object, example: 5}",
            ", B: {allOf: [{$ref: '#/components/schemas/A'}], example: {}}",
        ),
        [f"type {A}/example"],
    ),
    "a media type's": (
        """
        paths:
          /a:
            post:
              requestBody:
                content:
                  application/json: {schema: {type: object, properties: {a: {type: string}}}, example: {a: 5}}
              responses:
                '200':
                  description: ok
                  content:
                    application/problem+json:
                      schema: {type: object}
                      examples: {one: {value: []}, two: {$ref: '#/components/examples/E'}, three: {externalValue: x}}
        components: {examples: {E: {value: text}}}
        """,
        [
            "type /paths/~1a/post/requestBody/content/application~1json/example/a",
            "type /paths/~1a/post/responses/200/content/application~1problem+json/examples/one/value",
            "type /components/examples/E/value",
        ],
    ),
    "of a parameter and a header": (
        """
        components:
          parameters:
            P: {name: a, in: query, schema: {type: integer}, example: x}
            Q: {name: a, in: query, schema: {type: array, items: {type: integer}}, example: '1,2'}
            R: {name: a, in: query, content: {application/json: {schema: {type: array}, example: '1,2'}}}
          headers: {H: {schema: {type: integer}, examples: {one: {value: 1}, two: {value: x}}}}
        """,
        [
            "type /components/parameters/P/example",
            "type /components/headers/H/examples/two/value",
            "type /components/parameters/R/content/application~1json/example",
        ],
    ),
    "written out in another format": (
        """
        components:
          responses:
            R:
              description: r
              content:
                application/xml: {schema: {type: object}, example: '<a/>'}
                text/csv: {schema: {type: array, items: {type: string}}, example: 'a,b'}
                text/plain: {schema: {type: string, maxLength: 1}, example: 'ab'}
                application/x-www-form-urlencoded: {schema: {type: object}, example: [1]}
        """,
        [
            "max-length /components/responses/R/content/text~1plain/example",
            "type /components/responses/R/content/application~1x-www-form-urlencoded/example",
        ],
    ),
    "what only one way carries may be missing": (
        schema(
            "{type: object, required: [id, secret, name, given], properties: {id: {type: string, readOnly: true},"
            " secret: {type: string, writeOnly: true}, name: {type: string}, given: {$ref: '#/components/schemas/G'}},"
            " example: {}}",
            ", G: {type: string, readOnly: true}",
        ),
        [f"required {A}/example"],
    ),
    "and so where allOf asks for it": (
        schema(
            "{allOf: [{type: object, properties: {id: {type: string, readOnly: true}}}, {required: [id]}], example: {}}"
        ),
        [],
    ),
    "broken references ask for nothing": (
        schema(
            "{type: object, properties: {a: {$ref: '#/no'}, b: {$ref: 'https://e.example/x'}}, example: {a: 1, b: 2}}"
        ),
        ["unchecked examples-without-schema"],
    ),
    "references round and to other kinds": (
        schema(
            "{$ref: '#/components/schemas/B'}",
            ", B: {$ref: '#/components/schemas/A'}, C: {properties: {a: {$ref: '#/info'}, b:"
            " {$ref: '#/components/schemas/A'}}, type: object, example: {a: 1, b: 1}}",
        ),
        ["unchecked examples-without-schema"],
    ),
    "references to deeper places": (
        schema(
            "{properties: {a: {type: object, properties: {b: {type: integer}}}}}",
            f", B: {{properties: {{c: {{$ref: '#{A}/properties/a'}}}}, type: object, example: {{c: {{b: x}}}}}}",
        ),
        ["type /components/schemas/B/example/c/b"],
    ),
    "a schema that is none is told elsewhere, and hides nothing else": (
        schema(
            "{properties: {a: {type: strin, example: 5}, b: {pattern: '[', type: string, default: 5},"
            " c: {type: string, maxLength: 1, example: ab}}}"
        ),
        [f"max-length {A}/properties/c/example"],
    ),
    "keys of digits": (
        schema("{type: object, additionalProperties: {type: string}, example: {'200': 5}}"),
        [f"type {A}/example/200"],
    ),
    "look-around": (schema("{type: string, pattern: '^(?!x)', example: xy}"), [f"pattern {A}/example"]),
    "a pattern without end": (
        schema(
            f"{{type: string, pattern: '^(?!x)(a|a)*(?<=a)b$', example: {'a' * 300}}}",
            ", B: {type: string, maxLength: 1, example: ab}",
        ),
        ["unchecked pattern-given-up", "max-length /components/schemas/B/example"],
    ),
    "null": (schema("{type: string, default: null}"), [f"type {A}/default"]),
    "of wrong types": (
        schema("{example: 1, properties: [], type: object}", ", C: {examples: 5}, D: {examples: {a: 1}}")
        + "\npaths: {/a: {parameters: [{schema: 5, example: 1}], get: {responses: {'200': {content: {a/b: []}}}}}}",
        ["unchecked examples-without-schema"],
    ),
}


@pytest.mark.parametrize("version", [OLD, NEW])
@pytest.mark.parametrize("name", BOTH)
def test_both_versions(bench: Any, name: str, version: str) -> None:
    text, expected = BOTH[name]
    assert sorted(bench(text, "examples", version)) == sorted(expected)


def test_schemas_and_examples_in_other_files(bench: Any) -> None:
    data = bench.api(
        """
        components:
          schemas: {A: {type: object, properties: {b: {$ref: 'more.yaml#/B'}}, example: {b: {c: 5}}}}
          parameters: {P: {name: a, in: query, schema: {$ref: 'more.yaml#/C'}, examples: {e: {$ref: 'more.yaml#/E'}}}}
        """
    )
    files = {
        "more.yaml": "B: {type: object, properties: {c: {$ref: '#/C'}}, example: 5}\nC: {type: string}\nE: {value: 5}\n"
    }
    assert sorted(bench.judge(bench.document(data, files), "examples")) == [
        "type /B/example @more.yaml",
        "type /E/value @more.yaml",
        "type /components/schemas/A/example/b/c",
    ]


def test_a_shared_example_is_told_once(bench: Any) -> None:
    content = "content: {application/json: {schema: {type: string}, examples: {e: {$ref: '#/components/examples/E'}}}}"
    text = f"""
        paths:
          /a: {{get: {{responses: {{'200': {{description: a, {content}}}, '201': {{description: a, {content}}}}}}}}}
        components: {{examples: {{E: {{value: 5}}}}}}
    """
    assert bench(text, "examples") == ["type /components/examples/E/value"]


def test_an_example_that_fits_elsewhere_is_wrong_where_it_is_used(bench: Any) -> None:
    text = """
        components:
          examples: {E: {value: 5}}
          headers:
            A: {schema: {type: integer}, examples: {e: {$ref: '#/components/examples/E'}}}
            B: {schema: {type: string}, examples: {e: {$ref: '#/components/examples/E'}}}
    """
    assert bench(text, "examples") == ["example-unfit /components/headers/B/examples/e"]


def test_a_text_that_fits_by_its_format_alone_counts_where_it_is_used(bench: Any) -> None:
    text = """
        components:
          examples: {E: {value: '2026-01-31'}}
          headers:
            A: {schema: {type: string, format: date}, examples: {e: {$ref: '#/components/examples/E'}}}
            B: {schema: {type: string, maxLength: 2}, examples: {e: {$ref: '#/components/examples/E'}}}
    """
    assert bench(text, "examples") == ["example-unfit /components/headers/B/examples/e"]


def test_formats_and_choices_of_texts(bench: Any) -> None:
    text = schema(
        "{properties: {a: {type: string, format: date, default: '2026-01-01'}, b: {type: string, enum: [x], default: y}"
        ", c: {type: string, enum: [x], format: date, default: x}, d: {type: string, enum: [], default: x}}}"
    )
    assert bench(text, "examples") == [
        f"enum {A}/properties/b/default",
        f"format-date {A}/properties/c/default",
        f"enum {A}/properties/d/default",
    ]


@pytest.mark.parametrize("version", [OLD, NEW])
def test_aliases_of_yaml(bench: Any, version: str) -> None:
    document = bench.document(
        f"""
openapi: {version}
info: {{title: a, version: '1'}}
paths: {{}}
components:
  schemas:
    A: {{type: object, properties: {{n: &n {{type: integer}}, m: &m {{$ref: '#/components/schemas/C'}}}}}}
    B: {{type: object, properties: {{n: *n, m: *m}}, example: {{n: x, m: 5}}}}
    C: {{type: string}}
"""
    )
    assert sorted(bench.judge(document, "examples")) == [
        "type /components/schemas/B/example/m",
        "type /components/schemas/B/example/n",
    ]
