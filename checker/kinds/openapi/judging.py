"""Holding values against JSON Schemas: those of OpenAPI itself, and those of the document for its examples."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.engines.schema import Mismatch, Schema, compile_schema

_FORMS = Path(__file__).with_name("schemas")
_FREE = ("https://spec.openapis.org/oas/3.1/dialect/base", "https://json-schema.org/draft/2020-12/schema")
"""Dialects of Schema Objects that the form of 3.1 describes."""


@cache
def form(version: str, kind: str = "root", *, other_dialect: bool = False) -> Schema:
    """The form of an object of OpenAPI; with `other_dialect` Schema Objects are free."""
    told: dict[str, Any] = json.loads((_FORMS / f"oas-{version}.json").read_bytes())
    if other_dialect:
        told = {**told, "$defs": {**told["$defs"], "Schema": True}}
    if kind == "root":
        return compile_schema(told)
    name = kind[0].upper() + kind[1:]
    place = {"type": "object", "if": {"required": ["$ref"]}, "then": _def("Reference"), "else": _def(name)}
    alone = _def(name) if kind in ("schema", "pathItem") else place
    return compile_schema({"$schema": told["$schema"], "$defs": told["$defs"], **alone})


def is_other_dialect(data: Mapping[str, Any]) -> bool:
    """Whether the document says that its Schema Objects are in a dialect other than that of OpenAPI 3.1."""
    dialect = data.get("jsonSchemaDialect")
    return isinstance(dialect, str) and dialect.rstrip("#") not in _FREE


def faults(schema: Schema, value: Any) -> Iterator[Mismatch]:
    """What is wrong with `value`. Raises Unjudged as the engine does, and then tells nothing."""
    if not schema.is_valid(value):
        yield from list(schema.faults(value))


def _def(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}
