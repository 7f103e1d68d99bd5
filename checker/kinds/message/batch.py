"""Many messages at once, member by member: what a rule can ask of a whole column costs little for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.engines.canonical import NotCanonical
from checker.kinds.message.envelope import NOTHING, Envelope, content_bytes

Column = Sequence[Any]
"""The values of one member, in the order of the messages; None where there is none."""


class Batch:
    """Messages, each an object; what several rules need of them is worked out once."""

    def __init__(self, messages: Sequence[Mapping[str, Any]]) -> None:
        self._messages = messages
        self._columns: dict[str, Column] = {}
        self._inside: dict[str, Column] = {}
        self._payloads: Sequence[Mapping[str, Any]] = []
        self._bodies: Sequence[bytes] | NotCanonical | None = None
        self._envelopes: Sequence[Envelope] = []

    def __len__(self) -> int:
        return len(self._messages)

    def column(self, member: str) -> Column:
        """A member of the messages."""
        if member not in self._columns:
            self._columns[member] = [one.get(member) for one in self._messages]
        return self._columns[member]

    def payloads(self) -> Sequence[Mapping[str, Any]]:
        """The payloads; one that is no object stands as an empty one."""
        if not self._payloads:
            self._payloads = [one if type(one) is dict else NOTHING for one in self.column("payload")]
        return self._payloads

    def payload(self, member: str) -> Column:
        """A member of the payloads."""
        if member not in self._inside:
            self._inside[member] = [one.get(member) for one in self.payloads()]
        return self._inside[member]

    def bodies(self) -> Sequence[bytes]:
        """The bytes of the payloads, see `content_bytes`. Raises NotCanonical where those of one cannot be told."""
        if self._bodies is None:
            try:
                self._bodies = [*self._each_body()]
            except NotCanonical as why:
                self._bodies = why
        if isinstance(self._bodies, NotCanonical):
            raise self._bodies
        return self._bodies

    def _each_body(self) -> Iterator[bytes]:
        for content, encoding in zip(self.payload("content"), self.payload("contentEncoding"), strict=True):
            body = content_bytes(content, encoding)
            if body is None:
                raise NotCanonical
            yield body

    def envelopes(self) -> Sequence[Envelope]:
        """The messages one by one, for what can be asked in no other way."""
        if not self._envelopes:
            self._envelopes = [Envelope(one) for one in self._messages]
        return self._envelopes
