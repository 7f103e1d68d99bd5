"""Slices of lists, as filters on the index."""

from __future__ import annotations

from typing import Any

from checker.kernel.pointer import Token
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.jsonpath.filters import Filter
from checker.kinds.rules.scene import Scene


def sliced(start: int | None, end: int | None, step: int) -> Filter:
    """`[start:end:step]` as Python means it; a step of 0 takes nothing."""
    wanted = slice(start, end, step or None)

    def holds(value: Any, key: Token, holder: Frame, scene: Scene) -> bool:  # noqa: ARG001 - the form of a filter
        items = holder.value
        return step != 0 and type(items) is list and key in range(*wanted.indices(len(items)))

    return Filter(holds, guard="", by_key=False, above=0)
