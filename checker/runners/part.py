"""One part of a stream, as a document of its own: pointers start at the part, places are those of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.kernel.document import Broken, Document, Flaw, Target
from checker.kernel.fault import Fault, Outcry
from checker.kernel.place import Place


class Part:
    """Row `row` of `whole`, counted from 0; see `kernel.document.Document`."""

    flaws: tuple[Flaw, ...] = ()

    def __init__(self, whole: Document, row: int, data: Any) -> None:
        self._whole = whole
        self._before = f"/{row}"
        self.data = data
        self.name = whole.name
        self.form = whole.form
        self.raw = b""

    def parts(self) -> Iterator[tuple[int, Any]] | None:
        """A part has no parts."""
        return None

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """Places in the whole."""
        spots = list(pointers)
        found = self._whole.locate([(self._before + pointer, on_key) for pointer, on_key in spots])
        return {(pointer, on_key): found[self._before + pointer, on_key] for pointer, on_key in spots}

    def line(self, number: int) -> str:
        """A line of the whole."""
        return self._whole.line(number)

    def resolve(self, reference: str, base: str = "") -> Target | Broken:
        """A reference of a part starts at the part where it stays inside (`#/…`)."""
        if reference.startswith("#/") or reference == "#":
            return self._whole.resolve(f"#{self._before}{reference[1:]}", self._before + base)
        return self._whole.resolve(reference, self._before + base)

    def of_whole(self, outcry: Outcry) -> Outcry:
        """What was said of the part, said of the whole."""
        if isinstance(outcry, Fault) and outcry.file in ("", self.name):
            return outcry._replace(pointer=self._before + outcry.pointer)
        return outcry
