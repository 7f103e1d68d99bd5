"""`length`: the size of a list, an object or a text, or the value of a number, between `min` and `max`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.rules import javascript as js
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {"min": {"type": "number"}, "max": {"type": "number"}},
    "additionalProperties": False,
    "minProperties": 1,
}

MESSAGES = {
    "rules.length-min-string": Text(
        "طول «{field}» هو {size} من الأحرف؛ يجب ألا يقل عن {limit}.",
        "“{field}” has a length of {size} characters; it must have at least {limit}.",
    ),
    "rules.length-max-string": Text(
        "طول «{field}» هو {size} من الأحرف؛ يجب ألا يزيد على {limit}.",
        "“{field}” has a length of {size} characters; it must have at most {limit}.",
    ),
    "rules.length-min-items": Text(
        "عدد عناصر «{field}» هو {size}؛ يجب ألا يقل عن {limit}.",
        "The number of entries of “{field}” is {size}; it must be at least {limit}.",
    ),
    "rules.length-max-items": Text(
        "عدد عناصر «{field}» هو {size}؛ يجب ألا يزيد على {limit}.",
        "The number of entries of “{field}” is {size}; it must be at most {limit}.",
    ),
    "rules.length-min-number": Text(
        "قيمة «{field}» هي {size}؛ يجب ألا تقل عن {limit}.", "“{field}” is {size}; it must be at least {limit}."
    ),
    "rules.length-max-number": Text(
        "قيمة «{field}» هي {size}؛ يجب ألا تزيد على {limit}.", "“{field}” is {size}; it must be at most {limit}."
    ),
}


def prepare(options: Mapping[str, Any]) -> Judge:
    """Make it ready."""
    least, most = options.get("min"), options.get("max")

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
        size, sort = _measure(aim.value)
        if size is None:
            return FINE
        if least is not None and size < least:
            low = (_problem(f"rules.length-min-{sort}", aim, size, least),)
            # Both can be wrong where `min` is above `max`.
            return (*low, _problem(f"rules.length-max-{sort}", aim, size, most)) if _above(size, most) else low
        return (_problem(f"rules.length-max-{sort}", aim, size, most),) if _above(size, most) else FINE

    return judge


def _measure(value: Any) -> tuple[float | int | None, str]:
    if type(value) is str:
        return js.length(value), "string"
    if type(value) is dict or type(value) is list:
        return len(value), "items"
    return (value, "number") if js.is_number(value) else (None, "")


def _above(size: float, most: float | None) -> bool:
    return most is not None and size > most


def _problem(code: str, aim: Aim, size: float, limit: float | None) -> Problem:
    return Problem(code, {"field": aim.called, "size": size, "limit": limit})
