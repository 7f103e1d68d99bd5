"""Every example and default of a document, with the schema that it illustrates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.kinds.openapi.nodes import Node, Tokens
from checker.kinds.openapi.operations import schema_of
from checker.kinds.openapi.schemas_together import together, types
from checker.kinds.openapi.survey import Survey


class Illustration(NamedTuple):
    """A value at `tokens` below `node`, and the schema it must keep.

    `use` is the place that refers to it, where it stands elsewhere, and so may illustrate other schemas too.
    """

    node: Node
    tokens: Tokens
    value: Any
    schema: Node
    use: Node | None = None


_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
    "array": (list,),
    "object": (dict,),
}
_SAYS_NOTHING = frozenset(
    {"type", "description", "title", "example", "default", "deprecated", "readOnly", "writeOnly", "nullable", "xml"}
    | {"externalDocs", "$comment"}
)
_SERIALISED = {"array", "object"}


def illustrations(survey: Survey) -> Iterator[Illustration]:
    """All of them that are not plainly right."""
    for kind in ("parameter", "header"):
        for node in survey.nodes(kind):
            schema = schema_of(survey, node)
            if schema is not None:
                yield from _of_holder(survey, node, schema, serialised=True)
    for node in survey.nodes("mediaType"):
        schema = schema_of(survey, node)
        if schema is not None:
            yield from _of_holder(survey, node, schema, serialised=not _is_json(node.name))
    yield from _of_schemas(survey)


def _of_holder(survey: Survey, node: Node, schema: Node, *, serialised: bool) -> Iterator[Illustration]:
    found = [Illustration(node, ("example",), node.value["example"], schema)] if "example" in node.value else []
    listed = node.value.get("examples")
    for name, value in listed.items() if isinstance(listed, dict) else ():
        place = survey.node("example", value)
        example = survey.final(place) if place else None
        if example is not None and "value" in example.value:
            use = Node("example", value, node.document, node, ("examples", name)) if example is not place else None
            found.append(Illustration(example, ("value",), example.value["value"], schema, use))
    for one in found:
        if not (serialised and isinstance(one.value, str) and _is_written_out(survey, node, schema)):
            yield one


def _is_written_out(survey: Survey, node: Node, schema: Node) -> bool:
    """Whether a text stands for a value of another form, such as `a,b` or XML (3.1.1, 4.8.19.2)."""
    kinds = types(together(survey, schema))
    return bool(kinds & _SERIALISED) or (node.kind == "mediaType" and "string" not in kinds)


def _of_schemas(survey: Survey) -> Iterator[Illustration]:
    for keyword in ("example", "default"):
        for node in survey.marked[keyword]:
            value = node.value[keyword]
            if not _plainly_right(node.value, value):
                yield Illustration(node, (keyword,), value, node)
    for node in survey.marked["examples"]:
        listed = node.value["examples"]
        for place, value in enumerate(listed if isinstance(listed, list) else ()):
            yield Illustration(node, ("examples", place), value, node)


def _plainly_right(schema: dict[str, Any], value: Any) -> bool:
    """Whether a schema asks for nothing but a type, and the value is of it: most examples need no engine."""
    named = schema.get("type")
    wanted = _TYPES.get(named) if isinstance(named, str) else None
    if wanted is None or type(value) not in wanted:
        return False
    return asks_only(schema)


def asks_only(schema: dict[str, Any], keywords: frozenset[str] = frozenset()) -> bool:
    """Whether a schema asks for nothing but a type and `keywords`."""
    rest = schema.keys() - _SAYS_NOTHING
    return not rest or all(key in keywords or key.startswith("x-") for key in rest)


def _is_json(media_type: str) -> bool:
    plain = media_type.partition(";")[0].strip().lower()
    return plain.endswith(("/json", "+json", "*/*", "/*"))
