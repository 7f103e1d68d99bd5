"""What stands behind a backslash, in the two dialects."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.engines.regex.characters import (
    DIGITS,
    NAME_START,
    SPACE,
    WORD,
    XML_SPACE,
    Characters,
    complement,
    name_characters,
    named,
    union,
)
from checker.engines.regex.syntax import Undecided


class Set(NamedTuple):
    """An escape that stands for many characters."""

    text: str
    allowed: Characters


_PROPERTY = re.compile(r"\\[pP]\{(\^?[A-Za-z0-9_=-]+)\}")
_CODED = re.compile(
    r"\\(?:u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u(?P<unit>[0-9a-fA-F]{4})|u\{(?P<point>[0-9a-fA-F]{1,6})\}|x(?P<byte>[0-9a-fA-F]{2})"
    r"|c(?P<control>[A-Za-z])|(?P<zero>0)(?![0-9]))"
)
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v"}
_ECMA_ITSELF = frozenset("^$\\.*+?()[]{}|/")
"""SyntaxCharacter and `/` (ECMA-262, 22.2.1, IdentityEscape with the flag u)."""
_XSD_ITSELF = frozenset("\\|.?*+(){}-[]^")
"""SingleCharEsc (XML Schema part 2, F.1.1)."""


def ecma_set(pattern: str, start: int) -> Set | None:
    """`\\d`, `\\w`, `\\s`, `\\p{…}` and their opposites as ECMA-262 means them."""
    return _of(pattern, start, {"d": DIGITS, "w": WORD, "s": SPACE})


def xsd_set(pattern: str, start: int) -> Set | None:
    """The same as XML Schema means them, with `\\i` and `\\c`."""
    sign = pattern[start + 1 : start + 2].lower()
    sets: dict[str, Characters] = {"s": XML_SPACE}
    if sign == "d":
        sets["d"] = _known("Nd")
    elif sign == "w":
        sets["w"] = complement(union((_known("P"), _known("Z"), _known("C"))))
    elif sign == "i":
        sets["i"] = NAME_START
    elif sign == "c":
        sets["c"] = name_characters()
    return _of(pattern, start, sets)


def single(pattern: str, start: int, *, xsd: bool, inside: bool) -> tuple[str, str]:
    """The escape of one character, and the character; it is empty where the dialect has no such escape."""
    sign = pattern[start + 1 : start + 2]
    text = pattern[start : start + 2]
    if xsd:
        return text, _CONTROLS[sign] if sign and sign in "nrt" else sign if sign in _XSD_ITSELF else ""
    if coded := _CODED.match(pattern, start):
        return coded.group(), _decoded(coded)
    if inside and sign == "b":
        return text, "\b"
    if sign in _ECMA_ITSELF or (inside and sign == "-"):
        return text, sign
    return text, _CONTROLS.get(sign, "")


def _decoded(coded: re.Match[str]) -> str:
    if coded["low"]:
        return chr(0x10000 + ((int(coded["high"], 16) - 0xD800) << 10) + int(coded["low"], 16) - 0xDC00)
    if coded["control"]:
        return chr(ord(coded["control"]) % 32)
    if coded["zero"]:
        return "\0"
    code = int(coded["unit"] or coded["point"] or coded["byte"], 16)
    return chr(code) if code <= 0x10FFFF else ""


def _of(pattern: str, start: int, sets: dict[str, Characters]) -> Set | None:
    if found := _PROPERTY.match(pattern, start):
        allowed = _known(found[1])
        return Set(found.group(), complement(allowed) if pattern[start + 1] == "P" else allowed)
    sign = pattern[start + 1 : start + 2]
    some = sets.get(sign.lower())
    if some is None:
        return None
    return Set(pattern[start : start + 2], complement(some) if sign.isupper() else some)


def _known(name: str) -> Characters:
    some = named(name)
    if some is None:
        raise Undecided
    return some
