"""Reading a regular expression by the grammar of its dialect.

ECMA-262 is read as with the flag `u`, which JSON Schema recommends (Core, 6.4) and validators use; XML Schema by
appendix F of part 2, where the whole value must match and `^` and `$` are characters like any other.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NoReturn

from checker.engines.regex.characters import Characters, complement, meet, one, union
from checker.engines.regex.escapes import ecma_set, single, xsd_set
from checker.engines.regex.syntax import Chars, Choice, Look, Mark, Node, Repeat, Sequence, Undecided


class Dialect(Enum):
    """Whose regular expressions they are."""

    ECMA = "ECMA-262"
    XSD = "XML Schema"


class NotInDialect(Exception):
    """The dialect has no such expression: the piece at fault, and its place counted from 1."""

    def __init__(self, piece: str, at: int) -> None:
        super().__init__(piece)
        self.piece = piece
        self.at = at


_QUANTIFIER = re.compile(r"[*+?]|\{(\d+)(,(\d*))?\}")
_GROUP = re.compile(r"\(\?(?::|<?[=!]|<[A-Za-z_$][A-Za-z0-9_$]*>)")
_DEEPEST = 100


def read(pattern: str, dialect: Dialect) -> Node:
    """The expression as a tree. Raises NotInDialect, and Undecided where characters are named that we do not know."""
    reader = _Reader(pattern, dialect)
    node = reader.choice(0)
    if reader.at < len(pattern):
        reader.wrong(pattern[reader.at])
    return node


class _Reader:
    def __init__(self, pattern: str, dialect: Dialect) -> None:
        self.pattern = pattern
        self.at = 0
        self._xsd = dialect is Dialect.XSD

    def wrong(self, piece: str, at: int | None = None) -> NoReturn:
        """The piece that begins at `at` is not in the dialect."""
        raise NotInDialect(piece, (self.at if at is None else at) + 1)

    def choice(self, depth: int) -> Node:
        """Branches up to a closing bracket or the end."""
        if depth > _DEEPEST:
            raise Undecided
        parts = [self._sequence(depth)]
        while self._peek() == "|":
            self.at += 1
            parts.append(self._sequence(depth))
        return parts[0] if len(parts) == 1 else Choice(tuple(parts))

    def _peek(self) -> str:
        return self.pattern[self.at : self.at + 1]

    def _sequence(self, depth: int) -> Node:
        parts: list[Node] = []
        while (sign := self._peek()) and sign not in "|)":
            parts.append(self._quantified(self._atom(sign, depth)))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _quantified(self, node: Node) -> Node:
        found = _QUANTIFIER.match(self.pattern, self.at)
        if not found:
            return node
        start, text = self.at, found.group()
        self.at = found.end()
        if self._peek() == "?" and not self._xsd:
            self.at += 1  # lazy: another order of the same attempts
        if text in "*+?":
            return Repeat(node, int(text == "+"), 1 if text == "?" else None)
        least = _number(found[1])
        most = least if found[2] is None else _number(found[3]) if found[3] else None
        if most is not None and most < least:
            self.wrong(text, start)
        return Repeat(node, least, most)

    def _atom(self, sign: str, depth: int) -> Node:
        start = self.at
        if sign == "(":
            return self._group(depth)
        if sign == "[":
            self.at += 1
            return Chars(self._class(start))
        if sign == "\\":
            return self._escape()
        if sign in "*+?{}]":
            self.wrong(sign)
        self.at += 1
        if sign == ".":
            return Chars(complement(union((one("\n"), one("\r")))))
        if sign in "^$" and not self._xsd:
            return Mark(sign)
        return Chars(one(sign))

    def _group(self, depth: int) -> Node:
        start, opened = self.at, "("
        if self.pattern.startswith("(?", start):
            found = None if self._xsd else _GROUP.match(self.pattern, start)
            if not found:
                self.wrong(self.pattern[start : start + 3])
            opened = found.group()
        self.at += len(opened)
        inside = self.choice(depth + 1)
        if self._peek() != ")":
            self.wrong(opened, start)
        self.at += 1
        return Look(inside) if opened[-1] in "=!" else inside

    def _escape(self) -> Node:
        start = self.at
        if not self._xsd:
            mark = re.compile(r"\\(?:[bB]|[1-9][0-9]*|k<[^>]*>)").match(self.pattern, start)
            if mark:
                self.at = mark.end()
                return Mark(mark.group())
        return Chars(self._set_or_one(start, inside=False)[0])

    def _set_or_one(self, start: int, *, inside: bool) -> tuple[Characters, str]:
        """What the escape at `start` stands for: a set, and the character where it is a single one."""
        found = xsd_set(self.pattern, start) if self._xsd else ecma_set(self.pattern, start)
        if found:
            self.at = start + len(found.text)
            return found.allowed, ""
        text, character = single(self.pattern, start, xsd=self._xsd, inside=inside)
        if not character:
            self.wrong(self.pattern[start : start + 2], start)
        self.at = start + len(text)
        return one(character), character

    def _class(self, opened: int) -> Characters:
        """The inside of a bracket, `at` behind its `[`."""
        negative = self._peek() == "^"
        self.at += negative
        sets: list[Characters] = []
        taken: Characters = ()
        first = True
        while (sign := self._peek()) != "]" or (first and self._xsd):
            if not sign:
                self.wrong("[", opened)
            if self._xsd and self.pattern.startswith("-[", self.at) and not first:
                self.at += 2
                taken = self._class(self.at - 1)
                if self._peek() != "]":
                    self.wrong("[", opened)
                break
            sets.append(self._span())
            first = False
        self.at += 1
        allowed = union(sets)
        allowed = complement(allowed) if negative else allowed
        return meet(allowed, complement(taken)) if taken else allowed

    def _span(self) -> Characters:
        """A character, a set, or a range of characters."""
        start = self.at
        allowed, low = self._member()
        if self._peek() != "-" or self.pattern[self.at + 1 : self.at + 2] in ("]", "", "["):
            return allowed
        self.at += 1
        _, high = self._member()
        if not low or not high or high < low:
            self.wrong(self.pattern[start : self.at], start)
        return ((ord(low), ord(high)),)

    def _member(self) -> tuple[Characters, str]:
        sign = self._peek()
        if sign == "\\":
            return self._set_or_one(self.at, inside=True)
        if not sign or (self._xsd and sign in "[]"):
            self.wrong(sign or "[")
        self.at += 1
        return one(sign), sign


def _number(digits: str) -> int:
    """A number of repetitions; beyond any that matters they are all the same."""
    return int(digits) if len(digits) < 10 else 10**9
