"""Filter expressions as functions. Every function has the same form, whatever it needs of it."""
# ruff: noqa: ARG005

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from checker.engines.patterns import compile_pattern
from checker.kernel.pointer import Token
from checker.kinds.rules import javascript as js
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.javascript import UNDEFINED, truthy
from checker.kinds.rules.jsonpath.methods import Failure, call
from checker.kinds.rules.jsonpath.tree import At, Binary, Call, Choice, Expression, Items, Literal, Member, Regex, Unary
from checker.kinds.rules.scene import Scene, member

Evaluate = Callable[[Any, Token, Frame, Scene], Any]
"""(value of the node, its key, the node that holds it, the scene) → the value of the expression. Raises Failure."""


class Unsupported(Exception):
    """A part of an expression that means nothing in a filter."""


_TYPES: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: type(value) is str,
    "number": js.is_number,
    "boolean": lambda value: type(value) is bool,
    "scalar": lambda value: type(value) is not dict and type(value) is not list,
    "array": lambda value: type(value) is list,
    "null": lambda value: value is None,
    "object": lambda value: type(value) is dict or type(value) is list,
    "integer": lambda value: type(value) is int or (type(value) is float and value.is_integer()),
}
_AT: dict[str, Evaluate] = {
    "": lambda value, key, holder, scene: value,
    "property": lambda value, key, holder, scene: key,
    "root": lambda value, key, holder, scene: scene.root.value,
    "path": lambda value, key, holder, scene: _spelled((*holder.way(), key)),
    # As in JSONPath Plus: the parent of what holds the node, and the key of what holds the node.
    "parent": lambda value, key, holder, scene: holder.parent.value if holder.parent else UNDEFINED,
    "parentProperty": lambda value, key, holder, scene: holder.key if holder.parent else UNDEFINED,
}
_BINARY: dict[str, Callable[[Any, Any], Any]] = {
    "==": js.loosely_equal,
    "!=": lambda left, right: not js.loosely_equal(left, right),
    "===": js.strictly_equal,
    "!==": lambda left, right: not js.strictly_equal(left, right),
    "<": lambda left, right: js.less(left, right) is True,
    ">": lambda left, right: js.less(right, left) is True,
    "<=": lambda left, right: js.less(right, left) is False,
    ">=": lambda left, right: js.less(left, right) is False,
    "+": lambda left, right: _plus(js.primitive(left), js.primitive(right)),
    "-": lambda left, right: js.number(left) - js.number(right),
    "*": lambda left, right: js.number(left) * js.number(right),
    "/": lambda left, right: _divided(js.number(left), js.number(right)),
    "%": lambda left, right: _rest(js.number(left), js.number(right)),
    "in": lambda left, right: call(right, "includes", [left]),
}
_UNARY: dict[str, Callable[[Any], Any]] = {
    "!": lambda value: not truthy(value),
    "-": lambda value: -js.number(value),
    "+": js.number,
    "typeof": js.typeof,
    "void": lambda value: UNDEFINED,
}


def evaluator(tree: Expression) -> Evaluate:  # noqa: C901, PLR0911, PLR0912 - one case for each part of the language
    """The function of an expression. Raises Unsupported, and Trouble for a pattern that cannot be run."""
    match tree:
        case Literal(constant):
            return lambda value, key, holder, scene: constant
        case Regex():
            return _constant(compile_pattern(tree.pattern, flags=tree.flags))
        case At(name):
            return _at(name)
        case Call(At(name), ()) if name in _TYPES:
            test = _TYPES[name]
            return lambda value, key, holder, scene: test(value)
        case Call(Member(owner, Literal(str(name))), arguments):
            return _method(
                evaluator(owner), name, [evaluator(one) for one in arguments], of_key=owner == At("property")
            )
        case Member(At(""), Literal(str(name))):
            return lambda value, key, holder, scene: _member(scene, value, name, holder)
        case Member(owner, name):
            return _member_of(evaluator(owner), evaluator(name))
        case Unary(operator, operand):
            act, inner = _UNARY[operator], evaluator(operand)
            return lambda value, key, holder, scene: act(inner(value, key, holder, scene))
        case Binary("&&" | "||" | "??" as operator, left, right):
            return _logical(operator, evaluator(left), evaluator(right))
        case Binary("~=", left, Literal(str(pattern))):
            return _method(_constant(compile_pattern(pattern)), "test", [evaluator(left)], of_key=False)
        case Binary(operator, left, right) if operator in _BINARY:
            return _binary(_BINARY[operator], evaluator(left), evaluator(right))
        case Choice(test_, yes, no):
            return _choice(evaluator(test_), evaluator(yes), evaluator(no))
        case Items(items):
            inside = [evaluator(item) for item in items]
            return lambda value, key, holder, scene: [one(value, key, holder, scene) for one in inside]
    raise Unsupported


