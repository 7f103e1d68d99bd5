"""A Schematron schema as an XSLT program, and what its assertions are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple


class Assertion(NamedTuple):
    """An assert or report: `ids` are its own, its rule's and its pattern's; `level` is `must`, `should` or `may`."""

    ids: tuple[str, ...]
    level: str
    rule: int


class Program(NamedTuple):
    """`text` is XSLT; `lines` tells of each of its lines the file and line of the schema it came from."""

    text: str
    assertions: tuple[Assertion, ...]
    lines: tuple[tuple[str, int], ...]

    def spoken(self, number: int) -> str:
        """How an assertion is named to a reader: by its id, or by its place in the order of the schema."""
        ids = self.assertions[number].ids
        return ids[0] if ids else f"#{number + 1}"

    def plain(self) -> dict[str, Any]:
        """As plain JSON, for the cache."""
        return {"text": self.text, "assertions": [tuple(one) for one in self.assertions], "lines": self.lines}


def from_plain(told: Mapping[str, Any]) -> Program:
    """A program from plain JSON. Raises KeyError, TypeError or ValueError where it is none."""
    assertions = tuple([Assertion(tuple(ids), level, rule) for ids, level, rule in told["assertions"]])
    lines = tuple([(str(file), int(line)) for file, line in told["lines"]])
    return Program(str(told["text"]), assertions, lines)


_LEVELS = {
    "fatal": "must",
    "error": "must",
    "err": "must",
    "must": "must",
    "warning": "should",
    "warn": "should",
    "should": "should",
    "info": "may",
    "information": "may",
    "may": "may",
    "hint": "may",
}


def level(words: Iterable[str]) -> str:
    """The level of the first word (of role, flag or severity) that is one; what is not said to be less binds."""
    return next((_LEVELS[word] for said in words if (word := said.strip().lower()) in _LEVELS), "must")
