"""Aliases: names for paths, written `#Name` at the head of a path, plain or with targets by format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.repository.ruleset.formats import canonical

Aliases = Mapping[str, Any]
"""Name → list of paths, or `{targets: [{formats, given}]}`, as the ruleset file says it."""

MOST = 2_000
"""Paths one expression may stand for; aliases of aliases could be made to double without end."""

_HEAD = re.compile(r"#([A-Za-z0-9_-]+)")


class TooMany(Exception):
    """An alias that stands for more than `MOST` paths."""


def head(expression: str) -> str:
    """The alias an expression begins with, `""` where it begins with none."""
    found = _HEAD.match(expression)
    return found[1] if found else ""


def paths(expression: str, aliases: Aliases, formats: frozenset[str] | None = None) -> tuple[str, ...]:
    """The paths an expression stands for; an alias with targets stands for that of the last target whose formats meet.

    Raises TooMany. Names must exist and make no circle: the file was held to that when it was read.
    """
    waiting = [expression]
    found: dict[str, None] = {}
    seen = 0
    while waiting:
        one = waiting.pop()
        seen += 1
        if seen > MOST:
            raise TooMany
        name = head(one)
        if not name:
            found[one] = None
            continue
        rest = one[len(name) + 1 :]
        waiting.extend(reversed([path + rest for path in _meant(aliases[name], formats)]))
    return tuple(found)


def _meant(alias: Any, formats: frozenset[str] | None) -> Sequence[str]:
    if isinstance(alias, Mapping):
        for target in reversed(alias["targets"]):
            if formats and not formats.isdisjoint(canonical(target["formats"])):
                given: Sequence[str] = target["given"]
                return given
        return ()
    plain: Sequence[str] = alias
    return plain


def references(alias: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """(tokens, expression) of every expression an alias holds."""
    if isinstance(alias, Mapping):
        for number, target in enumerate(alias["targets"]):
            for place, expression in enumerate(target["given"]):
                yield ("targets", number, "given", place), expression
    else:
        for place, expression in enumerate(alias):
            yield (place,), expression


def circle(name: str, aliases: Aliases) -> list[str]:
    """The chain of names from `name` back to itself; empty where it does not lead there."""
    parent: dict[str, str] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        for _, expression in references(aliases.get(one, ())):
            after = head(expression)
            if after == name:
                chain = [name]
                while one != name:
                    chain.insert(1, one)
                    one = parent[one]
                return [*chain, name]
            if after in aliases and after not in parent:
                parent[after] = one
                waiting.append(after)
    return []


def targeted(expression: str, aliases: Aliases) -> frozenset[str]:
    """All formats that targets of the expression's aliases name; empty: the expression means the same everywhere."""
    formats: set[str] = set()
    seen: set[str] = set()
    waiting = [expression]
    while waiting:
        name = head(waiting.pop())
        if not name or name in seen:
            continue
        seen.add(name)
        alias = aliases[name]
        if isinstance(alias, Mapping):
            formats.update(name for target in alias["targets"] for name in canonical(target["formats"]))
        waiting.extend(expression for _, expression in references(alias))
    return frozenset(formats)
