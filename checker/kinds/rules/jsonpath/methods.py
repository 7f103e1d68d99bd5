"""The methods of texts, lists and patterns that filters call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from checker.engines.patterns import compile_pattern
from checker.kernel.trouble import Trouble
from checker.kinds.rules import javascript as js
from checker.kinds.rules.javascript import UNDEFINED


class Failure(Exception):
    """What JavaScript would throw: a member of nothing, a method that is not there."""


def call(owner: Any, name: str, arguments: Sequence[Any]) -> Any:
    """`owner.name(arguments)`. Raises Failure."""
    method: Callable[[Any, Any, Any], Any] | None
    if type(owner) is str:
        method = _TEXT.get(name)
    elif type(owner) is list:
        method = _LIST.get(name)
    elif type(owner) is dict:
        method = _OBJECT.get(name)
    else:
        method = _PATTERN.get(name) if hasattr(owner, "search") else None
    if method is None:
        raise Failure
    return method(owner, *arguments[:2], *[UNDEFINED] * (2 - len(arguments)))


def _pattern(wanted: Any) -> Any:
    if hasattr(wanted, "search"):
        return wanted
    try:
        return compile_pattern("" if wanted is UNDEFINED else js.string(wanted))
    except Trouble:
        raise Failure from None


def _match(text: str, wanted: Any, _: Any) -> Any:
    # Whether there is a match is all that is kept of it; a list is true, and null is not.
    return [text] if _pattern(wanted).search(text) is not None else None


def _place(number: Any, size: int, *, usual: int, from_end: bool) -> int:
    """A position as `slice` and `substring` read it."""
    if number is UNDEFINED:
        return usual
    found = js.number(number)
    if found != found:  # noqa: PLR0124 - NaN
        return 0
    place = int(max(-size, min(size, found)))
    return max(0, place + size if place < 0 and from_end else place)


def _slice(value: Any, start: Any, end: Any) -> Any:
    size = len(value)
    first = _place(start, size, usual=0, from_end=True)
    return value[first : max(first, _place(end, size, usual=size, from_end=True))]


def _substring(text: str, start: Any, end: Any) -> str:
    size = len(text)
    first = _place(start, size, usual=0, from_end=False)
    last = _place(end, size, usual=size, from_end=False)
    return text[min(first, last) : max(first, last)]


def _split(text: str, by: Any, _: Any) -> list[str]:
    if by is UNDEFINED:
        return [text]
    if hasattr(by, "search"):
        raise Failure
    return text.split(js.string(by)) if by != "" else list(text)


def _char(text: str, at: Any, _: Any) -> str:
    place = _place(at, len(text), usual=0, from_end=False)
    return text[place : place + 1]


def _among(items: list[Any], wanted: Any, _: Any) -> bool:
    return any(js.strictly_equal(item, wanted) for item in items)


def _index(items: list[Any], wanted: Any, _: Any) -> int:
    return next((place for place, item in enumerate(items) if js.strictly_equal(item, wanted)), -1)


_TEXT: dict[str, Callable[[str, Any, Any], Any]] = {
    "match": _match,
    "includes": lambda text, wanted, _: js.string(wanted) in text,
    "startsWith": lambda text, wanted, _: text.startswith(js.string(wanted)),
    "endsWith": lambda text, wanted, _: text.endswith(js.string(wanted)),
    "indexOf": lambda text, wanted, _: text.find(js.string(wanted)),
    "lastIndexOf": lambda text, wanted, _: text.rfind(js.string(wanted)),
    "toLowerCase": lambda text, *_: text.lower(),
    "toUpperCase": lambda text, *_: text.upper(),
    "toString": lambda text, *_: text,
    "trim": lambda text, *_: text.strip(),
    "slice": _slice,
    "substring": _substring,
    "split": _split,
    "charAt": _char,
    "concat": lambda text, other, _: text + js.string(other),
}
_LIST: dict[str, Callable[[list[Any], Any, Any], Any]] = {
    "includes": _among,
    "indexOf": _index,
    "slice": _slice,
    "join": lambda items, by, _: ("," if by is UNDEFINED else js.string(by)).join(
        ["" if item is None or item is UNDEFINED else js.string(item) for item in items]
    ),
    "toString": lambda items, *_: js.string(items),
}
_OBJECT: dict[str, Callable[[dict[str, Any], Any, Any], Any]] = {
    "hasOwnProperty": lambda value, name, _: js.string(name) in value,
    "toString": lambda value, *_: js.string(value),
}
_PATTERN: dict[str, Callable[[Any, Any, Any], Any]] = {
    "test": lambda pattern, text, _: pattern.search(js.string(text)) is not None,
    "exec": lambda pattern, text, _: _match(js.string(text), pattern, _),
}
