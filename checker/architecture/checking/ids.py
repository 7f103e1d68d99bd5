"""Ids are there once, also where case is not told apart, and can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.place import At, places
from checker.architecture.values import Element, Relationship
from checker.architecture.views import View

_UNREADABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def ids(model: Model) -> Iterator[Mistake]:
    """Ids that are there twice, or cannot be told apart or typed."""
    seen: dict[str, tuple[str, At]] = {}
    again: list[tuple[str, At, str, At]] = []
    every: Iterator[Element | Relationship | View] = chain(model.elements, model.relationships, model.views)
    for one in every:
        if before := seen.get(one.id.lower()):
            again.append((one.id, one.at, *before))
        else:
            seen[one.id.lower()] = (one.id, one.at)
        if not one.id or _UNREADABLE.search(one.id):
            yield Mistake("model.id-unreadable", {"id": one.id}, one.at)
    firsts = places(first for *_, first in again)
    for (name, at, other, _), place in zip(again, firsts, strict=True):
        code = "model.id-twice" if name == other else "model.id-by-case"
        yield Mistake(code, {"id": name, "other": other, "file": place.file, "line": place.line}, at)
