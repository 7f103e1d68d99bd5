"""An expression written again, in the other dialect: for a whole value, as XML Schema means every pattern."""

from __future__ import annotations

from checker.engines.regex.characters import ALL, Characters, meet
from checker.engines.regex.reading import Dialect, read
from checker.engines.regex.syntax import Chars, Choice, Mark, Node, Repeat, Sequence, Undecided, starts_and_ends

_XML: Characters = ((9, 10), (13, 13), (32, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
"""Char of XML 1.0, 2.2."""
_ESCAPED = frozenset("\\|.?*+(){}[]-^\n\r\t")


def xsd_pattern(pattern: str) -> str:
    """An ECMA-262 pattern, which is searched for, as one of XML Schema. Raises NotInDialect, Undecided."""
    node = read(pattern, Dialect.ECMA)
    start, end = starts_and_ends(node)
    anything = Repeat(Chars(ALL), 0, None)
    parts = (*(() if start else (anything,)), _bare(node), *(() if end else (anything,)))
    return _written(Sequence(parts), xsd=True)


def ecma_pattern(pattern: str) -> str:
    """A pattern of XML Schema as one of ECMA-262 that is found where the whole value matches. Raises as above."""
    return f"^(?:{_written(read(pattern, Dialect.XSD), xsd=False)})$"


def _bare(node: Node) -> Node:
    """Without the anchors at its ends, which `starts_and_ends` has seen; those inside stay, and cannot be written."""
    match node:
        case Mark("^" | "$"):
            return Sequence(())
        case Choice(parts):
            return Choice(tuple([_bare(part) for part in parts]))
        case Sequence(parts) if parts:
            ends = {0, len(parts) - 1}
            return Sequence(tuple([_bare(part) if at in ends else part for at, part in enumerate(parts)]))
    return node


def _written(node: Node, *, xsd: bool) -> str:
    match node:
        case Chars(allowed):
            return _set(meet(allowed, _XML) if xsd else allowed)
        case Sequence(parts):
            return "".join([_grouped(part, xsd=xsd, alone=False) for part in parts])
        case Choice(parts):
            return "|".join([_written(part, xsd=xsd) for part in parts])
        case Repeat(part, least, most):
            return _grouped(part, xsd=xsd, alone=True) + _quantifier(least, most)
    raise Undecided


def _grouped(node: Node, *, xsd: bool, alone: bool) -> str:
    """In brackets where its neighbours, or a quantifier behind it, would else be read into it."""
    text = _written(node, xsd=xsd)
    if isinstance(node, Choice) or (alone and not isinstance(node, Chars)):
        return f"({text})" if xsd else f"(?:{text})"
    return text


def _quantifier(least: int, most: int | None) -> str:
    plain = {(0, None): "*", (1, None): "+", (0, 1): "?", (1, 1): ""}.get((least, most))
    if plain is not None:
        return plain
    return f"{{{least}}}" if least == most else f"{{{least},{'' if most is None else most}}}"


def _set(allowed: Characters) -> str:
    if not allowed:
        raise Undecided
    if len(allowed) == 1 and allowed[0][0] == allowed[0][1]:
        return _one(allowed[0][0])
    return "[" + "".join([_span(low, high) for low, high in allowed]) + "]"


def _span(low: int, high: int) -> str:
    """A range; no end of it is an escape, which libxml2 does not read in ranges."""
    before = behind = ""
    while low <= high and chr(low) in _ESCAPED:
        before, low = before + _one(low), low + 1
    while low <= high and chr(high) in _ESCAPED:
        behind, high = _one(high) + behind, high - 1
    inner = "" if low > high else _one(low) if low == high else f"{_one(low)}-{_one(high)}"
    return before + inner + behind


def _one(code: int) -> str:
    character = chr(code)
    if character in "\n\r\t":
        return {"\n": r"\n", "\r": r"\r", "\t": r"\t"}[character]
    return "\\" + character if character in _ESCAPED else character
