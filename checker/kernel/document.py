"""The loaded form of an artefact, as checks see it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from checker.kernel.fault import Outcry
from checker.kernel.place import Place


class Flaw(NamedTuple):
    """What a loader noticed that the loaded value no longer shows: a duplicate key, a BOM, CRLF."""

    code: str
    pointer: str
    values: Mapping[str, Any]
    place: Place


class Target(NamedTuple):
    """What a reference leads to: the document it stands in, the pointer there, and the value."""

    document: Document
    pointer: str
    value: Any


class Broken(NamedTuple):
    """Why a reference leads nowhere: a message code and its values."""

    code: str
    values: Mapping[str, Any]


class Document(Protocol):
    """An artefact, loaded.

    `name`    as in `Artefact.name`
    `form`    `json`, `yaml`, `ndjson`, `text`, …
    `data`    the value: dict, list, str, int, float, bool, None; for `text` the decoded string.
              Values may be shared (YAML aliases): never change them.
    `raw`     the bytes as read
    `flaws`   what the loader noticed
    """

    @property
    def name(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def data(self) -> Any: ...
    @property
    def raw(self) -> bytes: ...
    @property
    def flaws(self) -> tuple[Flaw, ...]: ...

    def parts(self) -> Iterator[tuple[int, Any]] | None:
        """(row from 0, value) of a document that is a stream of parts; None where it is one value."""

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """Places of (pointer, on_key), worked out in one pass.

        A pointer that names nothing gets the place of its nearest ancestor that exists.
        """

    def line(self, number: int) -> str:
        """The source line, counted from 1, without its end; `""` outside the document."""

    def resolve(self, reference: str, base: str = "") -> Target | Broken:
        """Follow a `$ref` that stands in this document (`base`: the pointer it stands at)."""


class Check(Protocol):
    """Document → faults. Prepared once a run by a kind for all the requirements it judges together."""

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield what is wrong. Requirements it was prepared for and does not mention have passed."""

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """Quick look at some parts of a stream: the numbers, from 0, of those that a requirement may fault.

        No requirement has anything to say against the others.
        """
