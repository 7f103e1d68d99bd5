"""ECMA-262 regular expressions in the spelling of RE2, where both can say the same.

Only what the two languages spell differently is rewritten; what RE2 alone knows (`(?i)`, `\\A`, `\\z`, `\\pL`)
is left as it is, since a pattern that uses it means just that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACE = r"\t\n\v\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}"
"""White space and line ends of ECMA-262, 12.2 and 12.3; RE2's own `\\s` is ASCII."""
_NOT_SPACE = (
    r"\x{0}-\x{8}\x{e}-\x{1f}\x{21}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}"
    r"\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}"
)
_ANY = r"\x{0}-\x{10ffff}"
_LINE = r"[^\n\r\x{2028}\x{2029}]"
"""What a dot is (ECMA-262, 22.2.2.7)."""

_TOKEN = re.compile(
    r"""
      \\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})
    | \\u(?P<unit>[0-9a-fA-F]{4})
    | \\u\{(?P<point>[0-9a-fA-F]{1,6})\}
    | \\c(?P<control>[A-Za-z])
    | \\(?P<zero>0(?![0-9]))
    | \\k<(?P<back>[^>]*)>
    | (?P<property>\\[pP](?:\{[^}]*\}|.))
    | \\(?P<escaped>.)
    | (?P<empty>\[\])
    | (?P<any>\[\^\])
    | \(\?<(?P<name>[^>=!][^>]*)>
    | (?P<inline>\(\?[imsU-]+[:)])
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_KEPT = frozenset("dDwWbBtnvfrxAzQEC123456789")
"""Escapes that RE2 reads as ECMA-262 does, or that ECMA-262 does not have."""


def translate(pattern: str) -> str:
    """Write `pattern` as RE2 reads it. What RE2 cannot do is left for RE2 to refuse."""
    return "".join(_pieces(pattern, dots=_line_dots(pattern)))


def _line_dots(pattern: str) -> bool:
    """Whether a dot is ECMA's; a pattern that says `(?s)` speaks RE2's language."""
    return not any("s" in found for found in re.findall(r"\(\?([a-zA-Z-]+)[:)]", pattern))


def _pieces(pattern: str, *, dots: bool) -> Iterator[str]:
    inside = False
    for found in _TOKEN.finditer(pattern):
        kind = found.lastgroup
        text = found.group(kind) if kind else ""
        match kind:
            case "empty" | "any" if inside:
                # `[` stands for itself within a class, and the next bracket ends it.
                yield r"\[^]" if kind == "any" else r"\[]"
                inside = False
            case "empty":
                yield f"[^{_ANY}]"
            case "any":
                yield f"[{_ANY}]"
            case "escaped":
                yield _escaped(text, inside=inside)
            case "other":
                yield _plain(text, inside=inside, dots=dots)
                inside = (inside or text == "[") and text != "]"
            case "name":
                yield found.group() if inside else f"(?P<{text}>"
            case _:
                yield _coded(found)


def _plain(text: str, *, inside: bool, dots: bool) -> str:
    if inside:
        return r"\[" if text == "[" else text
    return _LINE if text == "." and dots else text


def _escaped(text: str, *, inside: bool) -> str:
    match text:
        case "s":
            return _SPACE if inside else f"[{_SPACE}]"
        case "S":
            return _NOT_SPACE if inside else f"[{_NOT_SPACE}]"
        case "b" if inside:
            return r"\x08"
        case _ if text in _KEPT or not (text.isalnum() or text == "_" or ord(text) > 127):
            return "\\" + text
    # Any other character escaped is the character itself (ECMA-262, B.1.2).
    return text


def _coded(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "low":
            high, low = int(found["high"], 16), int(found["low"], 16)
            return f"\\x{{{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):x}}}"
        case "unit":
            return f"\\x{{{found['unit']}}}"
        case "point":
            return f"\\x{{{found['point']}}}"
        case "control":
            return f"\\x{{{ord(found['control']) % 32:x}}}"
        case "zero":
            return r"\x00"
    return found.group()
