"""JSON (RFC 8259): values by jiter, which keeps integers of any size and notices keys written twice."""

from __future__ import annotations

import re
from math import isinf
from typing import Any, NamedTuple

import jiter
import orjson

from checker.kernel.document import Flaw
from checker.kernel.place import Place
from checker.kernel.pointer import join
from checker.kernel.trouble import Trouble
from checker.loaders import json_places
from checker.loaders.lines import Lines
from checker.loaders.messages import long_number, trouble

DEEPEST = 200
"""Levels of nesting that jiter reads."""

_HUGE = re.compile(rb"[eE]\+?[1-9][0-9]{2,}(?:[\s,\]}]|$)")
"""Only a number written so can be beyond binary64."""
_NUMBER = re.compile(rb"-?[0-9]+")
_LARGE = 1 << 20
_END_OF_WORD = re.compile(r"[\s,:\[\]{}\"]")


class Parsed(NamedTuple):
    """A value and what the loader noticed."""

    data: Any
    flaws: tuple[Flaw, ...] = ()


def parse(utf8: bytes, name: str) -> Parsed:
    """Read one JSON value. Raises Trouble at the place where it stops being one."""
    twice = False
    try:
        data = jiter.from_json(utf8, catch_duplicate_keys=True, allow_inf_nan=False, cache_mode="keys")
    except ValueError as error:
        twice = "duplicate key" in str(error)
        if not twice:
            raise why_not(utf8, name, str(error)) from None
        data = _despite_duplicates(utf8, name)
    if _huge(utf8):
        _refuse_huge(utf8, data, name)
    return Parsed(data, _duplicates(utf8, name) if twice else ())


def _huge(utf8: bytes) -> bool:
    """Whether a number may be written so; the engine for large texts takes longer to import than small ones to read."""
    if len(utf8) < _LARGE:
        return _HUGE.search(utf8) is not None
    import re2  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    return re2.search(_HUGE.pattern, utf8) is not None


def _despite_duplicates(utf8: bytes, name: str) -> Any:
    try:
        return jiter.from_json(utf8, allow_inf_nan=False)
    except ValueError as error:
        raise why_not(utf8, name, str(error)) from None


def _duplicates(utf8: bytes, name: str) -> tuple[Flaw, ...]:
    twice = json_places.duplicates(utf8)
    places = Lines(utf8).places([offset for _, offset in twice])
    return tuple(
        [
            Flaw("load.duplicate-key", join(tokens), {"key": tokens[-1]}, Place(name, *places[offset]))
            for tokens, offset in twice
        ]
    )


def _refuse_huge(utf8: bytes, data: Any, name: str) -> None:
    """jiter reads 1e999 as infinity, which is no JSON value; nobody should be told it conforms."""
    stack: list[tuple[tuple[str | int, ...], Any]] = [((), data)]
    while stack:
        tokens, value = stack.pop()
        match value:
            case dict():
                stack.extend([((*tokens, key), child) for key, child in value.items()])
            case list():
                stack.extend([((*tokens, index), child) for index, child in enumerate(value)])
            case float() if isinf(value):
                offset = json_places.offsets(utf8, [(join(tokens), False)])[join(tokens), False]
                line, column = Lines(utf8).places([offset])[offset]
                raise trouble("load.json-number", {"found": _word(utf8.decode(), offset)}, Place(name, line, column))


def why_not(utf8: bytes, name: str, said: str) -> Trouble:
    """Why `utf8`, of which jiter `said` something, is no JSON: seen from the character at which a parser stops."""
    if not utf8.strip():
        return trouble("load.empty", {}, Place(name))
    if "recursion limit" in said:
        return trouble("load.too-deep", {"limit": DEEPEST}, Place(name, *_jiter_place(said)))
    if "number out of range" in said:
        return _long_number(utf8, name, said)
    text = utf8.decode("utf-8", "replace")
    try:
        orjson.loads(utf8)
        line, column = _jiter_place(said)
        return trouble("load.json-syntax", {"found": _word(text, 0)}, Place(name, line, column))
    except orjson.JSONDecodeError as error:
        at, extra = error.pos, "after document" in error.msg
    code, found = _reason(text, at, extra=extra)
    offset = len(text[:at].encode())
    return trouble(code, {"found": found} if found else {}, Place(name, *Lines(utf8).places([offset])[offset]))


def _long_number(utf8: bytes, name: str, said: str) -> Trouble:
    """jiter stops at the digit that is one too many."""
    line, column = _jiter_place(said)
    begin = 0
    for _ in range(line - 1):
        begin = utf8.index(b"\n", begin) + 1
    start = begin + len(utf8[begin : begin + column - 1].rstrip(b"-0123456789"))
    number = _NUMBER.match(utf8, start)
    found = number[0].decode() if number else ""
    return long_number(found, Place(name, *Lines(utf8).places([start])[start]))


def _reason(text: str, at: int, *, extra: bool) -> tuple[str, str]:
    rest = text[at:].lstrip()
    before = text[:at].rstrip()
    if not rest or (rest[0] == '"' and _unclosed(rest)):
        return "load.json-truncated", ""
    if rest.startswith(("//", "/*", "#")):
        return "load.json-comment", ""
    if before.endswith(",") and rest[0] in "]}":
        return "load.json-trailing-comma", rest[0]
    if rest[0] == "," and rest[1:].lstrip()[:1] in ("]", "}"):
        return "load.json-trailing-comma", rest[1:].lstrip()[0]
    return ("load.json-extra" if extra else "load.json-syntax"), _word(rest, 0)


def _unclosed(text: str) -> bool:
    return re.match(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"', text, re.DOTALL) is None and "\n" not in text.rstrip()


def _word(text: str, at: int) -> str:
    """The word or sign at an offset, as a reader would point at it."""
    end = _END_OF_WORD.search(text, at + 1)
    word = text[at : min(end.start() if end else len(text), at + 30)].strip()
    return word if word.isprintable() else ascii(word).strip("'")


def _jiter_place(said: str) -> tuple[int, int]:
    """jiter counts bytes of the line; close enough where no better place is known."""
    found = re.search(r"line (\d+) column (\d+)", said)
    return (int(found[1]), max(1, int(found[2]))) if found else (1, 1)
