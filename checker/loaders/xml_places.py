"""Where elements, attributes and texts of XML stand: one pass of expat for all pointers that are asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from xml.parsers import expat

from checker.kernel.trouble import Trouble
from checker.kernel.xml_pointer import TEXT
from checker.loaders.trie import Node, Spot, nearest, trie
from checker.loaders.xml_form import guard

Position = tuple[int, int]

_ATTRIBUTE = re.compile(r"\s([^\s=/>\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")


class _Done(Exception):
    """All that was asked for is found; the rest need not be read."""


def positions(chunks: Iterable[bytes], spots: Iterable[Spot]) -> Mapping[Spot, Position]:
    """(pointer, on_key) → (line, column). What names nothing gets the place of its nearest ancestor.

    An element stands at its `<`, an attribute at its value (`on_key`: at its name), a text at its first character
    that is no white space.
    """
    root: Node[Position]
    root, wanted = trie(spots)
    root.value = (1, 1)
    walk = _Walk(root, sum(not node.children for node in set(wanted.values())))
    try:
        for chunk in chunks:
            walk.reader.Parse(chunk, False)  # noqa: FBT003 - expat takes positions only
        walk.reader.Parse(b"", True)  # noqa: FBT003 - as above
    except (_Done, expat.ExpatError, Trouble):
        pass  # a text that is not well formed: what was reached before is known
    return nearest(wanted)


class _Walk:
    """Follows only what is wanted: in all else it counts depth."""

    def __init__(self, root: Node[Position], leaves: int) -> None:
        self.reader = reader = expat.ParserCreate("utf-8")
        guard(reader, "")
        reader.buffer_text = False
        reader.StartElementHandler = self.start
        reader.EndElementHandler = self.end
        self.stack: list[tuple[Node[Position], Counter[str]]] = [(root, Counter())]
        self.leaves = leaves
        self.outside = 0

    def start(self, name: str, _: dict[str, str]) -> None:
        """An element begins."""
        if self.outside:
            self.outside += 1
            return
        above, seen = self.stack[-1]
        seen[name] += 1
        node = above.children.get(f"{name}[{seen[name]}]")
        if node is None:
            self.outside = 1
            return
        reader = self.reader
        node.value = (reader.CurrentLineNumber, reader.CurrentColumnNumber + 1)
        self.stack.append((node, Counter()))
        if not node.children:
            self._less(1)
            return
        if any(token[0] == "@" for token in node.children):
            self._attributes(node)
        self._listen(node)

    def end(self, _: str) -> None:
        """An element ends."""
        if self.outside:
            self.outside -= 1
            return
        self.stack.pop()
        self._listen(self.stack[-1][0])

    def _listen(self, node: Node[Position]) -> None:
        text = next((child for token, child in node.children.items() if token.startswith(TEXT)), None)
        waits = text is not None and text.value is None
        self.reader.CharacterDataHandler = self.text if waits else None

    def text(self, data: str) -> None:
        """Character data; of what is inside other elements nothing is wanted."""
        if self.outside or not data.strip():
            return
        line, column = self.reader.CurrentLineNumber, self.reader.CurrentColumnNumber + 1
        for token, child in self.stack[-1][0].children.items():
            if token.startswith(TEXT) and child.value is None:
                child.value = (line, column + len(data) - len(data.lstrip()))
                self._less(1)

    def _attributes(self, node: Node[Position]) -> None:
        reader = self.reader
        raw = reader.GetInputContext() or b""
        tag = raw.decode("utf-8", "replace")
        line, column = reader.CurrentLineNumber, reader.CurrentColumnNumber + 1
        at = len(tag.split(maxsplit=1)[0]) if tag else 0
        while found := _ATTRIBUTE.match(tag, _blank(tag, at)):
            child = node.children.get("@" + found[1])
            if child is not None:
                child.key = _after(tag[: found.start(1)], line, column)
                child.value = _after(tag[: found.start(2) + 1], line, column)
            at = found.end()
        self._less(sum(token[0] == "@" for token in node.children))

    def _less(self, found: int) -> None:
        self.leaves -= found
        if self.leaves <= 0:
            raise _Done


def _blank(tag: str, at: int) -> int:
    """The last white space before the next word, at which the pattern begins."""
    while at + 1 < len(tag) and tag[at].isspace() and tag[at + 1].isspace():
        at += 1
    return at


def _after(text: str, line: int, column: int) -> Position:
    """The place behind `text`, which begins at (line, column)."""
    breaks = text.count("\n")
    return (line + breaks, len(text) - text.rfind("\n")) if breaks else (line, column + len(text))
