"""100,000 messages in one NDJSON file against the whole of `message-envelope`, all of which pass, on one core."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.measure import MIYAR, Figure, best, fresh
from benchmarks.messages import messages

_MESSAGES = 100_000


def measure() -> Iterator[Figure]:
    """Messages a second a core, start of the program included."""
    folder = fresh("messages")
    log = folder / "log.ndjson"
    with log.open("wb") as stream:
        for message in messages(_MESSAGES, 2026):
            stream.write(message + b"\n")
    yield Figure("size of one message", log.stat().st_size / _MESSAGES, "B")
    command = [*MIYAR, "check", "log.ndjson", "--standard", "message-envelope", "--jobs", "1", "--no-cache"]
    spent = best(command, 3, folder=folder, allowed=(0,))
    yield Figure("miyar check, one core", _MESSAGES / spent.seconds, "messages/s", 50_000, more_is_better=True)
    yield Figure("peak memory", spent.megabytes, "MB")
