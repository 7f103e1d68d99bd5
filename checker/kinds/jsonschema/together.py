"""Many schemas as one, so that the engine walks a value once.

Objects that ask for different properties become one object that asks for all. Only keywords that do not look
at their neighbours are merged; a schema with any other (`additionalProperties`, `if`, `prefixItems`, …) or with
references of its own stands beside the rest, under `allOf`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.engines.schema import NEWEST
from checker.kinds.jsonschema.parts import wrapped
from checker.kinds.jsonschema.sources import Source

_SILENT = frozenset(
    ("$schema", "$comment", "title", "description", "examples", "default", "deprecated", "readOnly", "writeOnly")
)
_LONERS = (
    frozenset(("type", "enum", "const", "not", "anyOf", "oneOf", "allOf", "$ref", "required", "properties", "items"))
    | {"patternProperties", "propertyNames", "minProperties", "maxProperties", "dependentRequired", "dependentSchemas"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"}
    | {"format", "minItems", "maxItems", "uniqueItems"}
)


def together(sources: Sequence[Source]) -> Any:
    """One 2020-12 schema that a value keeps exactly where it keeps the schemas of all `sources`."""
    return merged([wrapped(_embedded(source), source.at) for source in sources])


def merged(schemas: Sequence[Any]) -> Any:
    """One schema that says what all of `schemas` say."""
    core: dict[str, Any] = {}
    beside: list[Any] = []
    for schema in schemas:
        if schema is True:
            continue
        joined = _joined(core, schema) if isinstance(schema, dict) and _mergeable(schema) else None
        if joined is None:
            beside.append(schema)
        else:
            core = joined
    return {**core, "allOf": [*core.get("allOf", ()), *beside]} if beside else core


def _joined(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any] | None:
    """Both schemas in one object, or None where they say the same keyword differently."""
    result = dict(one)
    for keyword, value in other.items():
        if keyword in _SILENT:
            continue
        before = result.get(keyword, value)
        match keyword:
            case "properties":
                result[keyword] = _properties(result.get(keyword, {}), value)
            case "required":
                result[keyword] = list(dict.fromkeys([*result.get(keyword, ()), *value]))
            case "allOf":
                result[keyword] = [*result.get(keyword, ()), *value]
            case "items" if keyword in result:
                result[keyword] = merged([before, value])
            case _ if _same(before, value):
                result[keyword] = value
            case _:
                return None
    return result


def _properties(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **one,
        **{name: merged([one[name], schema]) if name in one else merged([schema]) for name, schema in other.items()},
    }


def _mergeable(schema: Mapping[str, Any]) -> bool:
    return all(keyword in _LONERS or keyword in _SILENT for keyword in schema)


def _same(one: Any, other: Any) -> bool:
    # 1 == True in Python, and not in JSON: `const: 1` beside `const: true` must stay two rules.
    return repr(one) == repr(other)


def _embedded(source: Source) -> Any:
    """The schema itself where it may stand anywhere, else a reference to where it stands."""
    if source.draft == NEWEST and not any(_tied(node) for node in _nodes(source.schema)):
        return source.schema
    return {"$ref": source.uri}


def _tied(node: Mapping[str, Any]) -> bool:
    """Whether an object may depend on which resource it stands in."""
    if any(keyword in node for keyword in ("$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary")):
        return True
    return "$ref" in node and not str(node["$ref"]).startswith("urn:")


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from _nodes(child)
