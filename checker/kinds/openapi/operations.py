"""Paths, operations and their parameters, as rules need them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

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
    """An entry of a list of parameters: `entry` stands in the list, `node` is the Parameter Object in the end."""

    entry: Node
    node: Node | None

    @property
    def key(self) -> tuple[str, str] | None:
        """(in, name), by which parameters are told apart; names of headers in lower case (RFC 9110, 5.1)."""
        if self.node is None:
            return None
        place, name = self.node.get("in"), self.node.get("name")
        if not isinstance(place, str) or not isinstance(name, str):
            return None
        return place, name.lower() if place == "header" else name


def paths(survey: Survey) -> list[Path]:
    """The paths of the document, with what their `$ref` leads to."""
    return survey.once(_paths)


def operations(survey: Survey) -> list[Operation]:
    """The operations under `paths`; those of callbacks and webhooks are not among them."""
    return survey.once(_operations)


def parameters(survey: Survey, node: Node) -> list[Parameter]:
    """The list of parameters of a path item or an operation."""
    listed = node.get("parameters")
    if not isinstance(listed, list):
        return []
    known = [survey.node("parameter", value) for value in listed]
    # An alias of YAML puts one value in several places: the place in this list is the one to tell.
    entries = [
        Node("parameter", value, node.document, node, ("parameters", place))
        for place, value in enumerate(listed)
        if known[place] is not None
    ]
    return [Parameter(entry, survey.final(entry)) for entry in entries]


def effective(survey: Survey, operation: Operation) -> dict[tuple[str, str], Parameter]:
    """Parameters by key, those of the operation over those of the path item (3.1.1, 4.8.10)."""
    found: dict[tuple[str, str], Parameter] = {}
    for holder in (*operation.path.items, operation.node):
        found.update({one.key: one for one in parameters(survey, holder) if one.key is not None})
    return found


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


def called(node: Node) -> str:
    """What a reader calls an operation: `GET /people/{id}`."""
    return f"{node.name.upper()} {node.parent.name if node.parent else ''}".rstrip()
