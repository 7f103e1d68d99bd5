"""The parts of a filter expression."""

from __future__ import annotations

from typing import Any, NamedTuple


class Literal(NamedTuple):
    """A value written out."""

    value: Any


class Regex(NamedTuple):
    """`/pattern/flags`."""

    pattern: str
    flags: str


class At(NamedTuple):
    """`@`, `@property`, `@parent`, …: `name` is what follows the sign."""

    name: str


class Member(NamedTuple):
    """`object.name` or `object[name]`."""

    object: Expression
    name: Expression


class Call(NamedTuple):
    """`function(arguments)`."""

    function: Expression
    arguments: tuple[Expression, ...]


class Unary(NamedTuple):
    """`!x`, `-x`, …"""

    operator: str
    operand: Expression


class Binary(NamedTuple):
    """`x && y`, `x === y`, …"""

    operator: str
    left: Expression
    right: Expression


class Choice(NamedTuple):
    """`test ? yes : no`."""

    test: Expression
    yes: Expression
    no: Expression


class Items(NamedTuple):
    """`[x, y]`."""

    items: tuple[Expression, ...]


Expression = Literal | Regex | At | Member | Call | Unary | Binary | Choice | Items
