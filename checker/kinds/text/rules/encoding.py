"""UTF-8 (RFC 3629, 3), and nothing else (RFC 8259, 8.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.rule import Options, Rule, Spot
from checker.kinds.text.source import Source

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "text.encoding": Text(
        "ترميز الملف {encoding}، والمطلوب UTF-8.",
        "The file is in {encoding}; it must be UTF-8.",
    ),
    "text.not-utf-8": Text(
        "ليس الملف مرمّزًا بـ UTF-8: البايت {byte} في السطر {line} لا يصح في موضعه.",
        "The file is not UTF-8: the byte {byte} on line {line} cannot stand where it is.",
    ),
}
_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32LE",
    b"\x00\x00\xfe\xff": "UTF-32BE",
    b"\xff\xfe": "UTF-16LE",
    b"\xfe\xff": "UTF-16BE",
}
"""Byte order marks of other encodings (Unicode 16.0, 23.8); the longer ones first."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Ask for UTF-8."""
    return Rule(whole=_whole)


def _whole(_: Document, source: Source) -> Iterator[Spot]:
    raw = source.raw
    if raw.isascii() and b"\0" not in raw[:4]:
        return
    encoding = next((name for mark, name in _MARKS.items() if raw.startswith(mark)), "") or _bare(raw)
    if encoding:
        yield Spot("text.encoding", {"encoding": encoding})
        return
    if source.structured:
        return  # what is neither UTF-8 nor one of the above is not loaded as structured data
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        values = {"byte": f"0x{raw[error.start]:02X}", "line": raw.count(b"\n", 0, error.start) + 1}
        yield Spot("text.not-utf-8", values)


def _bare(raw: bytes) -> str:
    """UTF-16 and UTF-32 without a mark: the first character of a data file is ASCII, and NUL is none of UTF-8's."""
    match [byte == 0 for byte in raw[:4]]:
        case [False, True, True, True]:
            return "UTF-32LE"
        case [True, True, True, False]:
            return "UTF-32BE"
        case [False, True, *_]:
            return "UTF-16LE"
        case [True, False, *_]:
            return "UTF-16BE"
    return ""
