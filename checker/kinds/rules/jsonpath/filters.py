"""Filters, and what can be known of a filter before any value is seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from checker.kernel.pointer import Token
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.javascript import UNDEFINED, truthy
from checker.kinds.rules.jsonpath.evaluating import evaluator
from checker.kinds.rules.jsonpath.methods import Failure
from checker.kinds.rules.jsonpath.tree import At, Binary, Call, Expression, Literal, Member
from checker.kinds.rules.scene import Scene

EVERYTHING = math.inf


class Filter(NamedTuple):
    """A filter that can be asked.

    `guard`     a member that a node must have to pass; `""` where none is known
    `by_key`    the key alone decides
    `above`     how many levels above the holder it looks at: their keys and values; EVERYTHING: the whole way
    """

    holds: Callable[[Any, Token, Frame, Scene], bool]
    guard: str
    by_key: bool
    above: float


def compiled(tree: Expression) -> Filter:
    """Make a filter of an expression. Raises Unsupported, and Trouble for a pattern that cannot be run."""
    evaluate = evaluator(tree)

    def holds(value: Any, key: Token, holder: Frame, scene: Scene) -> bool:
        try:
            return truthy(evaluate(value, key, holder, scene))
        except (Failure, OverflowError):
            return False

    names = {part.name for part in _leaves(tree)}
    above = EVERYTHING if "path" in names else 1 if names & {"parent", "parentProperty"} else 0
    return Filter(holds, _guard(tree), names == {"property"}, above)


def _leaves(tree: Expression) -> Iterator[At]:
    """Every `@…` in an expression."""
    waiting: list[Any] = [tree]
    while waiting:
        part = waiting.pop()
        if isinstance(part, At):
            yield part
        elif isinstance(part, tuple):
            waiting.extend(part)


def _guard(tree: Expression) -> str:
    """A member without which the filter cannot hold: only an object has it, so that all else need not be asked."""
    match tree:
        case Member(At(""), Literal(str(name))) if name != "length" and not name.isdecimal():
            return name
        case Binary("&&", left, right):
            return _guard(left) or _guard(right)
        case Binary("==" | "===", Member() as left, Literal(constant)) if constant is not None:
            return _guard(left) if constant is not UNDEFINED else ""
        case Call(Member(Member() as owner, Literal(str())), _):
            # A method of what is not there is a failure, and a failure passes nothing.
            return _guard(owner)
    return ""
