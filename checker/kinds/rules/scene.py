"""The document that is judged, as one walk sees it: with its references followed, or as it is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.kernel.document import Document, Target
from checker.kernel.pointer import Token, index, join, split
from checker.kinds.rules.formats import formats_of
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.javascript import UNDEFINED, length
from checker.loaders.references import mentions

_CHAIN = 100
"""References that lead to references, one after the other."""
_UNKNOWN: Any = object()


class Followed(NamedTuple):
    """What a reference leads to in the end, and where that stands."""

    value: Any
    document: Document
    tokens: tuple[Token, ...]


class Scene:
    """`root` is the node of the whole.

    `resolved`: objects with `$ref` are what they refer to; those that lead nowhere stay as they are.
    """

    def __init__(self, document: Document, *, resolved: bool) -> None:
        self.document = document
        self.resolved = resolved
        self.formats = formats_of(document.data)
        self._known: dict[int, Followed | None] = {}
        self._homes: dict[int, Document] = {}
        self._plain: dict[int, bool] = {}
        self._referred: frozenset[tuple[Token, ...]] | None = None
        self.root = self._start()

    def _start(self) -> Frame:
        frame = Frame(None, "", self.document.data, self.document, ())
        found = self.follow(frame.value, frame.document, frame) if self.resolved else None
        return Frame(None, "", *found) if found else frame

    def follow(self, value: Any, document: Document, near: Frame, key: Token | None = None) -> Followed | None:
        """What `value`, an object of `document`, refers to; None where it refers to nothing that is there.

        `near` is the node it stands at or below, `key` where it stands there, if that is known.
        """
        if type(value) is not dict or type(value.get("$ref")) is not str:
            return None
        found: Followed | None = self._known.get(id(value), _UNKNOWN)
        if found is _UNKNOWN:
            found = self._known[id(value)] = self._chain(value, document, self._base(document, near, key))
            if found is not None and found.document is not self.document:
                self._homes[id(found.value)] = found.document
        return found

    def _base(self, document: Document, near: Frame, key: Token | None) -> str:
        """The pointer a reference stands at; it matters only where identifiers are in use."""
        plain = self._plain.get(id(document))
        if plain is None:
            plain = not mentions(document.raw, b"$id", b"$schema")
            self._plain[id(document)] = plain
        if plain or near.document is not document:
            return ""
        return join(near.tokens() if key is None else (*near.tokens(), key))

    def _chain(self, value: dict[str, Any], document: Document, base: str) -> Followed | None:
        """Follow references until something else comes; of a circle, or one that breaks off, the last that holds."""
        last: Followed | None = None
        passed: set[int] = set()
        while type(value) is dict and type(value.get("$ref")) is str:
            if id(value) in passed or len(passed) > _CHAIN:
                return None
            passed.add(id(value))
            target = document.resolve(value["$ref"], base)
            if not isinstance(target, Target):
                return last
            document, base, value = target.document, target.pointer, target.value
            last = Followed(value, document, split(base))
        return last

    def member(self, value: Any, name: Any, near: Frame) -> Any:
        """`value[name]` as JavaScript means it; `value` stands at or below the node `near`."""
        found = member(value, name)
        if type(found) is dict and self.resolved and "$ref" in found:
            followed = self.follow(found, self._homes.get(id(value), near.document), near)
            return found if followed is None else followed.value
        if self._homes and type(found) in (dict, list) and id(value) in self._homes:
            self._homes.setdefault(id(found), self._homes[id(value)])
        return found

    def below(self, frame: Frame, key: Token) -> Frame | None:
        """The node at `key` of the value of `frame`; None where there is none."""
        value = _own(frame.value, key)
        if value is UNDEFINED:
            return None
        found = self.follow(value, frame.document, frame, key) if self.resolved else None
        return Frame(frame, key, *found) if found else Frame(frame, key, value, frame.document)

    def referred(self) -> frozenset[tuple[Token, ...]]:
        """Where the references of the document lead inside it, and every place above those."""
        if self._referred is None:
            self._referred = frozenset(_targets(self.document))
        return self._referred


def _targets(document: Document) -> Iterator[tuple[Token, ...]]:
    plain = not mentions(document.raw, b"$id", b"$schema")
    met: set[str] = set()
    passed: set[int] = set()
    nested = type(document.data) in (dict, list)
    waiting: list[tuple[Any, tuple[Token, ...]]] = [(document.data, ())] if nested else []
    while waiting:
        value, way = waiting.pop()
        children = value.items() if type(value) is dict else enumerate(value)
        waiting.extend(
            [
                (child, () if plain else (*way, key))
                for key, child in children
                if type(child) in (dict, list) and id(child) not in passed
            ]
        )
        passed.add(id(value))
        reference = value.get("$ref") if type(value) is dict else None
        if type(reference) is not str or (plain and reference in met):
            continue
        met.add(reference)
        target = document.resolve(reference, join(way))
        if isinstance(target, Target) and target.document is document:
            tokens = split(target.pointer)
            yield from [tokens[:size] for size in range(1, len(tokens) + 1)]


def member(value: Any, name: Any) -> Any:
    """A member of an object, a list or a text (ECMA-262, 7.3.2), as far as data has any."""
    own = _own(value, name)
    if own is UNDEFINED and name == "length":
        if type(value) is list:
            return len(value)
        if type(value) is str:
            return length(value)
    return own


def _own(value: Any, name: Any) -> Any:
    if type(value) is dict:
        return value.get(name if type(name) is str else str(name), UNDEFINED)
    if type(value) is list or type(value) is str:
        try:
            return value[name if type(name) is int and name >= 0 else index(str(name))]
        except LookupError:
            return UNDEFINED
    return UNDEFINED
