"""What a regular expression is made of."""

from __future__ import annotations

from typing import NamedTuple

from checker.engines.regex.characters import Characters


class Undecided(Exception):
    """Nothing can be said: the expression names characters we do not know, or is too large."""


class Chars(NamedTuple):
    """One character of a set."""

    allowed: Characters


class Sequence(NamedTuple):
    """One part after the other; none: the empty text."""

    parts: tuple[Node, ...]


class Choice(NamedTuple):
    """One of several."""

    parts: tuple[Node, ...]


class Repeat(NamedTuple):
    """A part, `least` to `most` times; None: without end."""

    part: Node
    least: int
    most: int | None


class Look(NamedTuple):
    """Look-ahead and look-behind: it takes no text."""

    part: Node


class Mark(NamedTuple):
    """`^`, `$`, `\\b`, `\\B` and back-references, of which nothing is known but that they are there."""

    sign: str


Node = Chars | Sequence | Choice | Repeat | Look | Mark


def children(node: Node) -> tuple[Node, ...]:
    """The parts right below a node."""
    match node:
        case Sequence(parts) | Choice(parts):
            return parts
        case Repeat(part) | Look(part):
            return (part,)
    return ()


def starts_and_ends(node: Node) -> tuple[bool, bool]:
    """Whether every text found begins where the value begins, and ends where it ends: `^…$` on each branch."""
    match node:
        case Mark(sign):
            return sign == "^", sign == "$"
        case Choice(parts) if parts:
            each = [starts_and_ends(part) for part in parts]
            return all(start for start, _ in each), all(end for _, end in each)
        case Sequence(parts):
            parts = tuple([part for part in parts if not isinstance(part, Look)])
            if parts:
                return starts_and_ends(parts[0])[0], starts_and_ends(parts[-1])[1]
        case Repeat(part, least) if least > 0:
            return starts_and_ends(part)
    return False, False
