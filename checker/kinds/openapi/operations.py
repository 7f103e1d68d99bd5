"""Paths, operations and their parameters, as rules need them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.kinds.openapi.nodes import Node
from checker.kinds.openapi.objects import METHODS
from checker.kinds.openapi.survey import Survey


class Path(NamedTuple):
    """One key of `paths`: `items` are its own path item and the one that it refers to, where they are there."""

    template: str
    node: Node
    items: tuple[Node, ...]


class Operation(NamedTuple):
    """An operation of `paths`; `items` as in Path."""

    path: Path
    method: str
    node: Node


class Parameter(NamedTuple):
    """An entry of a list of parameters: `entry` stands in the list, `node` is the Parameter Object in the end.

    `key` is (in, name), by which parameters are told apart; names of headers in lower case (RFC 9110, 5.1).
    """

    entry: Node
    node: Node | None
    key: tuple[str, str] | None


def paths(survey: Survey) -> list[Path]:
    """The paths of the document, with what their `$ref` leads to."""
    return survey.once(_paths)


def operations(survey: Survey) -> list[Operation]:
    """The operations under `paths`; those of callbacks and webhooks are not among them."""
    return survey.once(_operations)


def parameters(survey: Survey, node: Node) -> list[Parameter]:
    """The list of parameters of a path item or an operation."""
    listed = node.get("parameters")
    if not isinstance(listed, list) or not listed:
        return []
    known = survey.once(_known_parameters)
    if id(node) not in known:
        known[id(node)] = (node, [_parameter(survey, one) for one in _entries(survey, node, listed)])
    return known[id(node)][1]


def keys_of(survey: Survey, operation: Operation) -> set[tuple[str, str]]:
    """(in, name) of the parameters of an operation and of its path item."""
    holders = (*operation.path.items, operation.node)
    return {one.key for holder in holders for one in parameters(survey, holder) if one.key is not None}


def success_responses(survey: Survey, operation: Node) -> Iterator[Node]:
    """Responses of an operation for a success, 2xx."""
    for status, response in responses(survey, operation):
        if status.startswith("2"):
            yield response


def responses(survey: Survey, operation: Node) -> Iterator[tuple[str, Node]]:
    """(status, Response Object in the end) of an operation."""
    listed = operation.get("responses")
    for status, value in listed.items() if isinstance(listed, dict) else ():
        node = survey.node("response", value)
        final = survey.final(node) if node else None
        if final:
            yield str(status), final


def media_types(survey: Survey, holder: Node) -> Iterator[tuple[str, Node]]:
    """(media type, Media Type Object) of the `content` of a response, a request body, a parameter or a header."""
    content = holder.get("content")
    for name, value in content.items() if isinstance(content, dict) else ():
        node = survey.node("mediaType", value)
        if node:
            yield str(name), node


def schema_of(survey: Survey, holder: Node) -> Node | None:
    """The Schema Object at `schema`, as it stands there."""
    value = holder.get("schema")
    return Node("schema", value, holder.document, holder, ("schema",)) if survey.node("schema", value) else None


def _paths(survey: Survey) -> list[Path]:
    held = survey.root.get("paths")
    if not isinstance(held, dict):
        return []
    parent = Node("paths", held, survey.document, survey.root, ("paths",))
    found = []
    for place in survey.children(parent):
        if not isinstance(place.value, dict):
            continue
        final = survey.final(place)
        items = (place,) if final is None or final.value is place.value else (final, place)
        found.append(Path(place.name, place, items))
    return found


def _operations(survey: Survey) -> list[Operation]:
    return [
        Operation(path, method, Node("operation", value, item.document, item, (method,)))
        for path in paths(survey)
        for item in reversed(path.items)
        for method, value in item.value.items()
        if method in METHODS and isinstance(value, dict)
    ]


def _known_parameters(_: Survey) -> dict[int, tuple[Node, list[Parameter]]]:
    """Identity of a node → the node, which must live as long as its identity is used, and its parameters."""
    return {}


def _entries(survey: Survey, node: Node, listed: list[Any]) -> Iterator[Node]:
    """An alias of YAML puts one value in several places: the place in this list is the one to tell."""
    for place, value in enumerate(listed):
        if survey.node("parameter", value) is not None:
            yield Node("parameter", value, node.document, node, ("parameters", place))


def _parameter(survey: Survey, entry: Node) -> Parameter:
    node = survey.final(entry)
    if node is None:
        return Parameter(entry, None, None)
    place, name = node.get("in"), node.get("name")
    if not isinstance(place, str) or not isinstance(name, str):
        return Parameter(entry, node, None)
    return Parameter(entry, node, (place, name.lower() if place == "header" else name))


def called(node: Node, path: Node | None = None) -> str:
    """What a reader calls an operation: `GET /people/{id}`; `path` where it is not the node's own parent."""
    above = path or node.parent
    return f"{node.name.upper()} {above.name if above else ''}".rstrip()
