"""Validating a text that goes by, in constant memory.

libxml2 validates while it reads, but while reading it tells neither line nor path. So the text goes by in large pieces
first, and no tree is made of it; where some piece had mistakes, the text goes by again, now with a tree of which only
what is open is kept, and through those pieces tag by tag, so that each mistake is heard at the tag that makes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checker.engines.xsd.mistakes import mistake
from checker.engines.xsd.reading import Listening, Reading, Spot, Text, not_well_formed

_TOKEN = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>|[^<]+|<", re.DOTALL)


def stream(schema: Any, text: Text, most: int) -> Iterator[Spot]:
    """The first `most` mistakes. Raises Broken, and what the pieces raise."""
    if bad := _bad_pieces(schema, text, most):
        yield from _spots(schema, text, bad, most)


def _bad_pieces(schema: Any, text: Text, most: int) -> frozenset[int]:
    """Numbers of the pieces in which mistakes were heard, as far as `most` of them go."""
    listening = Listening(schema)
    bad: set[int] = set()
    heard = number = 0
    for number, piece in enumerate(text.pieces()):
        if not listening.feed(piece):
            raise not_well_formed(text)
        if (told := listening.heard()) > heard:
            bad.add(number)
            heard = told
        if heard >= most:
            return frozenset(bad)
    if not listening.close():
        raise not_well_formed(text)
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
