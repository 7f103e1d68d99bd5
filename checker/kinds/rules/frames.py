"""Where a walk stands: a node of the document, and the way it was reached by."""

from __future__ import annotations

from typing import Any

from checker.kernel.document import Document
from checker.kernel.pointer import Token


class Frame:
    """A node and the way to it.

    `parent`    the node it was reached from; None at the root
    `key`       the key or index it has there
    `value`     the value; behind a reference what it leads to
    `document`  where the value stands
    `pointer`   where it stands there, if that is not just `key` below `parent`: at the root and behind a reference
    """

    __slots__ = ("_tokens", "document", "key", "parent", "pointer", "value")

    def __init__(
        self, parent: Frame | None, key: Token, value: Any, document: Document, pointer: tuple[Token, ...] | None = None
    ) -> None:
        self.parent = parent
        self.key = key
        self.value = value
        self.document = document
        self.pointer = pointer
        self._tokens = pointer

    def tokens(self) -> tuple[Token, ...]:
        """Where the value stands in its document; kept, because one object is often at fault in many keys."""
        if self._tokens is None:
            self._tokens = self._way_there()
        return self._tokens

    def _way_there(self) -> tuple[Token, ...]:
        back: list[Token] = []
        frame = self
        while frame.pointer is None:
            back.append(frame.key)
            assert frame.parent is not None  # noqa: S101 - the root has a pointer
            frame = frame.parent
        return (*frame.pointer, *reversed(back))

    def way(self) -> tuple[Token, ...]:
        """The keys from the root, through references."""
        back: list[Token] = []
        frame = self
        while frame.parent is not None:
            back.append(frame.key)
            frame = frame.parent
        return tuple(reversed(back))

    def up(self, levels: int) -> Frame | None:
        """The node so many levels above; None where there is none."""
        frame: Frame | None = self
        for _ in range(levels):
            if frame is None:
                return None
            frame = frame.parent
        return frame
