"""An XML document: small ones are held whole when somebody looks inside, large ones are read piece by piece."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from checker.kernel.document import Broken, Target
from checker.kernel.place import Place
from checker.loaders import xml_encoding, xml_form, xml_places
from checker.loaders.document import Loaded
from checker.loaders.lines import Lines
from checker.loaders.messages import trouble
from checker.loaders.trie import Spot

LARGE = 16 << 20
"""Bytes from which a file is never held as a whole; its tree would take some ten times as much."""
PIECE = 1 << 18
"""Bytes of one piece of a large file."""
_LONGEST_LINE = 1 << 16
"""Bytes of a line of a large file that are kept to be shown."""


class Root:
    """What `Document.data` is: the root element's name at once, its content when somebody asks."""

    def __init__(self, tag: str, document: XmlDocument) -> None:
        self.tag = tag
        self._document = document

    @property
    def large(self) -> bool:
        """Whether the document can only be had in pieces."""
        return isinstance(self._document, LargeXml)

    @cached_property
    def element(self) -> Any:
        """The root as an lxml element. Raises Trouble where the text is not well formed, or too large for a tree."""
        return self._document.parse()

    def pieces(self) -> Iterator[bytes]:
        """The text as UTF-8 without mark, in pieces that end behind a `>` where there is one. Raises Trouble."""
        return self._document.pieces()

    def remember(self, pointer: str, line: int) -> None:
        """Keep the line of a fault that was met while a large file went by, so that it is not searched for again."""
        self._document.remember(pointer, line)


class XmlDocument(Loaded):
    """XML in memory."""

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


class LargeXml(XmlDocument):
    """XML read from its file each time it is asked for, in constant memory."""

    def __init__(self, name: str, file: Path, size: int) -> None:
        super().__init__(name, "xml", b"", b"")
        self._file = file
        self._size = size
        self._remembered: dict[str, int] = {}
        self._shown: dict[int, str] = {}
        with file.open("rb") as opened:
            self._encoding = xml_encoding.recognise(opened.read(xml_encoding.HEAD), name)
        self._flaws = xml_encoding.flaws(self._encoding, name)

    @property
    def raw(self) -> bytes:
        """The bytes, all of them: for nobody who means to keep within memory."""
        return self._file.read_bytes()

    @property
    def utf8(self) -> bytes:
        """The text, all of it."""
        return b"".join(self.pieces())

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self._size

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the bytes in hex."""
        with self._file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()

    def settle(self) -> None:
        """Nothing: whoever reads the pieces hears what is wrong with them."""

    def parse(self) -> Any:
        """Never. Raises Trouble."""
        raise trouble("load.xml-large", {"size": self._size, "limit": LARGE}, Place(self.name))

    def pieces(self) -> Iterator[bytes]:
        """See `Root.pieces`."""
        encoding, rest, line = self._encoding, b"", 1
        reader = codecs.getincrementaldecoder(encoding.codec)()
        with self._file.open("rb") as opened:
            opened.seek(encoding.mark)
            while True:
                raw = opened.read(PIECE)
                utf8 = self._decoded(reader, raw, line)
                line += utf8.count(b"\n")
                cut = utf8.rfind(b">") + 1 if raw else len(utf8)
                if piece := rest + utf8[:cut]:
                    yield piece
                rest = utf8[cut:]
                if not raw:
                    return
                if len(rest) > PIECE:
                    yield rest
                    rest = b""

    def _decoded(self, reader: codecs.IncrementalDecoder, raw: bytes, line: int) -> bytes:
        before = reader.getstate()[0]
        try:
            return reader.decode(raw, final=not raw).encode("utf-8", "surrogatepass")
        except UnicodeDecodeError as error:
            raise xml_encoding.refused(self._encoding, before + raw, error, self.name, line) from None

    def remember(self, pointer: str, line: int) -> None:
        """See `Root.remember`."""
        self._remembered.setdefault(pointer, line)

    def locate(self, pointers: Iterable[Spot]) -> Mapping[Spot, Place]:
        """Places: of what was remembered by its line, of all else by a pass over the file."""
        spots = list(pointers)
        known = {spot: self._remembered[spot[0]] for spot in spots if spot[0] in self._remembered}
        self._show(known.values())
        found = {spot: self._in_line(spot[0], line) for spot, line in known.items()}
        others = [spot for spot in spots if spot not in found]
        if others:
            places = xml_places.positions(self.pieces(), others)
            self._show([line for line, _ in places.values()])
            found.update({spot: Place(self.name, *places[spot]) for spot in others})
        return found

    def _in_line(self, pointer: str, line: int) -> Place:
        """The column, where the line names what the pointer ends in."""
        steps = [one for one in pointer.split("/") if one and not one.startswith(("@", "text("))]
        word = steps[-1].partition("[")[0] if steps else ""
        text = self._shown.get(line, "")
        return Place(self.name, line, text.find(f"<{word}") + 1 or text.find(f"</{word}>") + 1)

    def line(self, number: int) -> str:
        """A source line; those of places that were asked for are at hand, others cost a pass."""
        if number not in self._shown:
            self._show([number])
        return self._shown.get(number, "")

    def _show(self, numbers: Iterable[int]) -> None:
        """Read the wanted lines in one pass."""
        wanted = sorted({number for number in numbers if number > 0 and number not in self._shown}, reverse=True)
        first, held = 1, b""
        for piece in self.pieces() if wanted else ():
            text = held + piece
            following = first + text.count(b"\n")
            lines = Lines(text)
            while wanted and wanted[-1] < following:
                number = wanted.pop()
                self._shown[number] = lines.line(number - first + 1)
            if not wanted:
                return
            first, held = following, text[text.rfind(b"\n") + 1 :][:_LONGEST_LINE]
        for number in wanted[-1:]:
            self._shown[number] = Lines(held).line(number - first + 1)


def open_xml(name: str, raw: bytes) -> XmlDocument:
    """XML from bytes. Raises Trouble where they are not text, or what stands before the root is refused."""
    utf8, flaws = xml_encoding.decode(raw, name)
    return _begun(XmlDocument(name, "xml", raw, utf8, flaws=flaws))


def open_large(name: str, file: Path, size: int) -> XmlDocument:
    """XML from a file that is read in pieces. Raises Trouble as `open_xml` does."""
    try:
        return _begun(LargeXml(name, file, size))
    except OSError:
        raise trouble("load.unreadable", {"name": name}, Place(name)) from None


def _begun(document: XmlDocument) -> XmlDocument:
    """A document whose root has been seen: what has none is no XML, and who loads it should hear so."""
    document.data  # noqa: B018 - asked for what it may raise
    return document
