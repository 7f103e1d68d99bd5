"""Whether an expression can be read in exponentially many ways, so that a backtracking engine runs for ever.

Method: the automaton of positions has exponential ambiguity exactly where from some state the same text leads back to
it in two ways (Weber and Seidl 1991; Allauzen, Mohri and Rastogi 2008); it is looked for in the product of each loop
with itself. Limits: repetition to ten and more counts as endless, what stands behind a loop is taken to be able to
fail, back-references count as empty, and a number of ways that only grows as a power of the length is not told.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.engines.regex.automaton import Automaton, automata
from checker.engines.regex.characters import Characters, meet
from checker.engines.regex.loops import loops
from checker.engines.regex.syntax import Node, Undecided

_MOST_STEPS = 2_000_000
_PLEASANT = (ord("a"), ord("0"), ord("A"), ord("ا"), ord("x"), ord(" "))

Pair = tuple[int, int]


class Explosion(NamedTuple):
    """Proof of a runaway: each time that `text` is repeated, the number of ways to read it doubles at least."""

    text: str


def explosion(node: Node) -> Explosion | None:
    """The text that makes an engine run away, None where there is none. Raises Undecided where it is too large."""
    for automaton in automata(node):
        for loop in loops({one: list(after) for one, after in automaton.follow.items()}, len(automaton.labels)):
            found = _twice(automaton, loop) or _two_ways(automaton, loop)
            if found:
                return Explosion("".join(_pleasant(label) for label in found))
    return None


def _twice(automaton: Automaton, loop: frozenset[int]) -> list[Characters] | None:
    """One step that can be taken in two ways, as in `(a*)*`."""
    for one in sorted(loop):
        for after, ways in automaton.follow[one].items():
            if ways > 1 and after in loop and automaton.labels[after]:
                return [automaton.labels[after], *_back(automaton, loop, after, one)]
    return None


def _two_ways(automaton: Automaton, loop: frozenset[int]) -> list[Characters] | None:
    """Two ways through different positions, as in `(a|a)*`."""
    came: dict[Pair, Pair | None] = {}
    waiting: deque[Pair] = deque()
    steps = 0
    for one in sorted(loop):
        steps += len(automaton.follow[one]) ** 2
        if steps > _MOST_STEPS:
            raise Undecided
        for pair in _pairs(automaton, loop, (one, one)):
            if pair[0] != pair[1] and pair not in came:
                came[pair] = (one, one)
                waiting.append(pair)
    while waiting:
        pair = waiting.popleft()
        steps += len(automaton.follow[pair[0]]) * len(automaton.follow[pair[1]])
        if steps > _MOST_STEPS:
            raise Undecided
        for following in _pairs(automaton, loop, pair):
            if following[0] == following[1]:
                return _proof(automaton, loop, came, pair, following[0])
            if following not in came:
                came[following] = pair
                waiting.append(following)
    return None


def _pairs(automaton: Automaton, loop: frozenset[int], pair: Pair) -> Iterator[Pair]:
    """Where two readings can be after one more character that both can take."""
    labels = automaton.labels
    left = [one for one in automaton.follow[pair[0]] if one in loop]
    right = left if pair[0] == pair[1] else [one for one in automaton.follow[pair[1]] if one in loop]
    for one in left:
        for other in right:
            if meet(labels[one], labels[other]):
                yield (one, other) if one <= other else (other, one)


def _proof(
    automaton: Automaton, loop: frozenset[int], came: Mapping[Pair, Pair | None], pair: Pair, met: int
) -> list[Characters]:
    word, here = [automaton.labels[met]], pair
    while here[0] != here[1]:
        word.append(meet(automaton.labels[here[0]], automaton.labels[here[1]]))
        before = came[here]
        if before is None:
            break
        here = before
    return [*reversed(word), *_back(automaton, loop, met, here[0])]


def _back(automaton: Automaton, loop: frozenset[int], start: int, goal: int) -> list[Characters]:
    """The shortest way within a loop."""
    came: dict[int, int] = {}
    waiting = deque([start] if start != goal else ())
    while waiting and goal not in came:
        one = waiting.popleft()
        for after in automaton.follow[one]:
            if after in loop and after not in came:
                came[after] = one
                waiting.append(after)
    word: list[Characters] = []
    here = goal
    while here != start:
        word.append(automaton.labels[here])
        here = came[here]
    return word[::-1]


def _pleasant(label: Characters) -> str:
    """A character of a set that can be shown."""
    for code in (*_PLEASANT, *(low for low, _ in label if low > 32)):
        if any(low <= code <= high for low, high in label):
            return chr(code)
    return chr(label[-1][1])
