"""`typedEnum`: the values of `enum` are of the `type` that stands beside them."""

from __future__ import annotations

from typing import Any

from checker.engines.schema_values import brief, name_of_type
from checker.kernel.text import Text
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS = None

MESSAGES = {
    "rules.typed-enum": Text(
        "قيمة القائمة «{actual}» ليست من النوع المذكور: {types}.",
        "The enum value “{actual}” is not of the type that is given: {types}.",
    ),
}

_NONE: frozenset[str] = frozenset()
_ALWAYS = {
    str: frozenset(("string",)),
    bool: frozenset(("boolean",)),
    int: frozenset(("integer", "number")),
    type(None): frozenset(("null",)),
}
"""What every value of a Python type is of; what a float is depends on its value."""


def prepare(options: Any) -> Judge:  # noqa: ARG001 - the form of a function
    """Make it ready."""
    return _judge


def _judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:
    schema = aim.value
    if type(schema) is not dict or type(schema.get("enum")) is not list:
        return FINE
    types = _types(schema, scene.formats)
    if types is None or all(not _ALWAYS.get(kind, _NONE).isdisjoint(types) for kind in set(map(type, schema["enum"]))):
        return FINE
    return tuple(
        [
            Problem("rules.typed-enum", {"actual": brief(value), "types": types}, ("enum", place))
            for place, value in enumerate(schema["enum"])
            if not _names(value).intersection(types)
        ]
    )


def _types(schema: dict[str, Any], formats: frozenset[str]) -> list[str] | None:
    """The types a schema gives; None where it gives none that can be read."""
    told = schema.get("type")
    types = [told] if type(told) is str else told
    if type(types) is not list or any(type(one) is not str for one in types):
        return None
    nullable = (schema.get("nullable") is True and "oas3.0" in formats) or (
        schema.get("x-nullable") is True and "oas2" in formats
    )
    return [*types, "null"] if nullable else types


def _names(value: Any) -> frozenset[str]:
    """The JSON Schema types a value is of: a whole number is an integer and a number."""
    if type(value) is float and value.is_integer():
        return frozenset(("integer", "number"))
    name = name_of_type(value)
    return frozenset((name, "number")) if name == "integer" else frozenset((name,))
