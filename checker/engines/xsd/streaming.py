"""Validating a text that goes by, in constant memory.

libxml2 validates while it reads, but while reading it tells neither line nor path. So the text goes by in large pieces
first, and no tree is made of it; where some slice had mistakes, the text goes by again, now with a tree of which only
what is open is kept, and through the slices with mistakes tag by tag, so that each is heard at the tag that makes it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.engines.xsd.listening import Listening, Text, not_well_formed
from checker.engines.xsd.messages import trouble
from checker.engines.xsd.mistakes import mistake
from checker.engines.xsd.reading import Reading, Spot

_TOKEN = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>|[^<]+|<", re.DOTALL)


Slices = Mapping[int, list[tuple[int, int]]]
"""Piece → the slices of it in which mistakes were heard, from byte to byte."""

SECONDS = 20
"""Seconds on a core that a text may take at least."""
SLOWEST = 1_000_000
"""Bytes a second below which a pattern must be the cause; what is usual is some forty times as much."""
_SMALLEST, _LARGEST = 64, 4_096
"""Bytes of a slice. In one that has mistakes every tag is listened to by itself, which is slow."""
_SLOW = 0.1
"""Seconds from which a slice is slow: the next are small, so that there is a moment at which to give up."""


def stream(schema: Any, text: Text, most: int) -> Iterator[Spot]:
    """The first `most` mistakes. Raises Broken, what the pieces raise, and Trouble where libxml2 does not get on."""
    if bad := bad_slices(schema, text, most):
        yield from _spots(schema, text, bad, most)


def bad_slices(schema: Any, text: Text, most: int) -> Slices:
    """Where mistakes were heard, as far as `most` of them go. Raises as `stream` does."""
    listening, patience = Listening(schema), Patience()
    bad: dict[int, list[tuple[int, int]]] = {}
    heard = 0
    for number, piece in enumerate(text.pieces()):
        start = 0
        while start < len(piece):
            end = piece.find(b">", start + patience.size) + 1 or len(piece)
            if not listening.feed(piece[start:end]):
                raise not_well_formed(text)
            patience.spend(end - start)
            if (told := listening.heard()) > heard:
                patience.hold(listening.log()[heard:])
                bad.setdefault(number, []).append((start, end))
                heard = told
            start = end
        if heard >= most:
            return bad
    if not listening.close():
        raise not_well_formed(text)
    return bad


def _spots(schema: Any, text: Text, bad: Slices, most: int) -> Iterator[Spot]:
    hearing, last = _Hearing(Reading(text, schema), most), max(bad)
    for number, piece in enumerate(text.pieces()):
        if number > last or hearing.heard >= most:
            return
        at = 0
        for start, end in bad.get(number, ()):
            hearing.skip(piece[at:start])
            yield from hearing.tag_by_tag(piece[start:end])
            at = end
        hearing.skip(piece[at:])
        hearing.reading.prune()


class Patience:
    """Bounds a pass: libxml2 gives up one value after ten million steps of a pattern, but not the value after it."""

    def __init__(self) -> None:
        self.size = _SMALLEST
        """How large the next slice should be."""
        self._begun = self._last = time.process_time()
        self._read = 0

    def spend(self, size: int) -> None:
        """So many bytes have gone by. Raises Trouble where that takes far longer than reading ever does."""
        self._read += size
        now = time.process_time()
        if now - self._begun > SECONDS + self._read / SLOWEST:
            raise trouble("xsd.gave-up", {})
        self.size = _SMALLEST if now - self._last > _SLOW else min(_LARGEST, 2 * self.size)
        self._last = now

    def hold(self, log: Iterable[Any]) -> None:
        """Raises Trouble where libxml2 has given up: what it says of a document after that means nothing."""
        if any(entry.type_name == "SCHEMAV_INTERNAL" for entry in log):
            raise trouble("xsd.gave-up", {})


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
