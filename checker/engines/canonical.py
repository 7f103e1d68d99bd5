"""JSON Canonicalization Scheme (RFC 8785): the one row of bytes that a digest or signature of a JSON value is over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from math import isfinite
from typing import Any

import orjson

_MOST = 2**53 - 1
"""Integers beyond it are not the same number to every reader (RFC 7493, section 2.2)."""
_ESCAPED = re.compile(r'[\x00-\x1f"\\]')
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_WORDS = {True: "true", False: "false", None: "null"}
_SIMPLE = frozenset((str, bool, type(None)))
"""Types whose values any writer writes alike."""
Piece = tuple[bool, Any]
"""Whether it is text already written, and the text or the value still to be written."""


class NotCanonical(ValueError):
    """The value has no canonical form: a number that is no IEEE 754 double, a lone surrogate, no JSON at all."""


def canonical(value: Any) -> bytes:
    """The canonical form of a JSON value, however deep. Raises NotCanonical."""
    if _plain(value):
        try:
            return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
        except (TypeError, RecursionError):
            pass
    return _exactly(value)


def _plain(value: Any) -> bool:
    """Whether the quick writer writes the canonical form: there are no fractions (nor NaN, which it writes as null),
    no integers beyond 2^53, no names of members whose order in UTF-16 may not be that of their code points."""
    stack = [value]
    for container in stack:
        if type(container) is dict:
            items: Any = container.values()
            if not _ascii(container):
                return False
        elif type(container) is list:
            items = container
        else:
            return False
        if not _SIMPLE.issuperset(map(type, items)):
            for item in items:
                kind = type(item)
                if kind is dict or kind is list:
                    stack.append(item)
                elif kind not in _SIMPLE and (kind is not int or not -_MOST <= item <= _MOST):
                    return False
    return True


def _ascii(names: Iterable[Any]) -> bool:
    try:
        return "".join(names).isascii()
    except TypeError:
        return False


def number(value: float) -> str:
    """A number as ECMAScript writes it (RFC 8785, section 3.2.2.3). Raises NotCanonical."""
    if isinstance(value, int):
        if abs(value) > _MOST:
            raise NotCanonical(str(value)) if abs(value) < 10**40 else NotCanonical("…")
        return str(value)
    if not isfinite(value):
        raise NotCanonical(str(value))
    if value == 0:
        return "0"
    told = Decimal(repr(value)).normalize().as_tuple()
    assert isinstance(told.exponent, int)  # noqa: S101 - finite, as asked above
    return "-" * told.sign + _placed("".join(map(str, told.digits)), len(told.digits) + told.exponent)


def _placed(digits: str, point: int) -> str:
    """Digits with the decimal point after the first `point` of them (ECMA-262, Number::toString)."""
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    fraction = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{digits[0]}{fraction}e{point - 1:+d}"


def _exactly(value: Any) -> bytes:
    """The canonical form, written piece by piece without recursion."""
    pieces: list[str] = []
    stack: list[Piece] = [(False, value)]
    while stack:
        written, item = stack.pop()
        if written:
            pieces.append(item)
        elif isinstance(item, dict):
            stack.extend(reversed(list(_members(item))))
        elif isinstance(item, list):
            stack.extend(reversed(list(_items(item))))
        else:
            pieces.append(_scalar(item))
    try:
        return "".join(pieces).encode()
    except UnicodeEncodeError as error:
        raise NotCanonical(f"U+{ord(error.object[error.start]):04X}") from None


def _members(mapping: dict[Any, Any]) -> Iterator[Piece]:
    before = "{"
    try:
        ordered = sorted(mapping, key=_utf16)
    except AttributeError:
        raise NotCanonical(str(next(key for key in mapping if not isinstance(key, str)))) from None
    for key in ordered:
        yield True, f"{before}{_text(key)}:"
        yield False, mapping[key]
        before = ","
    yield True, "}" if mapping else "{}"


def _items(items: list[Any]) -> Iterator[Piece]:
    before = "["
    for item in items:
        yield True, before
        yield False, item
        before = ","
    yield True, "]" if items else "[]"


def _utf16(key: str) -> bytes:
    """Section 3.2.3: members are sorted by the UTF-16 code units of their names."""
    return key.encode("utf-16-be", "surrogatepass")


def _scalar(value: Any) -> str:
    match value:
        case str():
            return _text(value)
        case bool() | None:
            return _WORDS[value]
        case int() | float():
            return number(value)
    raise NotCanonical(type(value).__name__)


def _text(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}"
