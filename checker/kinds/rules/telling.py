"""From what a function found to a fault at its true place."""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.kernel.fault import Fault
from checker.kernel.pointer import Token, join
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import Aim, Problem
from checker.kinds.rules.rule import Rule
from checker.kinds.rules.scene import Scene

_LONGEST = 200


class Site(NamedTuple):
    """Where a problem is: `tokens` lead there in the document of `node`, the last node that is there.

    `missing` are the keys that lead on from there and are not there, as one text; None where nothing is missing.
    """

    node: Frame
    tokens: tuple[Token, ...]
    missing: str | None
    on_key: bool


def site_of(rule: Rule, aim: Aim, problem: Problem, scene: Scene) -> Site | None:
    """Where the problem is; None where the rule is not about the part it stands in."""
    if aim.on_key and not problem.tokens and rule.parts is None:  # the key of an object that the walk stands at
        return Site(aim.node, (*aim.node.tokens(), *aim.tokens), None, on_key=True)
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
    return Site(node, tokens, ".".join([str(token) for token in missing]) if missing else None, on_key)


def fault_of(rule: Rule, problem: Problem, site: Site, scene: Scene) -> Fault:
    """The fault. Beside the values of its sentence it carries `property` and `value`, which rulesets' texts name."""
    node, tokens, missing, on_key = site
    values = {
        "property": _property(tokens, missing),
        "value": tokens[-1] if on_key else _value(node.value if missing is None else UNDEFINED),
        **problem.values,
    }
    file = "" if node.document is scene.document else node.document.name
    return Fault(rule.name, problem.code, join(tokens), values, file, on_key)


def _node(node: Frame, way: tuple[Token, ...], scene: Scene) -> tuple[Frame, tuple[Token, ...]]:
    """The node at the end of a way, or the last before it breaks off and what is missing from there."""
    for place, token in enumerate(way):
        below = scene.below(node, token)
        if below is None:
            return node, way[place:]
        node = below
    return node, ()


def _property(tokens: tuple[Token, ...], missing: str | None) -> str:
    """What Spectral calls the property: the last key, and the keys that are missing below it."""
    last = str(tokens[-1]) if tokens else ""
    if missing is None:
        return last
    return f"{last}.{missing}" if tokens else missing


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
