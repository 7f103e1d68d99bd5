"""Rules about components, discriminators and links."""

from __future__ import annotations

from typing import Any

import pytest

R = "responses: {'200': {description: ok}}"
USE = """
paths:
  /a: {get: {responses: {'200': {description: a, content: {a/b: {schema: {$ref: '#/components/schemas/%s'}}}}}}}
"""

UNUSED = {
    "no operations: a library": ("components: {schemas: {A: {}}}", ["inapplicable"]),
    "no components": (f"paths: {{/a: {{get: {{{R}}}}}}}", ["inapplicable"]),
    "used directly and through another": (
        USE % "A"
        + "\ncomponents: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B/items'}}}, B: {items: {}}}}",
        [],
    ),
    "unused, alone and in a circle": (
        USE % "A"
        + """
components:
  schemas: {A: {}, B: {properties: {b: {$ref: '#/components/schemas/B'}}}, C: {$ref: '#/components/schemas/D'}, D: {}}
  responses: {R: {description: r}}
  x-own: {a: 1}
""",
        [f"component-unused /components/{one}!" for one in ("schemas/B", "schemas/C", "schemas/D", "responses/R")],
    ),
    "security schemes are used by name": (
        (
            f"security: [{{a: []}}]\npaths: {{/a: {{get: {{security: [{{b: []}}], {R}}}}}}}\n"
            "components: {securitySchemes: {a: {type: http}, b: {type: http}, c: {type: http}}}"
        ),
        ["component-unused /components/securitySchemes/c!"],
    ),
    "named by a mapping": (
        USE % "A" + "\ncomponents: {schemas: {A: {discriminator: {propertyName: k,"
        " mapping: {b: B, c: '#/components/schemas/C'}}},"
        " B: {}, C: {}, D: {}}}",
        ["component-unused /components/schemas/D!"],
    ),
    "heirs of a schema with a discriminator": (
        USE % "A" + "\ncomponents: {schemas: {A: {discriminator: {propertyName: k}},"
        " B: {allOf: [{$ref: '#/components/schemas/A'}]}, C: {allOf: [{$ref: '#/components/schemas/B'}]}}}",
        ["component-unused /components/schemas/C!"],
    ),
    "named inside an extension": (
        USE % "A" + "\ncomponents: {schemas: {A: {}, B: {}, C: {}}}\nx-hooks: [{a: {$ref: '#/components/schemas/B'}}]",
        ["component-unused /components/schemas/C!"],
    ),
    "of wrong types": (
        f"paths: {{/a: {{get: {{{R}}}}}}}\ncomponents: {{schemas: [], responses: null}}",
        ["inapplicable"],
    ),
}

DISCRIMINATOR = {
    "none": ("components: {schemas: {A: {}}}", ["inapplicable"]),
    "sound": (
        """
        components:
          schemas:
            Any:
              oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
              discriminator: {propertyName: kind, mapping: {a: A, b: '#/components/schemas/B'}}
            Base: {required: [kind], properties: {kind: {type: string}}}
            A: {allOf: [{$ref: '#/components/schemas/Base'}]}
            B: {required: [kind], properties: {kind: {const: b}}}
        """,
        [],
    ),
    "missing, optional, and inline ones, which cannot be chosen": (
        """
        components:
          schemas:
            Any:
              anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {type: object}]
              discriminator: {propertyName: kind}
            A: {properties: {kind: {}}}
            B: {required: [kind]}
        """,
        [
            "discriminator-property-optional /components/schemas/Any/anyOf/0",
            "discriminator-property-missing /components/schemas/Any/anyOf/1",
        ],
    ),
    "said beside the choice": (
        """
        components:
          schemas:
            Any:
              required: [kind]
              properties: {kind: {}}
              oneOf: [{$ref: '#/components/schemas/A'}]
              discriminator: {propertyName: kind}
            A: {}
        """,
        [],
    ),
    "a base without a choice": (
        """
        components:
          schemas:
            Base: {properties: {kind: {}}, discriminator: {propertyName: kind}}
            Sound: {required: [kind], properties: {kind: {}}, discriminator: {propertyName: kind}}
        """,
        ["discriminator-property-optional /components/schemas/Base/discriminator/propertyName"],
    ),
    "a choice inside a choice": (
        """
        components:
          schemas:
            Any: {oneOf: [{$ref: '#/components/schemas/Some'}], discriminator: {propertyName: kind}}
            Some: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            A: {required: [kind], properties: {kind: {}}}
            B: {required: [kind], properties: {kind: {}}}
        """,
        [],
    ),
    "mapped to nothing": (
        """
        components:
          schemas:
            Any:
              oneOf: [{$ref: '#/components/schemas/A'}]
              discriminator: {propertyName: kind, mapping: {a: A, b: Nothing, c: '#/components/x', d: '#/info', e: 5}}
            A: {required: [kind], properties: {kind: {}}}
        """,
        [f"discriminator-mapping /components/schemas/Any/discriminator/mapping/{one}" for one in "bcd"],
    ),
    "mapped to the network": (
        (
            "components: {schemas: {A: {required: [k], properties: {k: {}},"
            " discriminator: {propertyName: k, mapping: {a: 'https://e.example/a'}}}}}"
        ),
        ["reference.network /components/schemas/A/discriminator/mapping/a"],
    ),
    "the parent names its children, and they it": (
        """
        components:
          schemas:
            Pet:
              required: [kind]
              properties: {kind: {}}
              oneOf: [{$ref: '#/components/schemas/Cat'}]
              discriminator: {propertyName: kind}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}]}
        """,
        [],
    ),
    "of wrong types": (
        "components: {schemas: {A: {discriminator: 5}, B: {discriminator: {propertyName: 5, mapping: []}, oneOf: 5}}}",
        [],
    ),
}

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


@pytest.mark.parametrize("name", UNUSED)
def test_unused_components(bench: Any, name: str) -> None:
    text, expected = UNUSED[name]
    assert bench(text, "unused-components") == expected


@pytest.mark.parametrize("name", DISCRIMINATOR)
def test_discriminator(bench: Any, name: str) -> None:
    text, expected = DISCRIMINATOR[name]
    assert bench(text, "discriminator") == expected


@pytest.mark.parametrize("name", LINKS)
def test_links(bench: Any, name: str) -> None:
    text, expected = LINKS[name]
    assert bench(f"{OPERATIONS}\ncomponents: {{links: {text}}}", "links") == expected


def test_a_component_used_only_from_another_file(bench: Any) -> None:
    data = bench.api("paths: {/a: {$ref: 'a.yaml'}}\ncomponents: {schemas: {A: {}, B: {}}}")
    content = "content: {a/b: {schema: {$ref: 'api.json#/components/schemas/A'}}}"
    files = {"a.yaml": f"get: {{responses: {{'200': {{description: a, {content}}}}}}}\n"}
    assert bench.judge(bench.document(data, files), "unused-components") == ["component-unused /components/schemas/B!"]


def test_a_link_into_another_file(bench: Any) -> None:
    data = bench.api(
        "components: {links: {A: {operationRef: 'o.yaml#/paths/~1a/get'}, B: {operationRef: 'o.yaml#/info'}}}"
    )
    files = {"o.yaml": "info: {}\npaths: {/a: {get: {}}}\n"}
    assert bench.judge(bench.document(data, files), "links") == [
        "link-not-an-operation /components/links/B/operationRef"
    ]
