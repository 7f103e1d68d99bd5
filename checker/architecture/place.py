"""Where a part of a model stands: worked out when somebody asks, many at once in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from checker.kernel.place import Place


class Source(Protocol):
    """What a model, or a part of it, was read from; a `kernel.document.Document` is one."""

    @property
    def name(self) -> str: ...

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """Places of (pointer, on_key), in one pass."""


class Nowhere:
    """The source of what was made and not read."""

    name = ""

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """No line, no column."""
        return {pointer: Place("") for pointer in pointers}


class At(NamedTuple):
    """A source and a pointer into it. All are equal: two models that say the same are the same wherever they stand."""

    source: Source
    pointer: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, At)

    def __ne__(self, other: object) -> bool:
        return not isinstance(other, At)

    def __hash__(self) -> int:
        return 0

    @property
    def place(self) -> Place:
        """File, line and column. For several use `places`: it reads each source once."""
        return self.source.locate([(self.pointer, False)])[self.pointer, False]


NOWHERE = At(Nowhere())


def places(wanted: Iterable[At]) -> list[Place]:
    """The place of each, in their order."""
    asked = list(wanted)
    by_source: dict[int, tuple[Source, list[str]]] = {}
    for at in asked:
        by_source.setdefault(id(at.source), (at.source, []))[1].append(at.pointer)
    found = {
        name: source.locate([(pointer, False) for pointer in pointers])
        for name, (source, pointers) in by_source.items()
    }
    return [found[id(at.source)][at.pointer, False] for at in asked]