def _at(name: str) -> Evaluate:
    if name in _TYPES:
        test = _TYPES[name]
        return lambda value, key, holder, scene: test(value)
    if name not in _AT:
        raise Unsupported
    return _AT[name]


def _constant(constant: Any) -> Evaluate:
    return lambda value, key, holder, scene: constant


def _member(scene: Scene | None, value: Any, name: Any, near: Frame) -> Any:
    if value is None or value is UNDEFINED:
        raise Failure
    # A filter that asks the key alone is asked without a scene.
    return member(value, name) if scene is None else scene.member(value, name, near)


def _member_of(owner: Evaluate, name: Evaluate) -> Evaluate:
    def evaluate(value: Any, key: Token, holder: Frame, scene: Scene) -> Any:
        return _member(scene, owner(value, key, holder, scene), name(value, key, holder, scene), holder)

    return evaluate


def _method(owner: Evaluate, name: str, arguments: list[Evaluate], *, of_key: bool) -> Evaluate:
    def evaluate(value: Any, key: Token, holder: Frame, scene: Scene) -> Any:
        subject = owner(value, key, holder, scene)
        if of_key and type(subject) is int:  # the index of an item is spoken to as a text
            subject = str(subject)
        return call(subject, name, [one(value, key, holder, scene) for one in arguments])

    return evaluate


def _logical(operator: str, left: Evaluate, right: Evaluate) -> Evaluate:
    def both(value: Any, key: Token, holder: Frame, scene: Scene) -> Any:
        found = left(value, key, holder, scene)
        return right(value, key, holder, scene) if truthy(found) else found

    def either(value: Any, key: Token, holder: Frame, scene: Scene) -> Any:
        found = left(value, key, holder, scene)
        return found if truthy(found) else right(value, key, holder, scene)

    def given(value: Any, key: Token, holder: Frame, scene: Scene) -> Any:
        found = left(value, key, holder, scene)
        return right(value, key, holder, scene) if found is None or found is UNDEFINED else found

    return {"&&": both, "||": either}.get(operator, given)


def _binary(act: Callable[[Any, Any], Any], left: Evaluate, right: Evaluate) -> Evaluate:
    return lambda value, key, holder, scene: act(left(value, key, holder, scene), right(value, key, holder, scene))


def _choice(test: Evaluate, yes: Evaluate, no: Evaluate) -> Evaluate:
    return lambda value, key, holder, scene: (yes if truthy(test(value, key, holder, scene)) else no)(
        value, key, holder, scene
    )


def _plus(left: Any, right: Any) -> Any:
    if isinstance(left, str) or isinstance(right, str):
        return js.string(left) + js.string(right)
    return js.number(left) + js.number(right)


def _divided(left: float, right: float) -> float:
    return left / right if right else math.nan


def _rest(left: float, right: float) -> float:
    return math.fmod(left, right) if right and math.isfinite(left) else math.nan


def _spelled(tokens: tuple[Token, ...]) -> str:
    """A way as nimma writes it: `$['paths']['/people'][0]`."""
    return "$" + "".join([f"[{token}]" if type(token) is int else f"['{token}']" for token in tokens])
