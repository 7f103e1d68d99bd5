"""Validating a text that goes by, in constant memory.

libxml2 validates while it reads, but while reading it tells neither line nor path. So the text goes by in large pieces
first, and no tree is made of it; where some slice had mistakes, the text goes by again, now with a tree of which only
what is open is kept, and through the slices with mistakes tag by tag, so that each is heard at the tag that makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.xsd.mistakes import mistake
from checker.engines.xsd.reading import Listening, Reading, Spot, Text, not_well_formed

_TOKEN = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>|[^<]+|<", re.DOTALL)


_SLICE = 4_096
"""Bytes of a slice. In a slice that has mistakes every tag is listened to by itself, which is slow."""


def stream(schema: Any, text: Text, most: int) -> Iterator[Spot]:
    """The first `most` mistakes. Raises Broken, and what the pieces raise."""
    if bad := _bad_slices(schema, text, most):
        yield from _spots(schema, text, bad, most)


def _slices(piece: bytes) -> Iterator[bytes]:
    """A piece in slices that end behind a `>`."""
    start = 0
    while start < len(piece):
        end = piece.find(b">", start + _SLICE) + 1 or len(piece)
        yield piece[start:end]
        start = end


def _bad_slices(schema: Any, text: Text, most: int) -> Mapping[int, frozenset[int]]:
    """Piece → its slices in which mistakes were heard, as far as `most` of them go."""
    listening = Listening(schema)
    bad: dict[int, frozenset[int]] = {}
    heard = 0
    for number, piece in enumerate(text.pieces()):
        found = set()
        for index, some in enumerate(_slices(piece)):
            if not listening.feed(some):
                raise not_well_formed(text)
            if (told := listening.heard()) > heard:
                found.add(index)
                heard = told
        if found:
            bad[number] = frozenset(found)
        if heard >= most:
            return bad
    if not listening.close():
        raise not_well_formed(text)
    return bad


def _spots(schema: Any, text: Text, bad: Mapping[int, frozenset[int]], most: int) -> Iterator[Spot]:
    hearing, last = _Hearing(Reading(text, schema), most), max(bad)
    for number, piece in enumerate(text.pieces()):
        if number > last or hearing.heard >= most:
            return
        if number not in bad:
            hearing.skip(piece)
        else:
            for index, some in enumerate(_slices(piece)):
                if index in bad[number]:
                    yield from hearing.tag_by_tag(some)
                else:
                    hearing.skip(some)
        hearing.reading.prune()


class _Hearing:
    """The second time: in which line the text is, and how many mistakes were heard."""

    def __init__(self, reading: Reading, most: int) -> None:
        self.reading = reading
        self.heard = 0
        self._most = most
        self._line = 1

    def skip(self, text: bytes) -> None:
        """Text without mistakes."""
        self.reading.feed(text)
        self._line += text.count(b"\n")

    def tag_by_tag(self, text: bytes) -> Iterator[Spot]:
        """The mistakes of a slice, each heard at the tag that makes it."""
        reading = self.reading
        reading.begin_tags()
        for token in _TOKEN.findall(text):
            reading.feed(token)
            element = reading.after(token)
            if (told := reading.heard()) > self.heard:
                opened = token.startswith(b"<") and not token.startswith(b"</")
                mistakes = [mistake(entry) for entry in reading.log()[self.heard : self._most]]
                yield from [reading.spot(one, element, self._line, opened=opened) for one in mistakes]
                self.heard = told
            self._line += token.count(b"\n")
