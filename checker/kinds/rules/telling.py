"""From what a function found to a fault at its true place."""

from __future__ import annotations

from typing import Any

from checker.kernel.fault import Fault
from checker.kernel.pointer import Token, join
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import Aim, Problem
from checker.kinds.rules.rule import Rule
from checker.kinds.rules.scene import Scene

_LONGEST = 200


def fault_of(rule: Rule, aim: Aim, problem: Problem, scene: Scene) -> Fault | None:
    """The fault; None where the rule is not about the part it stands in.

    Beside the values of its sentence it carries `property` and `value`, of which messages of rulesets speak.
    """
    way = (*aim.tokens, *problem.tokens)
    on_key = problem.on_key or (aim.on_key and not problem.tokens)
    node, missing = _node(aim.node, way[:-1] if on_key else way, scene)
    tokens = node.tokens()
    if on_key and not missing and type(node.value) is dict and way[-1] in node.value:
        tokens = (*tokens, way[-1])
    else:
        on_key = False
    here = node.document is scene.document
    if rule.parts is not None and not (rule.parts.hold(tokens) if here else rule.parts.elsewhere):
        return None
    values = {
        "property": _property(tokens, missing),
        "value": way[-1] if on_key else _value(node.value if not missing else UNDEFINED),
        **problem.values,
    }
    return Fault(rule.name, problem.code, join(tokens), values, "" if here else node.document.name, on_key)


def _node(node: Frame, way: tuple[Token, ...], scene: Scene) -> tuple[Frame, tuple[Token, ...]]:
    """The node at the end of a way, or the last before it breaks off and what is missing from there."""
    for place, token in enumerate(way):
        below = scene.below(node, token)
        if below is None:
            return node, way[place:]
        node = below
    return node, ()


def _property(tokens: tuple[Token, ...], missing: tuple[Token, ...]) -> str:
    """What Spectral calls the property: the last key, and the keys that are missing below it."""
    return ".".join([str(token) for token in (*tokens[-1:], *missing)])


def _value(value: Any) -> Any:
    """What Spectral prints of a value."""
    match value:
        case dict():
            return "Object{}"
        case list():
            return "Array[]"
        case str():
            return value[:_LONGEST]
    return "undefined" if value is UNDEFINED else value
