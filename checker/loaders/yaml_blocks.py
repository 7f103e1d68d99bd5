"""Where the parts of a YAML text in block style stand, told from its indentation, many times as fast as by events.

What is asked for is only looked for where a mapping's lines name exactly the keys that its value has, in their order,
and a sequence's as many items: anything that indentation does not tell (flow style around what is asked for, merge
keys, explicit keys, other line ends) is `Unclear`, and the text has to be read by a parser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import orjson

from checker.loaders.trie import Node

Position = tuple[int, int]

_BLANK = 1 << 30
"""The indentation of lines that say nothing: more than any, so that they end nothing."""
_OTHER_BREAKS = (b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9")
"""CR, NEL, LS and PS: line ends to some readers."""
_HASH, _TAB = b"#\t"
_PLAIN = re.compile(rb"(?![-?:](?: |$)|[\"'&*!|>@`%{}\[\],#])")
_DOUBLE = re.compile(rb'("(?:[^"\\]|\\.)*") *:(?= |$)')
_SINGLE = re.compile(rb"'((?:[^']|'')*)' *:(?= |$)")
_PROPERTIES = re.compile(rb"(?:[&!][^ ]*(?: +|$))+$")


class Unclear(Exception):
    """Indentation alone does not tell where something stands."""


def locate(utf8: bytes, root: Node[Position], value: Any) -> None:
    """Note in the tree of `root` where its parts stand in a text of one document. Raises Unclear."""
    if any(one in utf8 for one in _OTHER_BREAKS):
        raise Unclear
    try:
        _Blocks(utf8).document(root, value)
    except RecursionError:  # so deep that events have to be followed
        raise Unclear from None


class _Blocks:
    def __init__(self, utf8: bytes) -> None:
        self.lines = utf8.split(b"\n")
        self.indents = [_indent(line) for line in self.lines]
        self.indents.append(-1)

    def document(self, root: Node[Position], value: Any) -> None:
        first = self._following(0, -1)
        while first < len(self.lines) and self.lines[first][:3] == b"---":
            if self.lines[first].rstrip(b" ") != b"---":
                raise Unclear
            first = self._following(first + 1, -1)
        if first == len(self.lines):
            raise Unclear
        self._below(first, root, value)

    def _following(self, line: int, above: int) -> int:
        """The first line from `line` on that says something and stands deeper than `above`; else where that ends."""
        while self.indents[line] == _BLANK:
            line += 1
        return line if self.indents[line] > above else len(self.lines)

    def _end(self, line: int, indent: int) -> int:
        """The first line behind the part of a collection of this `indent` that begins in `line`."""
        indents, line = self.indents, line + 1
        while indents[line] > indent:
            line += 1
        return line

    def _below(self, line: int, node: Node[Position], value: Any) -> None:
        """A value that begins a line."""
        indent = self.indents[line]
        node.value = (line + 1, indent + 1)
        if node.children:
            self._collection(line, indent, node, value)

    def _behind(self, line: int, offset: int, above: int, node: Node[Position], value: Any) -> None:
        """A value behind the colon or dash before `offset`, in its line or below; what holds it stands at `above`."""
        text = self.lines[line]
        said = text[offset:].lstrip(b" \t")
        if not said or said[:1] == b"#":
            first = self._next(line, offset, above)
            if first == len(self.lines):
                node.value = self._place(line, offset)
            else:
                self._below(first, node, value)
            return
        begin = len(text) - len(said)
        node.value = self._place(line, begin)
        if not node.children or not isinstance(value, dict | list) or said[:1] == b"*":
            return
        if _PROPERTIES.match(said) and (first := self._next(line, offset, above)) < len(self.lines):
            self._collection(first, self.indents[first], node, value)
        elif _is_item(text, offset - 1):
            self._collection(line, begin, node, value)
        else:
            raise Unclear

    def _next(self, line: int, offset: int, above: int) -> int:
        """Where the value behind `offset` begins if that is below: items may stand where their key stands."""
        first = self._following(line + 1, above - 1)
        if first == len(self.lines) or self.indents[first] > above:
            return first
        of_key = self.lines[line][offset - 1 : offset] == b":"
        return first if of_key and _is_item(self.lines[first], above) else len(self.lines)

    def _collection(self, line: int, indent: int, node: Node[Position], value: Any) -> None:
        if isinstance(value, dict):
            self._mapping(line, indent, node, value)
        elif isinstance(value, list):
            self._sequence(line, indent, node, value)

    def _mapping(self, line: int, indent: int, node: Node[Position], value: dict[str, Any]) -> None:
        children, keys = node.children, []
        while True:
            key, offset = _key(self.lines[line], indent)
            keys.append(key)
            child = children.get(key)
            if child is not None and key in value:
                child.key = (line + 1, indent + 1)
                self._behind(line, offset, indent, child, value[key])
            line = self._end(line, indent)
            while self.indents[line] == indent and _is_item(self.lines[line], indent):
                line = self._end(line, indent)
            if self.indents[line] != indent:
                break
        if keys != list(value):
            raise Unclear

    def _sequence(self, line: int, indent: int, node: Node[Position], value: Sequence[Any]) -> None:
        children, index = node.children, 0
        while True:
            if not _is_item(self.lines[line], indent):
                if index:
                    break
                raise Unclear
            child = children.get(str(index))
            if child is not None and index < len(value):
                self._behind(line, indent + 1, indent, child, value[index])
            index += 1
            line = self._end(line, indent)
            if self.indents[line] != indent:
                break
        if index != len(value):
            raise Unclear

    def _place(self, line: int, offset: int) -> Position:
        before = self.lines[line][:offset]
        return line + 1, (offset if before.isascii() else len(before.decode())) + 1


def _indent(line: bytes) -> int:
    said = line.lstrip(b" ")
    if not said or said[0] == _HASH:
        return _BLANK
    if said[0] == _TAB:
        if said.strip():
            raise Unclear
        return _BLANK
    return len(line) - len(said)


def _is_item(line: bytes, indent: int) -> bool:
    return line[indent : indent + 2] in (b"- ", b"-")


def _key(line: bytes, indent: int) -> tuple[str, int]:
    """The key that stands at `indent`, and the offset behind its colon. Raises Unclear."""
    if _PLAIN.match(line, indent):
        at = line.find(b": ", indent)
        at = len(line) - 1 if at < 0 and line.endswith(b":") else at
        if at <= indent:
            raise Unclear
        return line[indent:at].rstrip(b" ").decode(), at + 1
    if found := _SINGLE.match(line, indent):
        return found[1].replace(b"''", b"'").decode(), found.end()
    if found := _DOUBLE.match(line, indent):
        try:
            return str(orjson.loads(found[1])), found.end()
        except ValueError:
            raise Unclear from None
    raise Unclear
