"""Rules about paths, operations and their parameters."""

from __future__ import annotations

from typing import Any

import pytest

R = "responses: {'200': {description: ok}}"

PATH_PARAMETERS = {
    "agrees, on the operation and on the path": (
        f"""
        paths:
          /a/{{x}}:
            parameters: [{{name: x, in: path, required: true, schema: {{}}}}]
            get: {{{R}}}
          /b/{{x}}/{{y}}:
            parameters: [{{name: x, in: path, required: true, schema: {{}}}}]
            get: {{parameters: [{{name: y, in: path, required: true, schema: {{}}}}], {R}}}
        """,
        [],
    ),
    "missing everywhere is told once, of the path": (
        f"paths: {{'/a/{{x}}': {{get: {{{R}}}, put: {{{R}}}}}}}",
        ["path-parameter-missing /paths/~1a~1{x}!"],
    ),
    "missing in one operation is told of that": (
        f"""
        paths:
          /a/{{x}}:
            get: {{parameters: [{{name: x, in: path, required: true, schema: {{}}}}], {R}}}
            put: {{{R}}}
        """,
        ["path-parameter-missing-here /paths/~1a~1{x}/put"],
    ),
    "of another place": (
        f"paths: {{'/a/{{x}}': {{get: {{parameters: [{{name: x, in: query, schema: {{}}}}], {R}}}}}}}",
        ["path-parameter-missing /paths/~1a~1{x}!"],
    ),
    "not in the template, and near to a name that is": (
        f"""
        paths:
          /a/{{recordId}}:
            parameters: [{{name: record, in: path, required: true, schema: {{}}}}]
            get: {{{R}}}
        """,
        [
            "path-parameter-unknown-near /paths/~1a~1{recordId}/parameters/0",
            "path-parameter-missing /paths/~1a~1{recordId}!",
        ],
    ),
    "optional, in a component used twice": (
        f"""
        components: {{parameters: {{X: {{name: x, in: path, schema: {{}}}}}}}}
        paths:
          /a/{{x}}: {{parameters: [{{$ref: '#/components/parameters/X'}}], get: {{{R}}}}}
          /b/{{x}}: {{parameters: [{{$ref: '#/components/parameters/X'}}], get: {{{R}}}}}
        """,
        ["path-parameter-optional /components/parameters/X"],
    ),
    "twice in one list; header names in any case": (
        f"""
        paths:
          /a:
            get:
              parameters:
                - {{name: q, in: query, schema: {{}}}}
                - {{name: q, in: header, schema: {{}}}}
                - {{name: Q, in: query, schema: {{}}}}
                - {{name: Q, in: header, schema: {{}}}}
                - {{name: q, in: query, schema: {{}}}}
              {R}
        """,
        ["parameter-repeated /paths/~1a/get/parameters/3", "parameter-repeated /paths/~1a/get/parameters/4"],
    ),
    "an operation may say it anew": (
        f"""
        paths:
          /a/{{x}}:
            parameters: [{{name: x, in: path, required: true, schema: {{}}}}]
            get: {{parameters: [{{name: x, in: path, required: true, schema: {{type: string}}}}], {R}}}
        """,
        [],
    ),
    "templates that cannot be told apart": (
        """
        paths:
          /a/{x}: {parameters: [{name: x, in: path, required: true, schema: {}}]}
          /a/{y}: {parameters: [{name: y, in: path, required: true, schema: {}}]}
          /a/{y}/b: {parameters: [{name: y, in: path, required: true, schema: {}}]}
        """,
        ["path-templates-equal /paths/~1a~1{y}!"],
    ),
    "braces": (
        "paths: {'/a/{x': {}, '/b/x}': {}, '/c/{}': {}, '/d/{{x}}': {}}",
        [f"path-template-malformed /paths/~1{one}!" for one in ("a~1{x", "b~1x}", "c~1{}", "d~1{{x}}")],
    ),
    "a name twice": (
        "paths: {'/a/{x}/{x}': {parameters: [{name: x, in: path, required: true, schema: {}}]}}",
        ["path-template-repeats /paths/~1a~1{x}~1{x}!"],
    ),
    "a broken reference may be the one": (
        f"paths: {{'/a/{{x}}': {{get: {{parameters: [{{$ref: '#/components/parameters/X'}}], {R}}}}}}}",
        [],
    ),
    "part of a segment": (
        f"""
        paths:
          /a/{{x}}.{{y}}:
            parameters: [{{name: x, in: path, required: true, schema: {{}}}}]
            get: {{parameters: [{{name: y, in: path, required: true, schema: {{}}}}], {R}}}
        """,
        [],
    ),
    "nothing to judge": ("paths: {x-note: 1}", ["inapplicable"]),
    "of wrong types": ("paths: {/a: [], /b: {parameters: {a: 1}, get: null}, /c: {parameters: [1, null, {}]}}", []),
}

