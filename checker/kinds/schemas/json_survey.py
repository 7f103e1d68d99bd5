"""One walk of a JSON Schema that finds every schema in it, what it stands under, and what its references name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from checker.engines.schema import draft_of
from checker.kernel.document import Broken, Document
from checker.kernel.pointer import join
from checker.kernel.text import both
from checker.kernel.trouble import Trouble
from checker.kinds.schemas.keywords import DEFINITIONS, LIST, MAP, ONE, SAME_PLACE

WHOLE = both("المخطط كله", "the schema as a whole")


class Node(NamedTuple):
    """A schema: where it stands, under which keyword of which schema, and by what name or number there."""

    value: Any
    pointer: str
    keyword: str
    name: str
    parent: Node | None
    document: Document

    def at(self, *tokens: str | int) -> str:
        """The pointer to something within it."""
        return self.pointer + join(tokens)

    def get(self, keyword: str) -> Any:
        """What stands under a keyword; None where nothing does."""
        return self.value.get(keyword) if isinstance(self.value, dict) else None

    def named(self, keyword: str) -> dict[str, Any]:
        """The object that stands under a keyword; empty where none does."""
        value = self.get(keyword)
        return value if isinstance(value, dict) else {}


class JsonSurvey:
    """Every schema of a document.

    `draft`    one of DRAFTS; `""` where `$schema` names none we know
    `every`    all schemas, in the order of the document
    `objects`  those that are no mere `true` or `false`, and say what values are: not those under `not` and `if`
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.data: dict[str, Any] = document.data
        try:
            self.draft = draft_of(self.data)
        except Trouble:
            self.draft = ""
        self.root = Node(self.data, "", "", "", None, document)
        self.every = list(_walk(self.root))
        self._led: dict[int, Node | Broken] = {}
        self._known = {id(node.value): node for node in reversed(self.every) if isinstance(node.value, dict)}
        negated: set[str] = set()
        self.objects: list[Node] = []
        for node in self.every:
            if node.keyword in ("not", "if") or (node.parent and node.parent.pointer in negated):
                negated.add(node.pointer)
            elif isinstance(node.value, dict):
                self.objects.append(node)

    @cached_property
    def definitions(self) -> list[Node]:
        """The schemas of `$defs` and `definitions`, wherever they stand."""
        return [node for node in self.objects if node.keyword in DEFINITIONS]

    @cached_property
    def properties(self) -> list[Node]:
        """The schemas of properties, `true` and `false` too."""
        told = {node.pointer for node in self.objects}
        nodes = [node for node in self.every if node.keyword == "properties"]
        return [node for node in nodes if node.parent is not None and node.parent.pointer in told]

    @cached_property
    def is_library(self) -> bool:
        """Whether it only defines schemas for others to use."""
        says = ("type", "properties", "$ref", "allOf", "anyOf", "oneOf", "enum", "const", "items", "patternProperties")
        return not any(keyword in self.data for keyword in says)

    def leads(self, node: Node) -> Node | Broken | None:
        """The schema that a `$ref` names; None where there is no `$ref`."""
        reference = node.get("$ref")
        if not isinstance(reference, str):
            return None
        if id(node.value) not in self._led:
            self._led[id(node.value)] = self._lead(node, reference)
        return self._led[id(node.value)]

    def _lead(self, node: Node, reference: str) -> Node | Broken:
        found = node.document.resolve(reference, node.pointer)
        if isinstance(found, Broken):
            return found
        known = self._known.get(id(found.value))
        return known or Node(found.value, found.pointer, "$ref", "", None, found.document)

    def together(self, node: Node) -> list[Node]:
        """All schemas that a value of `node` must keep: itself, what its `$ref` names, what is under `allOf`."""
        found: dict[int, Node] = {}
        stack = [node]
        while stack:
            one = stack.pop()
            if not isinstance(one.value, dict) or id(one.value) in found:
                continue
            found[id(one.value)] = one
            leads = self.leads(one)
            if isinstance(leads, Node):
                stack.append(leads)
            stack += reversed(branches(one, "allOf"))
        return list(found.values())

    def types(self, node: Node) -> frozenset[str]:
        """Types that a value of `node` may have, `null` too. Empty: none is named."""
        allowed: frozenset[str] | None = None
        for one in self.together(node):
            named = one.value.get("type")
            here = frozenset([one for one in (named if isinstance(named, list) else [named]) if isinstance(one, str)])
            if here:
                allowed = here if allowed is None else allowed & here
        return allowed or frozenset()

    def first(self, node: Node, keyword: str) -> Any:
        """What the first of `together` that has `keyword` says there."""
        return next((one.value[keyword] for one in self.together(node) if keyword in one.value), None)

    def says(self, node: Node, keywords: frozenset[str]) -> bool:
        """Whether one of `together` has one of the keywords."""
        return any(not keywords.isdisjoint(one.value) for one in self.together(node))

    @cached_property
    def users(self) -> dict[int, list[Node]]:
        """id of a schema → the schemas of this document that name it by `$ref`."""
        users: dict[int, list[Node]] = {}
        for node in self.every:
            leads = self.leads(node)
            if isinstance(leads, Node):
                users.setdefault(id(leads.value), []).append(node)
        return users

    def appliers(self, node: Node) -> list[Node]:
        """The schemas that lay `node` on the very value they speak of."""
        above = [node.parent] if node.parent is not None and node.keyword in SAME_PLACE else []
        return above + self.users.get(id(node.value), [])

    def around(self, node: Node) -> list[Node]:
        """All schemas that speak of the same value as `node`, as far as this document shows."""
        above: dict[int, Node] = {}
        stack = [node]
        while stack:
            one = stack.pop()
            if id(one.value) not in above:
                above[id(one.value)] = one
                stack += self.appliers(one)
        found = {id(part.value): part for one in above.values() for part in self.together(one)}
        return list(found.values())


def branches(node: Node, keyword: str) -> list[Node]:
    """The schemas of a list such as `oneOf`."""
    listed = node.get(keyword)
    return [_child(node, keyword, at, one) for at, one in enumerate(listed)] if isinstance(listed, list) else []


def called(node: Node) -> Any:
    """The name nearest to a schema: its own, or that of what it stands in."""
    above: Node | None = node
    while above is not None and (not above.name or above.keyword in LIST):
        above = above.parent
    return above.name if above else WHOLE


def child(node: Node, keyword: str) -> Node:
    """The schema that stands right under a keyword."""
    return Node(node.value[keyword], node.at(keyword), keyword, "", node, node.document)


def _child(node: Node, keyword: str, name: str | int, value: Any) -> Node:
    return Node(value, node.at(keyword, name), keyword, str(name), node, node.document)


def _walk(root: Node) -> Iterator[Node]:
    seen: set[int] = set()
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node.value, bool):
            yield node
        elif isinstance(node.value, dict) and id(node.value) not in seen:
            seen.add(id(node.value))
            yield node
            stack += reversed([*_below(node)])


def _below(node: Node) -> Iterator[Node]:
    for keyword, value in node.value.items():
        if isinstance(value, list) and keyword in LIST:
            yield from branches(node, keyword)
        elif keyword in ONE and isinstance(value, dict | bool):
            yield child(node, keyword)
        elif keyword in MAP and isinstance(value, dict):
            yield from [_child(node, keyword, str(name), one) for name, one in value.items()]
