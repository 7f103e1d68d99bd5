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


@pytest.mark.parametrize("name", UNUSED)
def test_unused_components(bench: Any, name: str) -> None:
    text, expected = UNUSED[name]
    assert bench(text, "unused-components") == expected


@pytest.mark.parametrize("name", DISCRIMINATOR)
def test_discriminator(bench: Any, name: str) -> None:
    text, expected = DISCRIMINATOR[name]
    assert bench(text, "discriminator") == expected


def test_a_component_used_only_from_another_file(bench: Any) -> None:
    data = bench.api("paths: {/a: {$ref: 'a.yaml'}}\ncomponents: {schemas: {A: {}, B: {}}}")
    content = "content: {a/b: {schema: {$ref: 'api.json#/components/schemas/A'}}}"
    files = {"a.yaml": f"get: {{responses: {{'200': {{description: a, {content}}}}}}}\n"}
    assert bench.judge(bench.document(data, files), "unused-components") == ["component-unused /components/schemas/B!"]
