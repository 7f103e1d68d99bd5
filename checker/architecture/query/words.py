"""The words of a query."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.architecture.query.wrong import wrong

_WORD = re.compile(
    r"""\s*(?:(?P<sign>!=|=|~|\(|\)|,)|"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'"""
    r"""|(?P<bare>[^\s=!~(),"']+))"""
)
_ESCAPED = re.compile(r"\\(.)")


class Word(NamedTuple):
    """A word: its kind is `sign`, `bare`, `text` (it stood in quotes) or `end`."""

    kind: str
    text: str
    at: int


def words(query: str) -> list[Word]:
    """All words and an end. Raises Trouble at what is none."""
    found: list[Word] = []
    at = 0
    while query[at:].strip():
        match = _WORD.match(query, at)
        if not match:
            raise wrong("query.no-word", query, at, found=query[at:].strip()[:1])
        kind, text = next((key, value) for key, value in match.groupdict().items() if value is not None)
        if kind in ("double", "single"):
            kind, text = "text", _ESCAPED.sub(r"\1", text)
        found.append(Word(kind, text, match.start(match.lastgroup or 0)))
        at = match.end()
    found.append(Word("end", "", len(query)))
    return found
