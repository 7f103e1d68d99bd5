"""An XML document: its root is known at once, its tree when somebody looks inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from checker.kernel.document import Broken, Target
from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders import xml_encoding, xml_form, xml_places
from checker.loaders.document import Loaded
from checker.loaders.trie import Spot
from checker.loaders.xml_errors import explained

PIECE = 1 << 18
"""Bytes of one piece of a text."""


class Root:
    """What `Document.data` is: the root element's name at once, its content when somebody asks."""

    def __init__(self, tag: str, document: XmlDocument) -> None:
        self.tag = tag
        self._document = document

    @property
    def large(self) -> bool:
        """Whether the document can only be had in pieces."""
        return self._document.large

    @property
    def size(self) -> int:
        """How many bytes the document has."""
        return self._document.size

    @cached_property
    def element(self) -> Any:
        """The root as an lxml element. Raises Trouble where the text is not well formed, or too large for a tree."""
        return self._document.parse()

    def pieces(self) -> Iterator[bytes]:
        """The text as UTF-8 without mark, in pieces that end behind a `>` where there is one. Raises Trouble."""
        return self._document.pieces()

    def broken(self, entry: Any, piece: bytes) -> Trouble:
        """What libxml2's log says of a piece, in our words."""
        return explained(entry, piece, self._document.name)

    def remember(self, pointer: str, line: int) -> None:
        """Keep the line of a fault that was met while a large file went by, so that it is not searched for again."""
        self._document.remember(pointer, line)


class XmlDocument(Loaded):
    """XML in memory."""

    large = False
    """Whether it can only be had in pieces."""

    @cached_property
    def data(self) -> Root:
        """The root. Its name is read now, and nothing behind it."""
        return Root(xml_form.root_tag(self.pieces(), self.name), self)

    def settle(self) -> None:
        """Read all that will be judged as a whole. Raises Trouble where it is not well formed."""
        self.data.element  # noqa: B018 - asked for what it may raise

    def parse(self) -> Any:
        """The root as an lxml element. Raises Trouble."""
        return xml_form.parse(self.utf8, self.name)

    def pieces(self) -> Iterator[bytes]:
        """See `Root.pieces`."""
        utf8, start = self.utf8, 0
        while start < len(utf8):
            end = len(utf8) if start + PIECE >= len(utf8) else utf8.rfind(b">", start, start + PIECE) + 1
            end = end if end > start else start + PIECE
            yield utf8[start:end]
            start = end

    def remember(self, pointer: str, line: int) -> None:
        """Nothing is remembered of what is in memory."""

    def locate(self, pointers: Iterable[Spot]) -> Mapping[Spot, Place]:
        """Places of (pointer, on_key), in one pass."""
        found = xml_places.positions(self.pieces(), spots := list(pointers))
        return {spot: Place(self.name, *found[spot]) for spot in spots}

    def resolve(self, reference: str, base: str = "") -> Target | Broken:  # noqa: ARG002 - the contract
        """Follow a `schemaLocation` or `location`: another file of the tree, whole."""
        return self.references.resolve(reference.partition("#")[0] or reference, "")


def open_xml(name: str, raw: bytes) -> XmlDocument:
    """XML from bytes. Raises Trouble where they are not text, or what stands before the root is refused."""
    utf8, flaws = xml_encoding.decode(raw, name)
    return begun(XmlDocument(name, "xml", raw, utf8, flaws=flaws))


def begun(document: XmlDocument) -> XmlDocument:
    """A document whose root has been seen: what has none is no XML, and who loads it should hear so."""
    document.data  # noqa: B018 - asked for what it may raise
    return document
