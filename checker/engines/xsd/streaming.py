"""Validating a text that goes by, in constant memory.

libxml2 validates while it reads and keeps the tree it builds only as long as we let it; but while reading it tells
neither line nor path. So the text goes by in large pieces first; where some piece had mistakes, the text goes by again,
and through those pieces tag by tag, so that each mistake is heard at the tag that makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.engines.xsd.mistakes import mistake
from checker.engines.xsd.reading import Reading, Spot, Text, hold_well_formed

_TOKEN = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>|[^<]+|<", re.DOTALL)


def stream(schema: Any, text: Text, most: int) -> Iterator[Spot]:
    """The first `most` mistakes. Raises Broken, and what the pieces and the limits raise."""
    if bad := _bad_pieces(schema, text, most):
        yield from _spots(schema, text, bad, most)


def _bad_pieces(schema: Any, text: Text, most: int) -> frozenset[int]:
    """Numbers of the pieces in which mistakes were heard, as far as `most` of them go."""
    reading = Reading(text, schema)
    bad: set[int] = set()
    heard = number = 0
    for number, piece in enumerate(text.pieces()):
        reading.feed(piece)
        reading.prune()
        if (told := reading.heard()) > heard:
            bad.add(number)
            heard = told
        if heard >= most:
            return frozenset(bad)
    if not reading.close():
        hold_well_formed(text)
        bad.update([number] if reading.heard() > heard else [])
    return frozenset(bad)


def _spots(schema: Any, text: Text, bad: frozenset[int], most: int) -> Iterator[Spot]:
    reading, line, heard, last = Reading(text, schema), 1, 0, max(bad)
    for number, piece in enumerate(text.pieces()):
        if number > last or heard >= most:
            return
        if number not in bad:
            reading.feed(piece)
            line += piece.count(b"\n")
        else:
            reading.begin_tags()
            for token in _TOKEN.findall(piece):
                reading.feed(token)
                element = reading.after(token)
                if (told := reading.heard()) > heard:
                    opened = token.startswith(b"<") and not token.startswith(b"</")
                    mistakes = [mistake(entry) for entry in reading.log()[heard:most]]
                    yield from [reading.spot(one, element, line, opened=opened) for one in mistakes]
                    heard = told
                line += token.count(b"\n")
        reading.prune()
