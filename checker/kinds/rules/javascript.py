"""What JavaScript means by a value: rulesets are written in its terms (ECMA-262, chapters 6 and 7)."""

from __future__ import annotations

import math
import re
from typing import Any, Final

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|Infinity)", re.ASCII)
_CODED = re.compile(r"0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+", re.ASCII)

_WORDS = {True: "true", False: "false", None: "null"}


class Undefined:
    """The type of `UNDEFINED`."""

    def __repr__(self) -> str:
        return "undefined"

    def __bool__(self) -> bool:
        return False


UNDEFINED: Final = Undefined()
"""What a member that is not there yields; JSON's null is None."""


def truthy(value: Any) -> bool:
    """Whether a value counts as true (ECMA-262, 7.1.2): empty objects and lists do."""
    if type(value) is dict or type(value) is list:
        return True
    return bool(value) and value == value  # noqa: PLR0124 - NaN is the one value that is not itself


def is_number(value: Any) -> bool:
    """Whether a value is a number; to Python a boolean is one too."""
    return type(value) is int or type(value) is float


def typeof(value: Any) -> str:
    """The answer of `typeof` (ECMA-262, 13.5.3)."""
    match value:
        case Undefined():
            return "undefined"
        case bool():
            return "boolean"
        case str():
            return "string"
        case int() | float():
            return "number"
    return "object"


def strictly_equal(left: Any, right: Any) -> bool:
    """`===`: no conversion, objects by identity (ECMA-262, 7.2.15)."""
    if type(left) is dict or type(left) is list:
        return left is right
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    return bool(left == right) if left is not None and left is not UNDEFINED else left is right


def loosely_equal(left: Any, right: Any) -> bool:
    """`==` (ECMA-262, 7.2.14)."""
    if left is None or left is UNDEFINED:
        return right is None or right is UNDEFINED
    if right is None or right is UNDEFINED:
        return False
    if typeof(left) == typeof(right):
        return strictly_equal(left, right)
    left, right = primitive(left), primitive(right)
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    return number(left) == number(right)


def less(left: Any, right: Any) -> bool | None:
    """`<`; None where the two have no order (ECMA-262, 7.2.13)."""
    left, right = primitive(left), primitive(right)
    if isinstance(left, str) and isinstance(right, str):
        return left.encode("utf-16-be", "surrogatepass") < right.encode("utf-16-be", "surrogatepass")
    first, second = number(left), number(right)
    if math.isnan(first) or math.isnan(second):
        return None
    return first < second


def primitive(value: Any) -> Any:
    """An object or a list as the text that stands for it where no object can (ECMA-262, 7.1.1)."""
    return string(value) if isinstance(value, dict | list) else value


def number(value: Any) -> float | int:
    """A value as a number; NaN where it is none (ECMA-262, 7.1.4)."""
    match value:
        case bool():
            return int(value)
        case int() | float():
            return value
        case None:
            return 0
        case str():
            return _number_of(value.strip())
        case dict() | list():
            return number(string(value))
    return math.nan


def _number_of(text: str) -> float | int:
    if not text:
        return 0
    if _CODED.fullmatch(text):
        return int(text, 0)
    if _NUMBER.fullmatch(text):
        return float(text)
    return math.nan


def string(value: Any) -> str:
    """A value as a text (ECMA-262, 7.1.17)."""
    match value:
        case bool() | None:
            return _WORDS[value]
        case float():
            return _decimal(value)
        case dict():
            return "[object Object]"
        case list():
            return _joined(value)
    return str(value)


def _decimal(value: float) -> str:
    if math.isnan(value) or math.isinf(value):
        return "NaN" if math.isnan(value) else f"{'-' if value < 0 else ''}Infinity"
    return str(int(value)) if value.is_integer() and abs(value) < 1e21 else repr(value)


def _joined(items: list[Any]) -> str:
    """The items of a list between commas, lists within it too; nothing of what is null."""
    pieces: list[str] = []
    waiting: list[Any] = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting.extend(reversed(item or [None]))
        else:
            pieces.append("" if item is None else string(item))
    return ",".join(pieces)


def length(text: str) -> int:
    """The length of a text: its UTF-16 units (ECMA-262, 6.1.4)."""
    return len(text) if text.isascii() else len(text) + sum([char > "\uffff" for char in text])
