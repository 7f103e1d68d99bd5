"""Rules about security and servers."""

from __future__ import annotations

from typing import Any

import pytest

R = "responses: {'200': {description: ok}}"
SCHEMES = """
components:
  securitySchemes:
    key: {type: apiKey, name: k, in: header}
    login:
      type: oauth2
      flows:
        clientCredentials: {tokenUrl: /t, scopes: {read: r}}
        authorizationCode: {tokenUrl: /t, authorizationUrl: /a, scopes: {write: w}}
    open: {type: openIdConnect, openIdConnectUrl: /o}
    referred: {$ref: '#/components/securitySchemes/login'}
    bare: {type: oauth2, flows: {implicit: {authorizationUrl: /a, scopes: {}}}}
    broken: {$ref: '#/components/securitySchemes/none'}
"""

DEFINED = {
    "nothing asked for": ("paths: {}", ["inapplicable"]),
    "defined": ("security: [{key: []}, {login: [read, write], open: [any]}, {}, {referred: [read]}]", []),
    "undefined": (
        "security: [{nothing: []}, {keys: []}]",
        ["scheme-undefined /security/0/nothing!", "scheme-undefined-near /security/1/keys!"],
    ),
    "undefined in an operation": (
        f"paths: {{/a: {{get: {{security: [{{key: []}}, {{nothing: []}}], {R}}}}}}}",
        ["scheme-undefined /paths/~1a/get/security/1/nothing!"],
    ),
    "scopes": (
        "security: [{login: [read, delete]}, {referred: [other]}, {bare: [some]}, {broken: [any]}]",
        [
            "scope-undefined /security/0/login/1",
            "scope-undefined /security/1/referred/0",
            "scope-undeclared /security/2/bare/0",
        ],
    ),
    "of wrong types": ("security: [5, null, {key: 5}, {login: {}}, {login: [5, null]}]", []),
}

PRESENT = {
    "the document's": (f"security: [{{key: []}}]\npaths: {{/a: {{get: {{{R}}}}}}}", [], []),
    "its own": (f"paths: {{/a: {{get: {{security: [{{key: []}}], {R}}}}}}}", [], []),
    "none": (
        f"paths: {{/a: {{get: {{{R}}}}}}}",
        ["security-missing /paths/~1a/get"],
        ["security-missing /paths/~1a/get"],
    ),
    "open on purpose": (
        f"security: [{{key: []}}]\npaths: {{/a: {{get: {{security: [], {R}}}, put: {{security: [{{}}], {R}}}}}}}",
        [],
        ["security-open /paths/~1a/get", "security-open /paths/~1a/put"],
    ),
    "optional": (
        f"paths: {{/a: {{get: {{security: [{{}}, {{key: []}}], {R}}}}}}}",
        [],
        ["security-optional /paths/~1a/get"],
    ),
    "webhooks are calls to others": (f"webhooks: {{a: {{post: {{{R}}}}}}}", ["inapplicable"], ["inapplicable"]),
}

SERVERS = {
    "none": ("paths: {}", ["inapplicable"]),
    "agree": (
        "servers: [{url: 'https://{a}.example/{b}', variables: {a: {default: x, enum: [x]}, b: {default: y}}}]",
        [],
    ),
    "undeclared": (
        "servers: [{url: 'https://{a}.example/{b}', variables: {a: {default: x}}}, {url: '/{c}'}]",
        ["server-variable-undeclared /servers/0/url", "server-variable-undeclared /servers/1/url"],
    ),
    "unused": (
        "servers: [{url: /, variables: {a: {default: x}}}]",
        ["server-variable-unused /servers/0/variables/a!"],
    ),
    "default": (
        f"paths: {{/a: {{get: {{servers: [{{url: '/{{a}}', variables: {{a: {{default: x, enum: [y]}}}}}}], {R}}}}}}}",
        ["server-variable-default /paths/~1a/get/servers/0/variables/a/default"],
    ),
    "of wrong types": ("servers: [{url: 5}, {url: '/{a}', variables: []}, {url: /, variables: {}}, null]", []),
}


@pytest.mark.parametrize("name", DEFINED)
def test_schemes_are_defined(bench: Any, name: str) -> None:
    text, expected = DEFINED[name]
    assert bench(text + "\n" + SCHEMES, "security-defined") == expected


def test_scopes_of_a_scheme_that_has_none(bench: Any) -> None:
    text = "security: [{key: [role]}]\n" + SCHEMES
    assert bench(text, "security-defined", "3.1.1") == []
    assert bench(text, "security-defined", "3.0.4") == ["scope-unwanted /security/0/key"]


def test_no_schemes_at_all(bench: Any) -> None:
    assert bench("security: [{a: []}]", "security-defined") == ["scheme-undefined /security/0/a!"]
    assert bench("security: [{a: []}]\ncomponents: []", "security-defined") == ["scheme-undefined /security/0/a!"]


@pytest.mark.parametrize("name", PRESENT)
def test_every_operation_states_its_security(bench: Any, name: str) -> None:
    text, stated, never = PRESENT[name]
    assert bench(text, "security-present") == stated
    assert bench(text, "security-present", open="stated") == stated
    assert bench(text, "security-present", open="never") == never


def test_paths_that_may_be_open(bench: Any) -> None:
    text = f"paths: {{/health: {{get: {{security: [], {R}}}}}, /healthy/a: {{get: {{security: [], {R}}}}}}}"
    options = {"open": "never", "except": ["^/health$"]}
    assert bench(text, "security-present", **options) == ["security-open /paths/~1healthy~1a/get"]


@pytest.mark.parametrize("name", SERVERS)
def test_server_variables(bench: Any, name: str) -> None:
    text, expected = SERVERS[name]
    assert bench(text, "server-variables") == expected
