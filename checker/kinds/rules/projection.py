"""A value as a schema sees it: what its lens shows, with references followed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.kernel.document import Document
from checker.kernel.pointer import Token, join
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.lens import Lens
from checker.kinds.rules.messages import Unjudgeable
from checker.kinds.rules.scene import Scene

_MOST = 200_000
"""Elements of a value given to the engine."""

_Chain = tuple[int, Any] | None
"""The values above that were reached by references: (id, those above it)."""
_Waiting = tuple[Any, Lens, Document, _Chain, Any, Token]
"""(value, its lens, where it stands, chain, the copy it goes into, its key there)"""


def projected(value: Any, lens: Lens, node: Frame, scene: Scene) -> Any:
    """A copy of `value`, which stands at or below `node`. Raises Unjudgeable where it would be too large."""
    if type(value) is not dict and type(value) is not list:
        return value
    if lens.whole and not scene.resolved:
        return value
    top: list[Any] = [None]
    waiting: list[_Waiting] = [(value, lens, node.document, (id(value), None), top, 0)]
    count = 0
    while waiting:
        one = waiting.pop()
        copy = _copied(one, waiting, node, scene)
        one[4][one[5]] = copy
        count += len(copy) if type(copy) is dict or type(copy) is list else 1
        if count > _MOST:
            raise Unjudgeable("rules.part-too-large", pointer=join(node.tokens()), limit=_MOST)
    return top[0]


def _copied(one: _Waiting, waiting: list[_Waiting], node: Frame, scene: Scene) -> Any:
    """A copy of one value; what of it is nested and can be seen is left to wait."""
    value, lens, document, chain, _, _ = one
    if scene.resolved and type(value) is dict and "$ref" in value:
        found = scene.follow(value, document, node)
        if found is not None:
            if _within(id(found.value), chain):
                return {"$ref": value["$ref"]}
            value, document, chain = found.value, found.document, (id(found.value), chain)
    copy: Any
    children: Iterable[tuple[Token, Any]]
    if type(value) is dict:
        copy, children = dict.fromkeys(value), value.items()
    elif type(value) is list:
        copy, children = [None] * len(value), enumerate(value)
    else:
        return value
    for key, child in children:
        if type(child) is dict or type(child) is list:
            below = lens.below(key)
            if below is not None:  # else it is there, and nothing of it is seen
                waiting.append((child, below, document, chain, copy, key))
        else:
            copy[key] = child
    return copy


def _within(value: int, chain: _Chain) -> bool:
    while chain is not None:
        if chain[0] == value:
            return True
        chain = chain[1]
    return False
