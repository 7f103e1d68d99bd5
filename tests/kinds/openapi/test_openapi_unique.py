"""Rules that rulesets know by names of their own: tags and parameters declared twice, the two halves of examples."""

from __future__ import annotations

from typing import Any

import pytest

R = "responses: {'200': {description: ok}}"

TAGS = {
    "all differ": ("tags: [{name: a}, {name: b}]", []),
    "one twice, one thrice": (
        "tags: [{name: a}, {name: b}, {name: a}, {name: b}, {name: b}]",
        ["tag-repeated /tags/2/name", "tag-repeated /tags/3/name", "tag-repeated /tags/4/name"],
    ),
    "case counts": ("tags: [{name: a}, {name: A}]", []),
    "none": ("paths: {}", ["inapplicable"]),
    "wrong types": ("tags: [1, null, {name: 1}, {name: 1}, {}, [a]]", []),
    "no list": ("tags: {name: a}", ["inapplicable"]),
}

PARAMETERS = {
    "same name in another place": (
        f"paths: {{/a: {{get: {{parameters: [{{name: x, in: query}}, {{name: x, in: header}}], {R}}}}}}}",
        [],
    ),
    "twice, once by reference": (
        f"""
        paths:
          /a:
            get:
              parameters: [{{name: x, in: query}}, {{$ref: '#/components/parameters/X'}}, {{name: x, in: query}}]
              {R}
        components: {{parameters: {{X: {{name: x, in: query}}}}}}
        """,
        [
            "parameter-declared-twice /paths/~1a/get/parameters/1",
            "parameter-declared-twice /paths/~1a/get/parameters/2",
        ],
    ),
    "those of the path may be declared again": (
        f"paths: {{/a: {{parameters: [{{name: x, in: query}}], get: {{parameters: [{{name: x, in: query}}], {R}}}}}}}",
        [],
    ),
    "none": (f"paths: {{/a: {{get: {{{R}}}}}}}", ["inapplicable"]),
    "wrong types": (f"paths: {{/a: {{get: {{parameters: [1, null, {{name: 1, in: 2}}, {{}}], {R}}}}}}}", []),
}

EXAMPLES = """
paths:
  /a:
    get:
      parameters: [{name: x, in: query, schema: {type: integer, default: no number}, example: neither}]
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {type: string, example: 1}, examples: {one: {value: 2}}}}
"""
AT = "/paths/~1a/get/responses/200/content/application~1json"


@pytest.mark.parametrize("name", TAGS)
def test_tags_unique(bench: Any, name: str) -> None:
    text, expected = TAGS[name]
    assert bench(text, "tags-unique") == expected
    assert bench(text, "tags-unique", "3.0.4") == expected


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters_unique(bench: Any, name: str) -> None:
    text, expected = PARAMETERS[name]
    assert bench(text, "parameters-unique") == expected


def test_the_halves_of_examples_are_the_whole(bench: Any) -> None:
    media, schema = bench(EXAMPLES, "media-examples"), bench(EXAMPLES, "schema-examples")
    assert sorted(media) == ["type /paths/~1a/get/parameters/0/example", f"type {AT}/examples/one/value"]
    assert sorted(schema) == ["type /paths/~1a/get/parameters/0/schema/default", f"type {AT}/schema/example"]
    assert sorted([*media, *schema]) == sorted(bench(EXAMPLES, "examples"))
    assert bench("paths: {}", "media-examples") == ["inapplicable"]
