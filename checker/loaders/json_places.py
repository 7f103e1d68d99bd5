"""Where the parts of a JSON text stand: one pass over the bytes for all pointers that are asked for.

No library known to us gives positions without building a tree several times as slow as the value itself;
the text is known to be valid JSON when this runs, so that only its structure is followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import orjson

from checker.loaders.trie import Node, Spot, nearest, trie

# The engine runs over "all but one byte" and "one byte again and again" several times as fast as over a set of bytes:
# a text mostly ends at its next quotation mark, and between two texts mostly stand the end of a line and spaces.
_QUOTED = rb'(?:"[^"]*+"(?<!\\")|"[^"\\]*+(?:\\.[^"\\]*+)*+")'
_PLAIN = rb'[^"\[\]{}\n ]*+\n*+ *+[^"\[\]{}]*+'
_STRING = re.compile(_QUOTED, re.DOTALL)
_SCALAR = re.compile(rb"[^,\]}\s]+")
_SPACE = re.compile(rb"[ \t\r\n]*")
_KEY = re.compile(rb"[,\n]*+ *+[ \t\r\n,]*+(" + _QUOTED + rb")[ \t\r\n]*+:[ \t\r\n]*+", re.DOTALL)
_ITEM = re.compile(rb"[ \t\r\n,]*")


def _nested(levels: int) -> bytes:
    """A pattern of a value in brackets that nests at most so deep: what the engine passes over without our help."""
    inner = _QUOTED if levels == 0 else rb"(?:" + _QUOTED + rb"|" + _nested(levels - 1) + rb")"
    return rb"[\[{]" + _PLAIN + rb"(?:" + inner + _PLAIN + rb")*+[\]}]"


_TO_BRACKET = re.compile(_PLAIN + rb"(?:(?:" + _QUOTED + rb"|" + _nested(1) + rb")" + _PLAIN + rb")*+", re.DOTALL)
_OPEN = frozenset(b"[{")
_QUOTE, _BRACE, _BRACKET = b'"{['
_ENDS = frozenset(b"]}")


def offsets(utf8: bytes, spots: Iterable[Spot], start: int = 0) -> Mapping[Spot, int]:
    """(pointer, on_key) → offset in bytes. What names nothing gets the offset of its nearest ancestor."""
    root: Node[int]
    root, wanted = trie(spots)
    _Walk(utf8).visit(_past(_SPACE, utf8, start), root)
    return nearest(wanted)


def duplicates(utf8: bytes) -> list[tuple[tuple[str | int, ...], int]]:
    """(tokens, offset of the key) of every key that its object has had before, in the order of the text."""
    walk = _Walk(utf8)
    walk.every(_past(_SPACE, utf8, 0), ())
    return sorted(walk.twice, key=lambda found: found[1])


@dataclass(slots=True)
class _Walk:
    text: bytes
    twice: list[tuple[tuple[str | int, ...], int]] = field(default_factory=list)

    def visit(self, at: int, node: Node[int]) -> int:
        """Note where the value at `at` and its wanted parts stand; returns the offset behind it."""
        node.value = at
        if not node.children:
            return self.skip(at)
        match self.text[at]:
            case 0x7B:
                return self._object(at, node)
            case 0x5B:
                return self._array(at, node)
        return self.skip(at)

    def _object(self, at: int, node: Node[int]) -> int:
        text, children = self.text, node.children
        at += 1
        while found := _KEY.match(text, at):
            child = children.get(_key(found[1]))
            if child is None:
                at = self.skip(found.end())
            else:
                child.key = found.start(1)
                at = self.visit(found.end(), child)
        return _past(_SPACE, text, at) + 1

    def _array(self, at: int, node: Node[int]) -> int:
        text, children = self.text, node.children
        at, index = _past(_ITEM, text, at + 1), 0
        while text[at] not in _ENDS:
            child = children.get(str(index))
            at = self.skip(at) if child is None else self.visit(at, child)
            at = _past(_ITEM, text, at)
            index += 1
        return at + 1

    def skip(self, at: int) -> int:
        """Offset behind the value at `at`."""
        text = self.text
        first = text[at]
        if first == _QUOTE:
            return _past(_STRING, text, at)
        if first not in _OPEN:
            return _past(_SCALAR, text, at)
        depth, match = 0, _TO_BRACKET.match
        while True:
            depth += 1 if text[at] in _OPEN else -1
            at += 1
            if not depth:
                return at
            found = match(text, at)
            at = found.end() if found else at

    def every(self, at: int, tokens: tuple[str | int, ...]) -> int:
        """Look at all keys for those written twice; returns the offset behind the value."""
        text = self.text
        if text[at] == _BRACE:
            at, seen = at + 1, set()
            while found := _KEY.match(text, at):
                key = _key(found[1])
                if key in seen:
                    self.twice.append(((*tokens, key), found.start(1)))
                seen.add(key)
                at = self.every(found.end(), (*tokens, key))
            return _past(_SPACE, text, at) + 1
        if text[at] == _BRACKET:
            at, index = _past(_ITEM, text, at + 1), 0
            while text[at] not in _ENDS:
                at = _past(_ITEM, text, self.every(at, (*tokens, index)))
                index += 1
            return at + 1
        return self.skip(at)


def _key(quoted: bytes) -> str:
    return str(orjson.loads(quoted)) if b"\\" in quoted else quoted[1:-1].decode()


def _past(pattern: re.Pattern[bytes], text: bytes, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
