"""What may stand under `check: {rules: …}`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kinds.rules import functions
from checker.kinds.rules.formats import NAMES

_PATH = {"type": "string", "minLength": 1}
_PATHS = {"if": {"type": "array"}, "then": {"items": _PATH, "minItems": 1}, "else": _PATH}
_FORMATS = {"type": "array", "items": {"enum": list(NAMES)}, "minItems": 1}


def _takes(name: str) -> Mapping[str, Any]:
    """What an entry with the function `name` must look like."""
    taken = functions.options(name)
    if taken is None:
        return {"properties": {"functionOptions": {"enum": [None, {}]}}}
    needed = {"required": ["functionOptions"]} if taken["type"] == "object" else {}
    return {"properties": {"functionOptions": taken}, **needed}


_ACT: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "field": {"type": "string", "minLength": 1},
        "function": {"enum": list(functions.names())},
        "functionOptions": {},
    },
    "required": ["function"],
    "additionalProperties": False,
    "allOf": [
        {"if": {"required": ["function"], "properties": {"function": {"const": name}}}, "then": _takes(name)}
        for name in functions.names()
    ],
}

PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "given": _PATHS,
        "cases": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"formats": _FORMATS, "given": {**_PATHS, "then": {"items": _PATH}}},
                "required": ["given"],
                "additionalProperties": False,
            },
        },
        "then": {"if": {"type": "array"}, "then": {"items": _ACT, "minItems": 1}, "else": _ACT},
        "formats": _FORMATS,
        "resolved": {"type": "boolean"},
        "parts": {
            "type": "object",
            "properties": {
                "elsewhere": {"type": "boolean"},
                "pointers": {
                    "type": "object",
                    "propertyNames": {"pattern": "^(/[^/]*)*$"},
                    "additionalProperties": {"type": "boolean"},
                },
            },
            "required": ["elsewhere", "pointers"],
            "additionalProperties": False,
        },
    },
    "required": ["then"],
    "oneOf": [{"required": ["given"]}, {"required": ["cases"]}],
    "additionalProperties": False,
}
