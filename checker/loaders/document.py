"""The loaded document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.kernel.document import Broken, Flaw, Target
from checker.kernel.place import Place
from checker.loaders import json_places, ndjson_places
from checker.loaders.lines import Lines
from checker.loaders.ndjson_form import Rows
from checker.loaders.references import References
from checker.loaders.trie import Spot
from checker.loaders.yaml_places import positions

if TYPE_CHECKING:
    from checker.loaders.tree import Tree


class Loaded:
    """A `kernel.document.Document`. Places are worked out when somebody asks for them, never before."""

    def __init__(  # noqa: PLR0913 - the parts of a document
        self,
        name: str,
        form: str,
        raw: bytes,
        utf8: bytes,
        *,
        value: Any = None,
        flaws: tuple[Flaw, ...] = (),
        several: bool = False,
        rows: Rows | None = None,
        look: Callable[[bytes, str], list[Flaw]] | None = None,
    ) -> None:
        self.name = name
        self.form = form
        self._raw = raw
        self._utf8 = utf8
        self.path: Path | None = None
        self.tree: Tree | None = None
        self._value = value
        self._flaws = flaws
        self._several = several
        self._rows = rows
        self._look = look

    @property
    def raw(self) -> bytes:
        """The bytes as read."""
        return self._raw

    @property
    def utf8(self) -> bytes:
        """The text as UTF-8, without byte order mark."""
        return self._utf8

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self._raw)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes, in hex."""
        return hashlib.sha256(self._raw).hexdigest()

    def settle(self) -> None:
        """Have all that is read only when it is needed read now. Raises Trouble where it cannot be."""

    @cached_property
    def data(self) -> Any:
        """The value; of a stream, the list of its parts."""
        return [value for _, value in self._rows] if self._rows is not None else self._value

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        """What the loader noticed; of a stream, as far as its parts were read."""
        if self._rows is None:
            return (*self._flaws, *self._looked)
        return (*self._flaws, *ndjson_places.flaws(self._rows, self.name))

    @cached_property
    def _looked(self) -> tuple[Flaw, ...]:
        """Flaws that cost another look at the text, taken when somebody asks for them."""
        return tuple(self._look(self.utf8, self.name)) if self._look else ()

    def parts(self) -> Iterator[tuple[int, Any]] | None:
        """(row from 0, value) of a stream: the lines of NDJSON, the documents of a YAML file with several."""
        if self._rows is not None:
            return iter(self._rows)
        return iter(enumerate(self._value)) if self._several else None

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.utf8)

    def line(self, number: int) -> str:
        """The source line, counted from 1, without its end; `""` outside the document."""
        return self.lines.line(number)

    def locate(self, pointers: Iterable[Spot]) -> Mapping[Spot, Place]:
        """Places of (pointer, on_key), in one pass."""
        spots = list(pointers)
        match self.form:
            case "json":
                return self._by_offset(json_places.offsets(self.utf8, spots), spots)
            case "ndjson":
                return ndjson_places.places(self.utf8, self.name, spots)
            case "yaml":
                return self._in_yaml(spots)
            case "text":
                return {spot: self._in_text(spot[0]) for spot in spots}
        return {spot: Place(self.name) for spot in spots}

    def _by_offset(self, offsets: Mapping[Spot, int], spots: list[Spot]) -> dict[Spot, Place]:
        places = self.lines.places(offsets.values())
        return {spot: Place(self.name, *places[offsets[spot]]) for spot in spots}

    def _in_yaml(self, spots: list[Spot]) -> dict[Spot, Place]:
        found = positions(self.utf8, spots, self._value, stream=self._several)
        return {spot: Place(self.name, *found[spot]) for spot in spots}

    def _in_text(self, pointer: str) -> Place:
        """Plain text is pointed into by `/line` or `/line/column`, both from 1."""
        numbers = [int(token) for token in pointer.split("/")[1:3] if token.isdecimal()]
        return Place(self.name, *(numbers or [1]))

    @cached_property
    def references(self) -> References:
        """What follows the references of this document."""
        return References(self)

    def resolve(self, reference: str, base: str = "") -> Target | Broken:
        """Follow a `$ref` that stands in this document (`base`: the pointer it stands at)."""
        return self.references.resolve(reference, base)
