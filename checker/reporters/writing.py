"""Writing values as JSON, whatever a document brought into them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from checker.kernel.printable import encodable, escaped

_DEEPEST = 40
_LARGEST = 2**63
_FORM = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def write_json(value: Any) -> str:
    """Indented JSON. What JSON in UTF-8 has no form for, or readers refuse, is written as text; see `plain`."""
    try:
        written = orjson.dumps(value, option=_FORM).decode()
    except orjson.JSONEncodeError:
        written = orjson.dumps(plain(value), option=_FORM).decode()
    return unsteering(written)


def unsteering(written: str) -> str:
    """JSON with what would turn or steer its text as `\\u202e`: the value is the same, and whoever looks sees it."""
    return escaped(written, "\\u{:04x}".format)


def plain(value: Any, depth: int = 0) -> Any:
    """`value` with integers beyond 64 bits as text, lone surrogates replaced; what lies too deep is left out as `…`."""
    match value:
        case Mapping() | list() | tuple() if depth > _DEEPEST:
            return "…"
        case Mapping():
            return {encodable(str(key)): plain(item, depth + 1) for key, item in value.items()}
        case list() | tuple():
            return [plain(item, depth + 1) for item in value]
        case None | bool() | float():
            return value
        case int() if -_LARGEST <= value < _LARGEST:
            return value
    return encodable(str(value))
