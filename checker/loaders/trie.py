"""Pointers that are looked for in one pass, as a tree of their tokens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from checker.kernel.pointer import split

Spot = tuple[str, bool]
"""(pointer, on_key) as `Document.locate` takes it."""
Where = TypeVar("Where")


class Node(Generic[Where]):
    """One token: where its key and its value stand, filled in by the pass."""

    __slots__ = ("children", "key", "parent", "value")

    def __init__(self, parent: Node[Where] | None = None) -> None:
        self.parent = parent
        self.children: dict[str, Node[Where]] = {}
        self.key: Where | None = None
        self.value: Where | None = None


Wanted = Mapping[Spot, Node[Where]]


def trie(spots: Iterable[Spot]) -> tuple[Node[Where], Wanted[Where]]:
    """The tree of all spots, and the node of each."""
    root: Node[Where] = Node()
    wanted: dict[Spot, Node[Where]] = {}
    for spot in spots:
        node = root
        for token in split(spot[0]):
            child = node.children.get(token)
            if child is None:
                child = node.children[token] = Node(node)
            node = child
        wanted[spot] = node
    return root, wanted


def nearest(wanted: Wanted[Where]) -> dict[Spot, Where]:
    """Where each spot stands, or the nearest ancestor that was found; nothing where not even the root was."""
    found: dict[Spot, Where] = {}
    for (pointer, on_key), node in wanted.items():
        where = node.key if on_key and node.key is not None else node.value
        above: Node[Where] | None = node
        while where is None and above is not None:
            where, above = above.value, above.parent
        if where is not None:
            found[pointer, on_key] = where
    return found
