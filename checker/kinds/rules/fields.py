"""`field` of a `then`: which part of what a path found is judged (Spectral's getLintTargets)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from checker.kernel.pointer import Token
from checker.kinds.rules.automaton import Automaton
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.javascript import UNDEFINED, string
from checker.kinds.rules.jsonpath.paths import read
from checker.kinds.rules.judging import Aim
from checker.kinds.rules.scene import Scene
from checker.kinds.rules.walk import Walk

Field = Callable[[Frame, Scene], Iterator[Aim] | tuple[Aim, ...]] | None
"""Node whose value is an object or a list → what is judged of it; None: the node itself."""

_KEY = re.compile(r"[^.\[\]]+|\[(?:(-?\d+(?:\.\d+)?)|([\"'])((?:(?!\2)[^\\]|\\.)*?)\2)\]|(?=(?:\.|\[\])(?:\.|\[\]|$))")
_PATH = re.compile(r"\$(?:[.\[~^]|$)")
"""`$ref` is a key, not a path."""


def read_field(field: str | None) -> Field:
    """Read a field. Raises Trouble where it is a path that is wrong."""
    if field is None:
        return None
    if field == "@key":
        return _keys
    if _PATH.match(field):
        return _by_path(field)
    tokens = _tokens(field)

    def at_field(node: Frame, scene: Scene) -> tuple[Aim, ...]:
        value = node.value
        if type(value) is dict and field in value:
            return (Aim(_look(value, (field,), node, scene), node, (field,)),)
        return (Aim(_look(value, tokens, node, scene), node, tokens),)

    return at_field


def _look(value: Any, tokens: tuple[Token, ...], node: Frame, scene: Scene) -> Any:
    for token in tokens:
        if type(value) is not dict and type(value) is not list:
            return scene.member(value, token, node) if type(value) is str else UNDEFINED
        value = scene.member(value, token, node)
    return value


def _keys(node: Frame, scene: Scene) -> Iterator[Aim]:  # noqa: ARG001 - the form of a field
    value = node.value
    if type(value) is dict:
        for key in value:
            yield Aim(key, node, (key,), on_key=True)
    else:
        for place in range(len(value)):
            yield Aim(str(place), node, (place,))
    if not value:
        yield Aim(UNDEFINED, node)


def _by_path(text: str) -> Field:
    paths = read(text)
    automaton = Automaton(paths)

    def at_path(node: Frame, scene: Scene) -> Iterator[Aim]:
        found: list[Aim] = []

        def tell(number: int, at: Frame) -> None:
            if paths[number].keyed:
                found.append(aim_at_key(at))
            else:
                found.append(Aim(at.value, at))

        def tell_key(number: int, holder: Frame, key: Token) -> None:  # noqa: ARG001 - the form of a listener
            found.append(aim_below(holder, key))

        Walk(automaton, scene, tell, tell_key).run(Frame(None, "", node.value, node.document, node.tokens()))
        yield from found or [Aim(UNDEFINED, node)]

    return at_path


def aim_at_key(node: Frame) -> Aim:
    """The key of a node: where it stands in what holds it, not where a reference leads."""
    return Aim(UNDEFINED, node) if node.parent is None else aim_below(node.parent, node.key)


def aim_below(holder: Frame, key: Token) -> Aim:
    """The key of what stands at `key` of `holder`."""
    return Aim(key, holder, (key,), type(holder.value) is dict)


def _tokens(field: str) -> tuple[Token, ...]:
    """`a.b[0]['c d']` as lodash takes it apart."""
    found: list[Token] = [""] if field.startswith(".") else []
    for part in _KEY.finditer(field):
        number, quote, quoted = part.groups()
        found.append(re.sub(r"\\(\\)?", r"\1", quoted) if quote else string(number) if number else part[0])
    return tuple(found)
