"""Collections, paths whose reading returns a list: how they are named, and that they are read in pages.

A collection's path ends in a word, and a success of its GET is an array, or an object that wraps one under a
common name (`items`, `data` …) or under the word itself.
Options, one of:
    named: pattern        must be found in the last segment of the path
    parameters: pattern   must be found in the name of a query parameter of the GET
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.operations import (
    Operation,
    keys_of,
    media_types,
    operations,
    parameters,
    schema_of,
    success_responses,
)
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.schemas_together import first, properties, together, types
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {
    "properties": {"named": {"type": "string", "minLength": 1}, "parameters": {"type": "string", "minLength": 1}},
    "oneOf": [{"required": ["named"]}, {"required": ["parameters"]}],
}
MESSAGES: Mapping[str, Text] = {
    "openapi.collection-name": Text(
        "تعيد قراءة هذا المسار قائمة، واسم المجموعة «{name}» ليس على الصورة المطلوبة.",
        "Reading this path returns a list, and the collection's name “{name}” is not of the form wanted.",
    ),
    "openapi.collection-parameter": Text(
        "تعيد قراءة المسار {template} قائمة، وليس بين مَعلمات الاستعلام ما يحدد الصفحة أو الموضع.",
        "Reading {template} returns a list, and none of the query parameters names the page or position.",
    ),
}
_WRAPPERS = frozenset(
    {"items", "data", "results", "result", "content", "contents", "value", "values", "entries", "records", "list"}
    | {"elements", "members", "rows", "hits", "resources"}
)


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge. Raises Trouble for a wrong pattern."""
    compiled = compile_pattern(options.get("named") or options["parameters"])

    def judge(survey: Survey) -> Iterator[Outcome]:
        found = survey.once(_collections)
        if not found:
            yield Nothing()
        for operation in found:
            template = operation.path.template
            name = _last(template)
            if "named" in options:
                if not compiled.search(name):
                    yield Found("openapi.collection-name", operation.path.node, (), {"name": name}, on_key=True)
            elif not any(compiled.search(one) for one in _query(survey, operation)):
                yield Found("openapi.collection-parameter", operation.node, (), {"template": template})

    return judge


def _collections(survey: Survey) -> list[Operation]:
    return [one for one in operations(survey) if one.method == "get" and _is_collection(survey, one)]


def _is_collection(survey: Survey, operation: Operation) -> bool:
    name = _last(operation.path.template)
    if not name or "{" in name:
        return False
    schemas = [
        schema
        for response in success_responses(survey, operation.node)
        for media_type, node in media_types(survey, response)
        if "json" in media_type.lower() or "*" in media_type
        for schema in [schema_of(survey, node)]
        if schema is not None
    ]
    return any(_is_list(survey, schema, name) for schema in schemas)


def _is_list(survey: Survey, schema: Node, name: str) -> bool:
    parts = together(survey, schema)
    if _is_array(survey, parts):
        return True
    wanted = _plain(name)
    return any(
        (key in _WRAPPERS or _plain(key) == wanted) and _is_array(survey, together(survey, value))
        for key, value in properties(parts).items()
    )


def _is_array(survey: Survey, parts: list[Node]) -> bool:
    """Whether a value is a list that may grow; one of words out of an enumeration is as long as that at most."""
    kinds = types(parts)
    holder = next((part for part in parts if isinstance(part.value.get("items"), dict)), None)
    if kinds and kinds != {"array"}:
        return False
    if holder is None:
        return bool(kinds)
    item = Node("schema", holder.value["items"], holder.document, holder, ("items",))
    return first(together(survey, item), "enum") is None


def _query(survey: Survey, operation: Operation) -> list[str]:
    """Names of query parameters; of one whose reference is broken, the reference, which mostly tells the name."""
    names = [name for place, name in keys_of(survey, operation) if place == "query"]
    for holder in (*operation.path.items, operation.node):
        broken = [one.entry for one in parameters(survey, holder) if one.node is None]
        names += [str(entry.get("$ref")).rpartition("/")[2] for entry in broken]
    return names


def _last(template: str) -> str:
    return template.rstrip("/").rpartition("/")[2]


def _plain(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()
