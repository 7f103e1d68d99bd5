"""All paths of all rules as one automaton over the keys of a document.

A state is a set of positions in paths. From the key of a child follows the next state; only filters that look at
values must be asked child by child. A state in which no path can go on is dead, and what lies below is never entered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from checker.kernel.pointer import Token
from checker.kinds.rules.jsonpath.filters import EVERYTHING, Filter
from checker.kinds.rules.jsonpath.paths import Leg, Path, Step

_MOST_KEYS = 100_000
"""Keys for which a state remembers what follows."""
_NOWHERE: Any = None

Position = tuple[int, int]
"""(number of the leg, steps gone)."""


class Test(NamedTuple):
    """A filter that must see the value: where it holds, `then` is reached beside the rest."""

    guard: str
    holds: Callable[..., bool]
    then: frozenset[Position]


class State:
    """A set of positions.

    `accepts`  numbers of the legs that end here, if a node must be made for one of their paths; else none
    `keys`     the paths that end here, if all of them find the key and nothing else; else none
    `live`     whether any path goes on
    `names`    the only keys that lead anywhere; None where others may
    `next`     key → the state of that child, before `tests` are asked
    `hints`    the only keys by which anything is found right below; under others only what is itself nested can lead
               to something. None where any key may
    `unguarded`  whether any of `tests` may hold of what is no object
    `above`    how many levels above a node count besides the node itself for what happens below it
    """

    __slots__ = (
        "_automaton",
        "_joined",
        "above",
        "accepts",
        "hints",
        "keys",
        "live",
        "names",
        "next",
        "positions",
        "tests",
        "unguarded",
    )

    def __init__(self, automaton: Automaton, positions: frozenset[Position]) -> None:
        legs = automaton.legs
        going = [
            (number, gone, legs[number].steps[gone]) for number, gone in positions if gone < len(legs[number].steps)
        ]
        self.positions = positions
        ending = tuple(sorted([number for number, gone in positions if gone == len(legs[number].steps)]))
        self.keys = automaton.keys_at(ending)
        self.accepts = () if self.keys else ending
        self.live = bool(going)
        self.above = max([_above(legs[number], gone) for number, gone, _ in going], default=0)
        self.tests = tuple(
            [
                Test(step.filter.guard, step.filter.holds, frozenset([(number, gone + 1)]))
                for number, gone, step in sorted(going, key=lambda one: one[:2])
                if step.filter and not step.filter.by_key
            ]
        )
        self.unguarded = any(not test.guard for test in self.tests)
        self.next = _Next(automaton, going)
        self.names = None if self.tests else self.next.only()
        self.hints = None if self.unguarded else self.next.hints()
        self._automaton = automaton
        self._joined: dict[frozenset[Position], State] = {}

    def plus(self, more: frozenset[Position]) -> State:
        """This state and more positions."""
        found = self._joined.get(more)
        if found is None:
            found = self._joined[more] = self._automaton.state(self.positions | more)
        return found


class _Next(dict[Token, State]):
    """Key → next state, worked out when a key is first met."""

    def __init__(self, automaton: Automaton, going: Iterable[tuple[int, int, Step]]) -> None:
        super().__init__()
        self._automaton = automaton
        self._always: set[Position] = set()
        self._by_name: dict[str, set[Position]] = {}
        self._by_key: list[tuple[Filter, Position]] = []
        for number, gone, step in going:
            if step.deep:
                self._always.add((number, gone))
            if step.filter is None and not step.names:
                self._always.add((number, gone + 1))
            elif step.filter is not None and step.filter.by_key:
                self._by_key.append((step.filter, (number, gone + 1)))
            for name in step.names:
                self._by_name.setdefault(name, set()).add((number, gone + 1))

    def only(self) -> tuple[str, ...] | None:
        """The only keys that lead anywhere; None where that is not known."""
        return None if self._always or self._by_key else tuple(self._by_name)

    def hints(self) -> frozenset[str] | None:
        """As in State, as far as keys decide."""
        legs = self._automaton.legs
        if self._by_key or any(gone == len(legs[number].steps) for number, gone in self._always):
            return None
        return None if any(name.isdecimal() for name in self._by_name) else frozenset(self._by_name)

    def __missing__(self, key: Token) -> State:
        found = self._always | self._by_name.get(str(key), set())
        found |= {then for one, then in self._by_key if one.holds(_NOWHERE, key, _NOWHERE, _NOWHERE)}
        state = self._automaton.state(frozenset(found))
        if len(self) < _MOST_KEYS:
            self[key] = state
        return state


class Automaton:
    """The legs of all paths; `follows`: the leg that comes after each, or None; `ends`: the paths that end with it."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.legs: list[Leg] = []
        self.follows: list[int | None] = []
        self.ends: list[list[int]] = []
        self._keyed: list[bool] = []
        self._states: dict[frozenset[Position], State] = {}
        self._known: dict[tuple[Leg, ...], int] = {}
        first = [self._add(path, number) for number, path in enumerate(paths)]
        self.start = self.state(frozenset([(leg, 0) for leg in first]))

    def state(self, positions: frozenset[Position]) -> State:
        """The one state of these positions."""
        found = self._states.get(positions)
        if found is None:
            found = self._states[positions] = State(self, positions)
        return found

    def keys_at(self, accepts: Iterable[int]) -> tuple[int, ...]:
        """The paths that end with these legs, if each finds the key of the node and nothing else."""
        paths = [path for leg in accepts for path in self.ends[leg]]
        plain = all(self.follows[leg] is None and not self.legs[leg].up for leg in accepts)
        return tuple(paths) if plain and all(self._keyed[path] for path in paths) else ()

    def at(self, leg: int) -> State:
        """The state at the beginning of a leg."""
        return self.state(frozenset([(leg, 0)]))

    def _add(self, path: Path, number: int) -> int:
        """Number of the first leg of `path`; paths of the same legs share them, so that they are walked once."""
        self._keyed.append(path.keyed)
        known = self._known.get(path.legs)
        if known is None:
            known = self._known[path.legs] = len(self.legs)
            for leg in path.legs:
                self.legs.append(leg)
                self.follows.append(len(self.legs))
                self.ends.append([])
            self.follows[-1] = None
        self.ends[known + len(path.legs) - 1].append(number)
        return known


def _above(leg: Leg, gone: int) -> float:
    """Levels above a node that may matter to what `leg` does from there on, after `gone` steps."""
    levels: float = max(0, leg.up - (len(leg.steps) - gone))
    for number, step in enumerate(leg.steps[gone:]):
        if step.filter is not None and step.filter.above:
            levels = EVERYTHING if step.filter.above == EVERYTHING else max(levels, step.filter.above - number)
        if levels == EVERYTHING:
            break
    return levels
