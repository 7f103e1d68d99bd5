"""Links name operations that are there, and parameters that those take."""

from __future__ import annotations

from typing import Any

import pytest

R = "responses: {'200': {description: ok}}"
OPERATIONS = f"""
paths:
  /people/{{id}}:
    parameters: [{{name: id, in: path, required: true, schema: {{}}}}]
    get:
      operationId: readPerson
      parameters: [{{name: page, in: query, schema: {{}}}}, {{name: X-Trace, in: header, schema: {{}}}}]
      {R}
  /broken:
    get: {{operationId: broken, parameters: [{{$ref: '#/no'}}], {R}}}
  /bare:
    get: {{operationId: bare, {R}}}
"""
LINKS = {
    "none": ("{}", ["inapplicable"]),
    "sound": (
        (
            "{A: {operationId: readPerson, parameters: {id: 1, query.page: 2, header.x-trace: 3}},"
            " B: {operationRef: '#/paths/~1people~1{id}/get', parameters: {path.id: 1}}}"
        ),
        [],
    ),
    "no such operation": (
        "{A: {operationId: readPersons}, B: {operationId: somethingElse}}",
        ["link-no-operation-near /components/links/A/operationId", "link-no-operation /components/links/B/operationId"],
    ),
    "leads to something else": (
        (
            "{A: {operationRef: '#/paths/~1people~1{id}'}, B: {operationRef: '#/paths/~1x/get'},"
            " C: {operationRef: 'https://e.example/a#/paths/~1a/get'}}"
        ),
        [
            "link-not-an-operation /components/links/A/operationRef",
            "reference.no-pointer /components/links/B/operationRef",
            "reference.network /components/links/C/operationRef",
        ],
    ),
    "parameters": (
        (
            "{A: {operationId: readPerson, parameters: {pages: 1, path.page: 1, id: 2}},"
            " B: {operationId: bare, parameters: {a: 1}}, C: {operationId: broken, parameters: {a: 1}}}"
        ),
        [
            "link-parameter /components/links/A/parameters/pages!",
            "link-parameter /components/links/A/parameters/path.page!",
            "link-no-parameters /components/links/B/parameters/a!",
        ],
    ),
    "of wrong types": (
        "{A: {operationId: 5}, B: {operationRef: null}, C: {operationId: bare, parameters: []}, D: 5}",
        [],
    ),
}


@pytest.mark.parametrize("name", LINKS)
def test_links(bench: Any, name: str) -> None:
    text, expected = LINKS[name]
    assert bench(f"{OPERATIONS}\ncomponents: {{links: {text}}}", "links") == expected


def test_a_link_into_another_file(bench: Any) -> None:
    data = bench.api(
        "components: {links: {A: {operationRef: 'o.yaml#/paths/~1a/get'}, B: {operationRef: 'o.yaml#/info'}}}"
    )
    files = {"o.yaml": "info: {}\npaths: {/a: {get: {}}}\n"}
    assert bench.judge(bench.document(data, files), "links") == [
        "link-not-an-operation /components/links/B/operationRef"
    ]
