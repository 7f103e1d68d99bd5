"""Where the parts of a YAML text stand: by its indentation, or by libyaml's events."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any

from checker.loaders import yaml_blocks
from checker.loaders.trie import Node, Spot, nearest, trie

_INTEGER = "tag:yaml.org,2002:int"
Position = tuple[int, int]
Tokens = tuple[str | int, ...]


class _Done(Exception):
    """All leaves of what was asked for are found; the rest of the text need not be read."""


def positions(utf8: bytes, spots: Iterable[Spot], value: Any, *, stream: bool) -> Mapping[Spot, Position]:
    """(pointer, on_key) → (line, column). In a `stream` the first token is the number of the document, from 0."""
    asked = list(spots)
    if not stream:
        root: Node[Position]
        root, wanted = trie(asked)
        with suppress(yaml_blocks.Unclear):
            yaml_blocks.locate(utf8, root, value)
            return nearest(wanted)
    return by_events(utf8, asked, stream=stream)


def by_events(utf8: bytes, spots: Iterable[Spot], *, stream: bool) -> Mapping[Spot, Position]:
    """The same, as libyaml tells it."""
    import yaml  # noqa: PLC0415 - slow to import, and most documents are never located so

    root: Node[Position]
    root, wanted = trie(spots)
    root.value = (1, 1)
    walk = _Walk(yaml, utf8, sum(not node.children for node in set(wanted.values())))
    try:
        walk.stream(root, stream=stream)
    except (_Done, yaml.YAMLError):
        pass  # libyaml is stricter in places than the parser that gave the value; what it reached is known
    finally:
        walk.loader.dispose()
    return nearest(wanted)


class _Open:
    """A mapping or sequence that has begun; `token` is the key or index that its last part stands under."""

    def __init__(self, *, mapping: bool) -> None:
        self.mapping = mapping
        self.token: str | int = -1
        self.key_next = True

    def part(self, name: str) -> bool:
        """Its next part begins, a scalar of this `name`; whether that is a key."""
        if not self.mapping:
            self.token = int(self.token) + 1
            return False
        is_key, self.key_next = self.key_next, not self.key_next
        if is_key:
            self.token = name
        return is_key


def keys_at(utf8: bytes, wanted: Collection[Position]) -> tuple[dict[Position, Tokens], int]:
    """(line, column) of a key → the way to it, the number of its document first; and how many documents there are."""
    import yaml  # noqa: PLC0415 - as above

    found: dict[Position, Tokens] = {}
    above: list[_Open] = []
    documents = 0
    with suppress(yaml.YAMLError):
        for event in yaml.parse(utf8, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.NodeEvent):
                if above and above[-1].part(getattr(event, "value", "")) and _place(event) in wanted:
                    found[_place(event)] = (documents, *[one.token for one in above])
                if isinstance(event, yaml.CollectionStartEvent):
                    above.append(_Open(mapping=isinstance(event, yaml.MappingStartEvent)))
            elif isinstance(event, yaml.CollectionEndEvent):
                above.pop()
            elif isinstance(event, yaml.DocumentEndEvent):
                documents += 1
    return found, documents


def long_number(utf8: bytes, longest: int) -> tuple[str, int, int]:
    """(number, line, column) of the first whole number with more digits than `longest`."""
    import yaml  # noqa: PLC0415 - as above

    with suppress(yaml.YAMLError):
        for event in yaml.parse(utf8, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            # A quoted one is a number where it is tagged so.
            if isinstance(event, yaml.ScalarEvent) and (event.implicit[0] or event.tag == _INTEGER):
                digits = event.value.removeprefix("-").removeprefix("+")
                if len(digits) > longest and digits.isdecimal():
                    return event.value, *_place(event)
    return "", 1, 1


class _Walk:
    def __init__(self, yaml: Any, utf8: bytes, leaves: int) -> None:
        self.yaml = yaml
        self.loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(utf8)
        self.next = self.loader.get_event
        self.starts = frozenset([yaml.MappingStartEvent, yaml.SequenceStartEvent])
        self.ends = frozenset([yaml.MappingEndEvent, yaml.SequenceEndEvent])
        self.leaves = leaves

    def stream(self, root: Node[Position], *, stream: bool) -> None:
        number, yaml = 0, self.yaml
        while (event := self.next()) is not None and not isinstance(event, yaml.StreamEndEvent):
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            node = root.children.get(str(number)) if stream else root
            event = self.next()
            if node is not None:
                self.value(event, node)
            else:
                self.skip(event)
            number += 1
            if not stream:
                return

    def value(self, event: Any, node: Node[Position]) -> None:
        """Note the value that begins with `event`, and those of its parts that are wanted."""
        first = node.value is None
        node.value = _place(event)
        if not node.children:
            self.leaves -= first
            if not self.leaves:
                raise _Done
            self.skip(event)
        elif isinstance(event, self.yaml.MappingStartEvent):
            self._mapping(node)
        elif isinstance(event, self.yaml.SequenceStartEvent):
            self._sequence(node)

    def _mapping(self, node: Node[Position]) -> None:
        following, children = self.next, node.children
        end, scalar = self.yaml.MappingEndEvent, self.yaml.ScalarEvent
        while type(key := following()) is not end:
            child = None
            if type(key) is scalar:
                child = children.get(key.value)
            else:
                self.skip(key)
            if child is None:
                if type(event := following()) is not scalar:
                    self.skip(event)
            else:
                child.key = _place(key)
                self.value(following(), child)

    def _sequence(self, node: Node[Position]) -> None:
        index = 0
        while not isinstance(event := self.next(), self.yaml.SequenceEndEvent):
            child = node.children.get(str(index))
            if child is None:
                self.skip(event)
            else:
                self.value(event, child)
            index += 1

    def skip(self, event: Any) -> None:
        """Pass over the value that begins with `event`."""
        starts, ends, following, scalar = self.starts, self.ends, self.next, self.yaml.ScalarEvent
        depth = 1 if type(event) in starts else 0
        while depth:
            kind = type(following())
            if kind is scalar:  # most are
                continue
            if kind in starts:
                depth += 1
            elif kind in ends:
                depth -= 1


def _place(event: Any) -> Position:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
