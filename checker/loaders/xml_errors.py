"""What libxml2 says of XML that is not well formed, in codes and values of ours; its sentences are not passed on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders.messages import trouble

DEEPEST = 256
"""Levels of nesting that are read; libxml2's own limit."""
LONGEST_NAME = 1_000
MOST_ATTRIBUTES = 1_000
_LAST = 50_000
"""Characters of a name at which libxml2 gives up."""

Values = Mapping[str, Any]


def explained(error: Any, utf8: bytes, name: str) -> Trouble:
    """The trouble behind an entry of libxml2's log (None: it is lost). `utf8`: the text, or of a large one a piece."""
    if error is None:
        return trouble("load.xml-syntax", {"found": "…"}, Place(name))
    place = Place(name, error.line, max(1, error.column)) if error.line else Place(name)
    code, values = _code(error.type, error.message)
    if code in _AT_END and _ended(utf8, error.line, error.column):
        code, values = "load.xml-truncated", {}
    if code == "load.xml-syntax":
        values = {"found": _found(utf8, error.line, error.column)}
    return trouble(code, values, place)


def _code(kind: int, message: str) -> tuple[str, Values]:
    known = _CODES.get(kind)
    if known is None:
        return "load.xml-syntax", {}
    return known if isinstance(known, tuple) else known(message)


def _mismatch(message: str) -> tuple[str, Values]:
    found = re.search(r"mismatch: (\S+) line (\d+) and (\S+)", message)
    if not found:
        return "load.xml-syntax", {}
    return "load.xml-tag-mismatch", {"opened": found[1], "line": int(found[2]), "closed": found[3]}


def _named(code: str, field: str, pattern: str) -> Callable[[str], tuple[str, Values]]:
    def read(message: str) -> tuple[str, Values]:
        found = re.search(pattern, message)
        return (code, {field: found[1]}) if found else ("load.xml-syntax", {})

    return read


def _character(message: str) -> tuple[str, Values]:
    found = re.search(r"(?:value |0x)([0-9A-Fa-f]+)", message)
    if not found:
        return "load.xml-syntax", {}
    return "load.xml-character", {"character": f"U+{int(found[1], 16 if '0x' in found[0] else 10):04X}"}


def _resource(message: str) -> tuple[str, Values]:
    if "depth" in message.lower():
        return "load.xml-too-deep", {"limit": DEEPEST}
    return "load.xml-too-long", {}


def _name(message: str) -> tuple[str, Values]:
    return ("load.xml-ampersand", {}) if "EntityRef" in message else ("load.xml-syntax", {})


_TRUNCATED: tuple[str, Values] = ("load.xml-truncated", {})
_VALUE: tuple[str, Values] = ("load.xml-attribute-value", {})
_NAMESPACE: tuple[str, Values] = ("load.xml-namespace", {})
_DECLARATION: tuple[str, Values] = ("load.xml-declaration", {})
_CODES: Mapping[int, tuple[str, Values] | Callable[[str], tuple[str, Values]]] = {
    4: ("load.xml-no-root", {}),
    5: ("load.xml-extra", {}),
    9: _character,
    26: _named("load.xml-entity", "entity", r"Entity '([^']*)'"),
    27: _named("load.xml-entity", "entity", r"Entity '([^']*)'"),
    38: ("load.xml-less-than", {}),
    39: _VALUE,
    40: _VALUE,
    41: _VALUE,
    42: _named("load.xml-attribute-twice", "attribute", r"Attribute (\S+) redefined"),
    45: _TRUNCATED,
    47: _TRUNCATED,
    56: _DECLARATION,
    57: _DECLARATION,
    62: ("load.xml-syntax", {}),
    63: _TRUNCATED,
    64: _DECLARATION,
    68: _name,
    76: _mismatch,
    77: _TRUNCATED,
    80: ("load.xml-comment", {}),
    99: _NAMESPACE,
    100: _NAMESPACE,
    108: _DECLARATION,
    110: ("load.xml-long-name", {"limit": LONGEST_NAME}),
    114: _resource,
    200: _NAMESPACE,
    201: _named("load.xml-prefix", "prefix", r"prefix (\S+)"),
    202: _NAMESPACE,
    203: _named("load.xml-attribute-twice", "attribute", r"Attribute (\S+) in"),
}
"""libxml2's xmlParserErrors (parser errors below 200, namespace errors from 200)."""
_AT_END = frozenset(("load.xml-syntax", "load.xml-attribute-value", "load.xml-declaration"))
"""Codes that, said of the end of the file, mean no more than that it is cut off."""


def _ended(utf8: bytes, line: int, column: int) -> bool:
    """Whether a place is the end of the text, or behind the last thing in it."""
    lines = utf8.rstrip().split(b"\n")
    return (line, column) >= (len(lines), len(lines[-1].decode("utf-8", "replace")) + 1)


def _found(utf8: bytes, line: int, column: int) -> str:
    """What stands at a place, as a reader would point at it."""
    lines = utf8.split(b"\n")
    if not 1 <= line <= len(lines):
        return "…"
    text = lines[line - 1].decode("utf-8", "replace")
    word = text[max(0, column - 1) :][:20].split(" ")[0].strip() or text[:20].strip() or "…"
    return word if word.isprintable() else ascii(word).strip("'")
