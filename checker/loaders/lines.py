"""From offsets in bytes to lines and columns, and from numbers of lines to their text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate


class Lines:
    """The lines of UTF-8 text; they end with LF, CRLF or a lone CR. Columns count code points from 1."""

    def __init__(self, utf8: bytes) -> None:
        # A lone CR ends a line too; as it becomes LF no offset moves.
        self._bytes = utf8.replace(b"\r\n", b" \n").replace(b"\r", b"\n") if b"\r" in utf8 else utf8
        self._raw = utf8
        self._last = (0, "")
        self._met: dict[int, int] = {1: 0}

    def places(self, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
        """offset → (line, column), in one pass: the part between two offsets is looked at once."""
        found: dict[int, tuple[int, int]] = {}
        text, line, column, before = self._bytes, 1, 1, 0
        for offset in sorted(set(offsets)):
            breaks = text.count(b"\n", before, offset)
            if breaks:
                line += breaks
                start = text.rfind(b"\n", before, offset) + 1
                self._met[line] = start
                column, before = 1, start
            column += _characters(text, before, offset)
            before = offset
            found[offset] = (line, column)
        return found

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end; `""` where there is none."""
        if self._last[0] != number:
            self._last = (number, self._cut(number))
        return self._last[1]

    def _cut(self, number: int) -> str:
        start = self._met.get(number)
        if start is None:
            if not 1 <= number <= len(self._starts):
                return ""
            start = self._starts[number - 1]
        end = self._bytes.find(b"\n", start)
        end = len(self._raw) if end < 0 else end
        return self._raw[start:end].decode("utf-8", "replace").rstrip("\r\n")

    @cached_property
    def _starts(self) -> list[int]:
        breaks = self._bytes.split(b"\n")[:-1]
        return [0, *accumulate([len(line) + 1 for line in breaks])]


def _characters(text: bytes, start: int, end: int) -> int:
    piece = text[start:end]
    return len(piece) if piece.isascii() else len(piece.decode("utf-8", "replace"))
