"""`alphabetical`: the keys of an object, or the items of a list, or what they are keyed by, are in order."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from checker.engines.schema_values import brief
from checker.kernel.text import Text
from checker.kinds.rules import javascript as js
from checker.kinds.rules.collation import sorting_key
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS: Mapping[str, Any] = {
    "type": ["object", "null"],
    "properties": {"keyedBy": {"type": "string"}},
    "additionalProperties": False,
}

MESSAGES = {
    "rules.alphabetical": Text("يجب أن يأتي «{first}» بعد «{second}».", "“{first}” must be placed after “{second}”."),
    "rules.alphabetical-keyed": Text(
        "يجب أن ترتَّب عناصر «{field}» بحسب «{key}»: «{first}» يأتي بعد «{second}».",
        "The items of “{field}” must be in order of “{key}”: “{first}” comes after “{second}”.",
    ),
    "rules.alphabetical-objects": Text(
        "يجب أن تكون عناصر «{field}» كائنات كي ترتَّب بحسب «{key}».",
        "The items of “{field}” must be objects, so that they can be in order of “{key}”.",
    ),
    "rules.alphabetical-types": Text(
        "لا يرتَّب إلا النصوص والأعداد، وفي «{field}» غيرها.",
        "Only texts and numbers can be put in order, and “{field}” has others.",
    ),
}


def prepare(options: Mapping[str, str] | None) -> Judge:
    """Make it ready."""
    key = (options or {}).get("keyedBy")

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:
        value = aim.value
        if (type(value) is not dict and type(value) is not list) or len(value) < 2:
            return FINE
        items: Sequence[Any] = value if type(value) is list else list(value)
        if key is None:
            return _plain(aim, items)
        if any(type(item) is not dict and type(item) is not list for item in items):
            return (Problem("rules.alphabetical-objects", {"field": aim.called, "key": key}),)
        return _keyed(aim, [scene.member(item, key, aim.node) for item in items], key)

    return judge


def _plain(aim: Aim, items: Sequence[Any]) -> tuple[Problem, ...]:
    if not _sortable(items):
        return (Problem("rules.alphabetical-types", {"field": aim.called}),)
    place = _first_wrong(items)
    if place is None:
        return FINE
    values = {"first": brief(items[place]), "second": brief(items[place + 1])}
    at_key = type(aim.value) is dict
    return (Problem("rules.alphabetical", values, (items[place] if at_key else place,), on_key=at_key),)


def _keyed(aim: Aim, items: Sequence[Any], key: str) -> tuple[Problem, ...]:
    if not _sortable(items):
        return (Problem("rules.alphabetical-types", {"field": aim.called}),)
    place = _first_wrong(items)
    if place is None:
        return FINE
    values = {"first": brief(items[place]), "second": brief(items[place + 1])}
    return (Problem("rules.alphabetical-keyed", {"field": aim.called, "key": key, **values}),)


def _sortable(items: Sequence[Any]) -> bool:
    return all(type(item) is str or js.is_number(item) for item in items)


def _first_wrong(items: Sequence[Any]) -> int | None:
    return next((place for place, (one, other) in enumerate(pairwise(items)) if _after(one, other)), None)


def _after(one: Any, other: Any) -> bool:
    """Whether `one` belongs at least one place behind `other` (Spectral's `compare`)."""
    first, second = js.number(one), js.number(other)
    if (js.is_number(one) or math.isnan(first)) and not math.isnan(second):
        return first - second >= 1
    if type(one) is not str or type(other) is not str:
        return False
    return sorting_key(one) > sorting_key(other)
