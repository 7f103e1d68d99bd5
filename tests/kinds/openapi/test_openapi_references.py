"""References: what they lead to, of what kind, and why they are broken."""

from __future__ import annotations

from typing import Any

import pytest

CASES = {
    "none": ("paths: {}", ["inapplicable"]),
    "right": (
        """
        components:
          schemas: {A: {properties: {b: {$ref: '#/components/schemas/B'}}}, B: {$ref: '#/components/schemas/C'}, C: {}}
          responses: {R: {description: r, content: {a/b: {schema: {$ref: '#/components/schemas/A/properties/b'}}}}}
        """,
        [],
    ),
    "a missing pointer": (
        "components: {schemas: {A: {$ref: '#/components/schemas/B'}}}",
        ["reference.no-pointer /components/schemas/A/$ref"],
    ),
    "the network": (
        "components: {schemas: {A: {$ref: 'https://example.org/a.json'}}}",
        ["reference.network /components/schemas/A/$ref"],
    ),
    "out of the tree": (
        "components: {schemas: {A: {$ref: '../a.json'}}}",
        ["reference.outside /components/schemas/A/$ref"],
    ),
    "a section of another kind": (
        """
        components: {schemas: {A: {$ref: '#/components/responses/R'}}, responses: {R: {description: r}}}
        """,
        ["reference-kind /components/schemas/A/$ref"],
    ),
    "another kind by its place": (
        """
        paths: {/a: {get: {responses: {'200': {$ref: '#/paths/~1a/get/requestBody'}}, requestBody: {content: {}}}}}
        """,
        ["reference-kind /paths/~1a/get/responses/200/$ref"],
    ),
    "what holds objects is none itself": (
        """
        components: {schemas: {A: {properties: {b: {}}}, B: {$ref: '#/components/schemas/A/properties'}}}
        paths: {/a: {get: {responses: {'200': {$ref: '#/components/schemas'}}}}}
        """,
        ["reference-kind /paths/~1a/get/responses/200/$ref", "reference-kind /components/schemas/B/$ref"],
    ),
    "a scalar": ("components: {schemas: {A: {$ref: '#/info/title'}}}", ["reference-kind /components/schemas/A/$ref"]),
    "round": (
        """
        components:
          schemas:
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            C: {$ref: '#/components/schemas/A'}
        """,
        ["reference-round /components/schemas/A/$ref", "reference-round /components/schemas/B/$ref"],
    ),
    "recursive, and not round": (
        """
        components:
          schemas:
            A: {properties: {a: {$ref: '#/components/schemas/A'}}, allOf: [{$ref: '#/components/schemas/A'}]}
        """,
        [],
    ),
    "in data it is no reference": (
        """
        components:
          schemas:
            A: {example: {$ref: '#/x'}, default: {$ref: '#/x'}, enum: [{$ref: '#/x'}], x-a: {$ref: '#/x'}}
          examples: {E: {value: {$ref: '#/x'}}}
        paths: {/a: {x-b: {$ref: '#/x'}, get: {responses: {x-c: {$ref: '#/x'}}}}}
        """,
        ["inapplicable"],
    ),
    "a property may be named so": (
        "components: {schemas: {A: {properties: {$ref: {type: string}}}}}",
        ["inapplicable"],
    ),
    "into an extension": ("components: {schemas: {A: {$ref: '#/x-schemas/B'}}}\nx-schemas: {B: {type: string}}", []),
    "of a wrong type": ("components: {schemas: {A: {$ref: 5}, B: {$ref: null}, C: {$ref: {}}}}", ["inapplicable"]),
}
NEW = {
    "beside other keywords": (
        """
        components:
          schemas: {A: {$ref: '#/components/schemas/B', items: {$ref: '#/components/schemas/C'}}, B: true}
        """,
        ["reference.no-pointer /components/schemas/A/items/$ref"],
    ),
    "by identifier and anchor": (
        """
        components:
          schemas:
            A: {$id: 'https://e.example/a', $defs: {b: {$anchor: here}}, $ref: '#here', not: {$ref: '#/$defs/b'}}
            B: {$ref: 'https://e.example/a'}
        """,
        [],
    ),
    "path items under components": (
        "paths: {/a: {$ref: '#/components/pathItems/P'}}\ncomponents: {pathItems: {P: {get: {}}}}",
        [],
    ),
}


@pytest.mark.parametrize("version", ["3.0.4", "3.1.1"])
@pytest.mark.parametrize("name", CASES)
def test_references(bench: Any, name: str, version: str) -> None:
    text, expected = CASES[name]
    assert bench(text, "references", version) == expected


@pytest.mark.parametrize("name", NEW)
def test_references_of_3_1(bench: Any, name: str) -> None:
    text, expected = NEW[name]
    assert bench(text, "references") == expected


def test_nothing_counts_beside_a_reference_in_3_0(bench: Any) -> None:
    text = "components: {schemas: {A: {$ref: '#/components/schemas/B', items: {$ref: '#/no'}}, B: {}}}"
    assert bench(text, "references", "3.0.4") == []


def test_files(bench: Any) -> None:
    data = bench.api(
        """
        components:
          schemas:
            A: {$ref: 'common.yaml#/components/schemas/A'}
            B: {$ref: 'common.yaml#/components/responses/R'}
            C: {$ref: 'none.yaml'}
            D: {$ref: 'single.yaml'}
            E: {$ref: 'broken.yaml'}
        """
    )
    files = {
        "common.yaml": """
components:
  schemas: {A: {properties: {b: {$ref: '#/components/schemas/None'}, c: {$ref: 'api.json#/components/schemas/D'}}}}
  responses: {R: {description: r}}
""",
        "single.yaml": "type: object\n",
        "broken.yaml": "a: [\n",
    }
    assert bench.judge(bench.document(data, files), "references") == [
        "reference-kind /components/schemas/B/$ref",
        "reference.no-file /components/schemas/C/$ref",
        "reference.unreadable /components/schemas/E/$ref",
        "reference.no-pointer /components/schemas/A/properties/b/$ref @common.yaml",
    ]


def test_files_that_refer_to_one_another(bench: Any) -> None:
    data = bench.api("components: {schemas: {A: {$ref: 'b.yaml'}}}")
    files = {"b.yaml": "properties: {a: {$ref: 'api.json#/components/schemas/A'}, b: {$ref: 'b.yaml'}}\n"}
    assert bench.judge(bench.document(data, files), "references") == []
