"""One part of a stream, looked at before a document is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.kernel.document import Broken, Flaw, Target
from checker.kernel.place import Place


class Reference(Exception):
    """A reference was met, and only a document can follow it."""


class Part:
    """A `Document` that knows its value and nothing else."""

    name = ""
    form = "json"
    raw = b""
    flaws: tuple[Flaw, ...] = ()

    def __init__(self, data: Any) -> None:
        self.data = data

    def parts(self) -> Iterator[tuple[int, Any]] | None:
        """A part has none."""

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """No place is known."""
        return {pointer: Place("") for pointer in pointers}

    def line(self, number: int) -> str:  # noqa: ARG002 - the form of a document
        """No line is known."""
        return ""

    def resolve(self, reference: str, base: str = "") -> Target | Broken:  # noqa: ARG002 - the form of a document
        """Raises Reference."""
        raise Reference
