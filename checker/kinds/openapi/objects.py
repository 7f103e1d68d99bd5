"""Which object of OpenAPI stands where: for each kind of object, what its keys hold.

From the tables "Fixed Fields" of OpenAPI 3.0.4, section 4.7, and 3.1.1, section 4.8; keywords of Schema Objects
in 3.1 from JSON Schema 2020-12, core, section 10, and validation, section 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, NamedTuple

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Shape(Enum):
    """How a key holds its objects."""

    ONE = "one"
    LIST = "list"
    MAP = "map"
    MARK = "mark"
    """Not an object of OpenAPI, but something a rule looks for; the object that has the key is remembered."""


class Holds(NamedTuple):
    """What a key holds."""

    shape: Shape
    kind: str = ""


Fields = Mapping[str, Holds]


def _one(kind: str) -> Holds:
    return Holds(Shape.ONE, kind)


def _list(kind: str) -> Holds:
    return Holds(Shape.LIST, kind)


def _map(kind: str) -> Holds:
    return Holds(Shape.MAP, kind)


SECTIONS: Mapping[str, str] = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "examples": "example",
    "requestBodies": "requestBody",
    "headers": "header",
    "securitySchemes": "securityScheme",
    "links": "link",
    "callbacks": "callback",
    "pathItems": "pathItem",
}
"""Section of `components` → kind of what stands in it."""

REFERABLE = frozenset(SECTIONS.values())
"""Kinds of object in whose place a `$ref` may stand."""

_MARK = Holds(Shape.MARK)
_SCHEMA: Fields = {
    **dict.fromkeys(("items", "not", "additionalProperties"), _one("schema")),
    **dict.fromkeys(("allOf", "anyOf", "oneOf"), _list("schema")),
    "properties": _map("schema"),
    **dict.fromkeys(("example", "default", "discriminator", "nullable", "readOnly", "writeOnly"), _MARK),
}
_SCHEMA_31: Fields = {
    **_SCHEMA,
    **dict.fromkeys(("if", "then", "else", "contains", "propertyNames", "contentSchema"), _one("schema")),
    **dict.fromkeys(("unevaluatedItems", "unevaluatedProperties"), _one("schema")),
    **dict.fromkeys(("$defs", "patternProperties", "dependentSchemas"), _map("schema")),
    "prefixItems": _list("schema"),
    **dict.fromkeys(("examples", "$id"), _MARK),
}
_HOLDER: Fields = {
    "schema": _one("schema"),
    "examples": _map("example"),
    "content": _map("mediaType"),
}
_OBJECTS: Mapping[str, Fields] = {
    "root": {  # but for `components`, which are walked one by one
        "servers": _list("server"),
        "paths": _one("paths"),
        "security": _list("securityRequirement"),
    },
    "server": {},
    "securityRequirement": {},
    "components": {section: _map(kind) for section, kind in SECTIONS.items() if section != "pathItems"},
    "paths": {},
    "pathItem": {
        **{method: _one("operation") for method in METHODS},
        "servers": _list("server"),
        "parameters": _list("parameter"),
    },
    "operation": {
        "parameters": _list("parameter"),
        "requestBody": _one("requestBody"),
        "responses": _one("responses"),
        "callbacks": _map("callback"),
        "security": _list("securityRequirement"),
        "servers": _list("server"),
    },
    "parameter": _HOLDER,
    "header": _HOLDER,
    "requestBody": {"content": _map("mediaType")},
    "mediaType": {"schema": _one("schema"), "examples": _map("example"), "encoding": _map("encoding")},
    "encoding": {"headers": _map("header")},
    "responses": {},
    "response": {"headers": _map("header"), "content": _map("mediaType"), "links": _map("link")},
    "callback": {},
    "example": {},
    "link": {"server": _one("server")},
    "securityScheme": {},
    "schema": _SCHEMA,
}
_NEW: Mapping[str, Fields] = {
    "root": {"webhooks": _map("pathItem")},
    "components": {"pathItems": _map("pathItem")},
    "schema": _SCHEMA_31,
}

FIELDS: Mapping[str, Mapping[str, Fields]] = {
    "3.0": _OBJECTS,
    "3.1": {kind: {**fields, **_NEW.get(kind, {})} for kind, fields in _OBJECTS.items()},
}
"""Version → kind of object → key → what it holds."""

PATTERNED: Mapping[str, Holds] = {
    "paths": _one("pathItem"),
    "responses": _one("response"),
    "callback": _one("pathItem"),
}
"""Kinds whose keys are names of the author's own; all but extensions hold the same."""

TRANSPARENT: Mapping[str, frozenset[str]] = {
    "3.0": frozenset({"pathItem"}),
    "3.1": frozenset({"pathItem", "schema"}),
}
"""Kinds in which what stands beside `$ref` counts too (3.0.4, 4.7.9 and 4.7.23; 3.1.1, 4.8.9 and 4.8.24)."""


NO_OBJECTS = ("/info", "/tags", "/externalDocs")
"""Beginnings of pointers to parts of a document that no reference may name."""


def kind_at(pointer: str) -> str:
    """The kind of object that a pointer of the form `/components/<section>/<name>` names, else ``""``."""
    match pointer.split("/"):
        case ["", "components", section, _]:
            return SECTIONS.get(section, "")
    return ""


def version_of(data: Any) -> str:
    """The version of OpenAPI that a document names, `3.0` or `3.1`; ``""`` where it names another or none."""
    named = str(data.get("openapi", "")) if isinstance(data, dict) else ""
    return next((version for version in FIELDS if named == version or named.startswith(version + ".")), "")
