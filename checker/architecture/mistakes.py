"""What is wrong with a model or with a file it is read from: a code, values and where; sentences are in `messages`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from checker.architecture.messages import MESSAGES
from checker.architecture.place import At, places
from checker.kernel.trouble import Trouble


class Mistake(NamedTuple):
    """One thing that is wrong."""

    code: str
    values: Mapping[str, Any]
    at: At


def troubles(mistakes: Iterable[Mistake]) -> list[Trouble]:
    """The mistakes with their sentences and places, in the order of files and lines."""
    told = list(mistakes)
    found = [
        Trouble(one.code, MESSAGES[one.code], one.values, place)
        for one, place in zip(told, places(one.at for one in told), strict=True)
    ]
    return sorted(found, key=lambda one: (one.place or (), one.code))
