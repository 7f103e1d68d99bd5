"""Finding where the script of a filter ends: brackets inside texts and patterns do not count."""

from __future__ import annotations

import re

_PART = re.compile(
    r"""
      (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<open>[(\[])
    | (?P<close>[)\]])
    | (?P<space>\s+)
    | (?P<slash>/)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_REGEX = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
_BEFORE_REGEX = frozenset("(,=!&|?:[~")
"""After one of these, or at the beginning, a slash begins a pattern; elsewhere it divides."""


def script_end(text: str, start: int) -> int:
    """Offset of the bracket that closes the script which begins at `start`; -1 where none does."""
    at, depth, before = start, 0, "("
    while at < len(text):
        found = _PART.match(text, at)
        if found is None:
            return -1
        kind, end = found.lastgroup, found.end()
        if kind == "slash" and before in _BEFORE_REGEX and (regex := _REGEX.match(text, at)):
            end = regex.end()
        elif kind == "open":
            depth += 1
        elif kind == "close":
            if depth == 0:
                return at if found[0] == ")" else -1
            depth -= 1
        if kind != "space":
            before = text[end - 1]
        at = end
    return -1
