"""XML too large to be held as a whole: read from its file in pieces, each time it is asked for."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, BinaryIO

from checker.kernel.place import Place
from checker.kernel.refusal import why
from checker.loaders import xml_encoding, xml_places
from checker.loaders.lines import Lines
from checker.loaders.messages import trouble
from checker.loaders.trie import Spot
from checker.loaders.xml_document import PIECE, XmlDocument, begun

LARGE = 16 << 20
"""Bytes from which a file is never held as a whole; its tree would take some ten times as much."""
_LONGEST_LINE = 1 << 16
"""Bytes of a line that are kept to be shown."""


class LargeXml(XmlDocument):
    """XML read from its file each time it is asked for, in constant memory."""

    large = True

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
        rest, line = b"", 1
        with self._file.open("rb") as opened:
            opened.seek(self._encoding.mark)
            for utf8 in self._texts(opened):
                cut = utf8.rfind(b">") + 1
                piece, rest = rest + utf8[:cut] if cut else b"", utf8[cut:] if cut else rest + utf8
                if len(rest) > PIECE:
                    cut = _last_character(rest)
                    piece, rest = piece + rest[:cut], rest[cut:]
                if piece:
                    yield self._proved(piece, line)
                    line += piece.count(b"\n")
        if rest:
            yield self._proved(rest, line)

    def _texts(self, opened: BinaryIO) -> Iterator[bytes]:
        """The bytes as UTF-8; what is in UTF-8 already is not decoded and encoded again."""
        encoding, line = self._encoding, 1
        if encoding.codec == "utf-8":
            yield from iter(lambda: opened.read(PIECE), b"")
            return
        reader, raw = codecs.getincrementaldecoder(encoding.codec)(), b"-"
        while raw:
            raw = opened.read(PIECE)
            before = reader.getstate()[0]
            try:
                utf8 = reader.decode(raw, final=not raw).encode("utf-8", "surrogatepass")
            except UnicodeDecodeError as error:
                raise xml_encoding.refused(encoding, before + raw, error, self.name, line) from None
            line += utf8.count(b"\n")
            yield utf8

    def _proved(self, utf8: bytes, line: int) -> bytes:
        """The same text, seen to be UTF-8; `line` is the one in which it begins. Raises Trouble."""
        if self._encoding.codec == "utf-8" and not utf8.isascii():
            try:
                utf8.decode()
            except UnicodeDecodeError as error:
                raise xml_encoding.refused(self._encoding, utf8, error, self.name, line) from None
        return utf8

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


def _last_character(utf8: bytes) -> int:
    """Where the last character begins: there a text without any `>` can be cut."""
    at = len(utf8) - 1
    while at > 0 and utf8[at] & 0xC0 == 0x80:
        at -= 1
    return at


def open_large(name: str, file: Path, size: int) -> XmlDocument:
    """XML from a file that is read in pieces. Raises Trouble as `open_xml` does."""
    try:
        return begun(LargeXml(name, file, size))
    except OSError as error:
        raise trouble("load.unreadable", {"name": name, "why": why(error)}, Place(name)) from None
