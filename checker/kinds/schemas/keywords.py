"""The keywords of JSON Schema: which hold schemas, and which each draft knows."""

from __future__ import annotations

from collections.abc import Mapping

ONE = frozenset(
    [
        "additionalItems",
        "additionalProperties",
        "contains",
        "contentSchema",
        "else",
        "if",
        "items",
        "not",
        "propertyNames",
        "then",
        "unevaluatedItems",
        "unevaluatedProperties",
    ]
)
"""Keywords whose value is a schema."""
LIST = frozenset(("allOf", "anyOf", "items", "oneOf", "prefixItems"))
"""Keywords whose value is a list of schemas."""
MAP = frozenset(("$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties"))
"""Keywords whose value is an object of schemas."""
SAME_PLACE = frozenset(("allOf", "anyOf", "oneOf", "then", "else", "dependentSchemas", "dependencies"))
"""Keywords whose schemas speak of the very value that the schema around them speaks of."""
DEFINITIONS = ("$defs", "definitions")

_FOUR = frozenset(
    [
        "$ref",
        "$schema",
        "additionalItems",
        "additionalProperties",
        "allOf",
        "anyOf",
        "default",
        "definitions",
        "dependencies",
        "description",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "id",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "not",
        "oneOf",
        "pattern",
        "patternProperties",
        "properties",
        "required",
        "title",
        "type",
        "uniqueItems",
    ]
)
_SIX = (_FOUR - {"id"}) | {"$id", "const", "contains", "examples", "propertyNames"}
_SEVEN = _SIX | frozenset(
    ["$comment", "contentEncoding", "contentMediaType", "else", "if", "readOnly", "then", "writeOnly"]
)
_NINETEEN = _SEVEN | frozenset(
    [
        "$anchor",
        "$defs",
        "$recursiveAnchor",
        "$recursiveRef",
        "$vocabulary",
        "contentSchema",
        "dependentRequired",
        "dependentSchemas",
        "deprecated",
        "maxContains",
        "minContains",
        "unevaluatedItems",
        "unevaluatedProperties",
    ]
)
_TWENTY = (_NINETEEN - {"$recursiveAnchor", "$recursiveRef", "additionalItems"}) | {
    "$dynamicAnchor",
    "$dynamicRef",
    "prefixItems",
}
KNOWN: Mapping[str, frozenset[str]] = {
    "4": _FOUR,
    "6": _SIX,
    "7": _SEVEN,
    "2019-09": _NINETEEN,
    "2020-12": _TWENTY,
}
"""Draft → its keywords; `definitions` and `dependencies` were kept by the later ones."""
