"""Values as a sentence can carry them: plain JSON, and short."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

_LONGEST = 100
_MOST = 20
_TYPES = (
    (type(None), "null"),
    (bool, "boolean"),  # before int, of which it is a kind in Python
    (int, "integer"),
    ((float, Decimal), "number"),
    (str, "string"),
    ((list, tuple), "array"),
    (object, "object"),
)


def brief(value: Any) -> Any:
    """A scalar as it is, cut where it is a long text; an object or an array as the beginning of its JSON."""
    match value:
        case str():
            return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
        case Decimal():
            return str(value)
        case dict() | list():
            return brief(_beginning(value))
    return value


def listed(options: Sequence[Any]) -> list[Any]:
    """The options, brief, and the first of them only where there are too many to read."""
    return [brief(option) for option in options[:_MOST]]


def name_of_type(value: Any) -> str:
    """The JSON Schema type of a value (2020-12 validation, section 6.1.1), the narrowest."""
    return next(name for kind, name in _TYPES if isinstance(value, kind))


def first_repeat(items: list[Any]) -> tuple[int, int]:
    """Positions of the first item that stands twice, as JSON Schema means equal: 1 is 1.0 and is not true."""
    seen: dict[Any, int] = {}
    for place, item in enumerate(items):
        key = _equal_key(item)
        if key in seen:
            return seen[key], place
        seen[key] = place
    return 0, len(items) - 1


def _equal_key(item: Any) -> Any:
    """A hashable stand-in: two items have the same where JSON Schema calls them equal."""
    match item:
        case bool():
            return (bool, item)
        case dict():
            return (dict, frozenset((key, _equal_key(value)) for key, value in item.items()))
        case list():
            return (list, tuple(_equal_key(value) for value in item))
    return item


def _beginning(value: Any) -> str:
    """The first characters of the JSON of a value, without writing out the whole of a large one."""
    pieces: list[str] = []
    length = 0
    for piece in json.JSONEncoder(ensure_ascii=False, check_circular=False, default=str).iterencode(value):
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST:
            break
    return "".join(pieces)
