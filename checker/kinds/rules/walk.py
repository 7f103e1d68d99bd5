"""The one walk of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from checker.kernel.pointer import Token
from checker.kinds.rules.automaton import Automaton, State
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.jsonpath.filters import EVERYTHING
from checker.kinds.rules.messages import Unjudgeable
from checker.kinds.rules.scene import Scene

_MOST_WAYS = 2_000_000
"""Nodes visited where each way to a node counts by itself."""
_NESTED = frozenset((dict, list))

Tell = Callable[[int, Frame], None]
"""Called with the number of a path and a node that it finds."""
TellKey = Callable[[int, Frame, Token], None]
"""Called with the number of a path that finds keys, the node that holds the key, and the key."""


class Walk:
    """Walks a scene (or what lies below one node of it) and tells what the paths of an automaton find."""

    def __init__(self, automaton: Automaton, scene: Scene, tell: Tell, tell_key: TellKey) -> None:
        self._automaton = automaton
        self._scene = scene
        self._tell = tell
        self._tell_key = tell_key
        self._stack: list[tuple[Frame, State]] = []
        self._seen: dict[State, set[Any]] = defaultdict(set)
        self._ways = 0

    def run(self, start: Frame) -> None:
        """Walk from `start`. Every node is entered once in every state, so that shared parts cost once and circles end.

        Raises Unjudgeable where each way to a node counts by itself and there are too many.
        """
        state = self._automaton.start
        for path in state.keys:
            self._tell(path, start)
        self._found(state.accepts, start)
        if state.live:
            self._stack.append((start, state))
        stack, seen = self._stack, self._seen
        while stack:
            frame, state = stack.pop()
            if state.above == EVERYTHING:
                if not self._new_way(frame):
                    continue
            else:
                mark = _mark(frame, int(state.above)) if state.above else id(frame.value)
                if mark in seen[state]:
                    continue
                seen[state].add(mark)
            self._enter(frame, state)

    def _enter(self, frame: Frame, state: State) -> None:  # noqa: C901, PLR0912 - the hot loop, kept in one piece
        scene, value, following, tests, unguarded = self._scene, frame.value, state.next, state.tests, state.unguarded
        document, resolved = frame.document, self._scene.resolved
        deeper: list[tuple[Frame, State]] = []
        for key, child in _children(value, state.names):
            after = following[key]
            kind = type(child)
            if kind is not dict and kind is not list and not unguarded:
                # Most of a document: a value that nothing lies below, of which the key alone decides.
                for path in after.keys:
                    self._tell_key(path, frame, key)
                if after.accepts:
                    self._found(after.accepts, Frame(frame, key, child, document))
                continue
            if not tests and not after.positions:
                continue
            followed = None
            if resolved and kind is dict and "$ref" in child:
                followed = scene.follow(child, document, frame, key)
                if followed is not None:
                    child = followed.value  # noqa: PLW2901 - a reference stands for what it leads to
                    kind = type(child)
            for guard, holds, then in tests:
                if (not guard or (kind is dict and guard in child)) and holds(child, key, frame, scene):
                    after = after.plus(then)
            for path in after.keys:
                self._tell_key(path, frame, key)
            accepts = after.accepts
            if kind is dict:
                hints = after.hints
                goes_on = after.live and (
                    hints is None
                    or not hints.isdisjoint(child)
                    or (after.names is None and not _NESTED.isdisjoint(map(type, child.values())))
                )
            elif kind is list:
                goes_on = after.live and (after.hints is None or not _NESTED.isdisjoint(map(type, child)))
            else:
                goes_on = False
            if not accepts and not goes_on:
                continue
            if followed is None:
                node = Frame(frame, key, child, document)
            else:
                node = Frame(frame, key, child, followed.document, followed.tokens)
            if goes_on:
                deeper.append((node, after))
            if accepts:
                self._found(accepts, node)
        if deeper:
            deeper.reverse()
            self._stack.extend(deeper)

    def _found(self, accepts: Iterable[int], node: Frame) -> None:
        automaton, tell = self._automaton, self._tell
        for leg in accepts:
            up = automaton.legs[leg].up
            found = node.up(up) if up else node
            if found is None:
                continue
            for path in automaton.ends[leg]:
                tell(path, found)
            rest = automaton.follows[leg]
            if rest is not None:
                self._stack.append((found, automaton.at(rest)))

    def _new_way(self, frame: Frame) -> bool:
        self._ways += 1
        if self._ways > _MOST_WAYS:
            raise Unjudgeable("rules.too-many-ways", limit=_MOST_WAYS)
        if frame.pointer is None:
            return True
        above = frame.parent
        while above is not None:
            if above.value is frame.value:
                return False
            above = above.parent
        return True


def _children(value: Any, names: tuple[str, ...] | None) -> Iterable[tuple[Token, Any]]:
    if type(value) is dict:
        if names is None:
            return value.items()
        return [(name, value[name]) for name in names if name in value]
    return enumerate(value) if type(value) is list else ()


def _mark(frame: Frame, levels: int) -> tuple[Any, ...]:
    """A node and so many levels above it."""
    parts: list[Any] = [id(frame.value)]
    above: Frame | None = frame
    for _ in range(levels):
        if above is None or above.parent is None:
            break
        parts.append(above.key)
        above = above.parent
        parts.append(id(above.value))
    return tuple(parts)
