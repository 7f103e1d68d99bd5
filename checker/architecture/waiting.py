"""Things that wait to be written, by id: of several with one id each is written, for a writer must lose nothing."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar


class Named(Protocol):
    """What has an id."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Named)


class Waiting(Generic[T]):
    """A queue for each id."""

    def __init__(self, things: Iterable[T]) -> None:
        self._queues: dict[str, deque[T]] = defaultdict(deque)
        for one in things:
            self._queues[one.id].append(one)

    def take(self, name: str) -> T | None:
        """The next thing of an id; None where none is left."""
        queue = self._queues.get(name)
        return queue.popleft() if queue else None

    def left(self) -> list[T]:
        """All that was not taken."""
        return [one for queue in self._queues.values() for one in queue]