OPERATION_IDS = {
    "unique": (f"paths: {{/a: {{get: {{operationId: a, {R}}}, put: {{operationId: b, {R}}}}}}}", []),
    "none": (f"paths: {{/a: {{get: {{{R}}}}}}}", ["operation-id-missing /paths/~1a/get"]),
    "repeated": (
        f"paths: {{/a: {{get: {{operationId: a, {R}}}, put: {{operationId: a, {R}}}}}}}",
        ["operation-id-repeated /paths/~1a/put/operationId"],
    ),
    "repeated in a webhook and a callback": (
        f"""
        paths:
          /a:
            post:
              operationId: a
              callbacks: {{done: {{'{{$request.body#/url}}': {{post: {{operationId: a, {R}}}}}}}}}
              {R}
        webhooks: {{new: {{post: {{operationId: a, {R}}}}}}}
        """,
        [
            "operation-id-repeated /paths/~1a/post/callbacks/done/{$request.body#~1url}/post/operationId",
            "operation-id-repeated /webhooks/new/post/operationId",
        ],
    ),
    "of a wrong type": (f"paths: {{/a: {{get: {{operationId: 1, {R}}}}}}}", []),
    "an extension is no operation": ("paths: {/a: {x-get: {}, summary: a}}", ["inapplicable"]),
}


@pytest.mark.parametrize("name", PATH_PARAMETERS)
def test_path_parameters(bench: Any, name: str) -> None:
    text, expected = PATH_PARAMETERS[name]
    assert bench(text, "path-parameters") == expected
    assert bench(text, "path-parameters", "3.0.4") == expected


@pytest.mark.parametrize("name", OPERATION_IDS)
def test_operation_ids(bench: Any, name: str) -> None:
    text, expected = OPERATION_IDS[name]
    assert bench(text, "operation-ids") == expected


def test_operation_ids_that_need_not_be_there(bench: Any) -> None:
    text = f"paths: {{/a: {{get: {{{R}}}, put: {{operationId: a, {R}}}, post: {{operationId: a, {R}}}}}}}"
    assert bench(text, "operation-ids", required=False) == ["operation-id-repeated /paths/~1a/post/operationId"]


def test_path_items_in_files_of_their_own(bench: Any) -> None:
    data = bench.api("paths: {'/a/{x}': {$ref: 'paths/a.yaml'}, '/b': {$ref: 'paths/b.yaml#/b'}}")
    files = {
        "paths/a.yaml": f"get: {{operationId: a, {R}}}\n",
        "paths/b.yaml": f"b: {{get: {{operationId: a, parameters: [{{name: y, in: path, schema: {{}}}}], {R}}}}}\n",
    }
    document = bench.document(data, files)
    assert bench.judge(document, "operation-ids") == ["operation-id-repeated /b/get/operationId @b.yaml"]
    assert bench.judge(document, "path-parameters") == [
        "path-parameter-missing /paths/~1a~1{x}!",
        "path-parameter-unknown /b/get/parameters/0 @b.yaml",
        "path-parameter-optional /b/get/parameters/0 @b.yaml",
    ]
