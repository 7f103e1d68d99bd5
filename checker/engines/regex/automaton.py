"""The positions of an expression and which may follow which (Glushkov), counting in how many ways.

A repetition that may run to ten and more counts as one without end: what it multiplies is as good as unbounded.
Look-around takes no text and is judged by itself; back-references count as empty.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.engines.regex.characters import Characters
from checker.engines.regex.syntax import Chars, Choice, Look, Mark, Node, Repeat, Sequence, Undecided, children

_AS_GOOD_AS_ENDLESS = 10
_MOST_COPIES = 1_000
_MOST_POSITIONS = 4_000
_MOST_PARTS = 50_000


class Automaton(NamedTuple):
    """`labels`: position → its characters; `follow`: position → positions after it, each with its number of ways."""

    labels: list[Characters]
    follow: dict[int, Counter[int]]


class _Part(NamedTuple):
    nullable: bool
    first: tuple[int, ...]
    last: tuple[int, ...]


_EMPTY = _Part(True, (), ())  # noqa: FBT003 - a value, not a call's switch


def automata(node: Node) -> Iterator[Automaton]:
    """That of the expression itself, and one of each look-around in it. Raises Undecided where it grows too large."""
    builder = _Builder()
    builder.part(node)
    yield Automaton(builder.labels, builder.follow)
    for look in _looks(node):
        yield from automata(look.part)


def _looks(node: Node) -> Iterator[Look]:
    for child in children(node):
        if isinstance(child, Look):
            yield child
        else:
            yield from _looks(child)


class _Builder:
    def __init__(self) -> None:
        self.labels: list[Characters] = []
        self.follow: dict[int, Counter[int]] = defaultdict(Counter)
        self._parts = 0

    def part(self, node: Node) -> _Part:
        """Add an expression."""
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise Undecided
        match node:
            case Chars(allowed):
                if len(self.labels) >= _MOST_POSITIONS:
                    raise Undecided
                self.labels.append(allowed)
                here = (len(self.labels) - 1,)
                return _Part(not allowed, here, here)
            case Sequence(parts):
                return self._row(self.part(part) for part in parts)
            case Choice(parts):
                made = [self.part(part) for part in parts]
                first = tuple([at for part in made for at in part.first])
                last = tuple([at for part in made for at in part.last])
                return _Part(any(part.nullable for part in made), first, last)
            case Repeat(part, least, most):
                return self._repeat(part, least, most)
        return _EMPTY

    def _row(self, parts: Iterable[_Part]) -> _Part:
        whole = _EMPTY
        for part in parts:
            self._link(whole.last, part.first)
            first = whole.first + part.first if whole.nullable else whole.first
            last = part.last + whole.last if part.nullable else part.last
            whole = _Part(whole.nullable and part.nullable, first, last)
        return whole

    def _link(self, before: tuple[int, ...], after: tuple[int, ...]) -> None:
        if len(before) * len(after) > _MOST_POSITIONS * 10:
            raise Undecided
        for one in before:
            self.follow[one].update(after)

    def _repeat(self, node: Node, least: int, most: int | None) -> _Part:
        if most == 0:
            return _EMPTY
        if _endless(node, least, most):
            return self._loop(node, least)
        assert most is not None  # noqa: S101 - `_endless` has taken that
        required = self._row(self.part(node) for _ in range(least))
        # X{0,2} is (X(X)?)?, which can be read in one way only; X?X? could be read in two.
        rest = _EMPTY
        for _ in range(most - least):
            part = self.part(node)
            rest = self._row((part, rest))._replace(nullable=True)
        return self._row((required, rest))

    def _loop(self, node: Node, least: int) -> _Part:
        part = self.part(node)
        self._link(part.last, part.first)
        return part._replace(nullable=part.nullable or least == 0)


def _endless(node: Node, least: int, most: int | None) -> bool:
    if most is None:
        return True
    if least == most:
        return most > _MOST_COPIES or (most >= _AS_GOOD_AS_ENDLESS and not _rigid(node))
    return most >= _AS_GOOD_AS_ENDLESS


def _rigid(node: Node) -> bool:
    """Whether it takes the same number of characters each time, as far as its form shows."""
    match node:
        case Chars() | Look() | Mark():
            return True
        case Sequence(parts):
            return all(_rigid(part) for part in parts)
        case Repeat(part, least, most):
            return least == most and _rigid(part)
    return False
