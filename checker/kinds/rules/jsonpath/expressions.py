"""The script inside `[?( … )]`: the expressions of JavaScript that a filter may use, as a tree."""

from __future__ import annotations

import re

from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.jsonpath.tree import (
    At,
    Binary,
    Call,
    Choice,
    Expression,
    Items,
    Literal,
    Member,
    Regex,
    Unary,
)

_BINDS = {
    **dict.fromkeys(("||", "??"), 1),
    "&&": 2,
    **dict.fromkeys(("==", "!=", "===", "!=="), 6),
    **dict.fromkeys(("<", ">", "<=", ">="), 7),
    **dict.fromkeys(("+", "-"), 9),
    **dict.fromkeys(("*", "/", "%"), 10),
    "in": 12,
    "~=": 20,
}
"""Operators by how closely they bind, as in the parser that Spectral uses."""
_UNARY = ("!", "-", "+", "typeof", "void")
_NAMED = {"true": True, "false": False, "null": None, "undefined": UNDEFINED}
_DEEPEST = 50
"""Levels of brackets within an expression."""
_MOST = 300
"""Operators within an expression."""

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)
    | (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<name>@?[A-Za-z_$@][A-Za-z0-9_$@]*|@)
    | (?P<sign>===|!==|==|!=|<=|>=|&&|\|\||\?\?|~=|[<>!+\-*/%?:.,()\[\]])
    )""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_REGEX = re.compile(r"\s*/((?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)/([a-z]*)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v"}


class Unreadable(Exception):
    """An expression that cannot be read, and the part of it where that shows."""


def parse(text: str) -> Expression:
    """Read an expression. Raises Unreadable."""
    reader = _Reader(text)
    found = reader.expression()
    reader.end()
    return found


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0
        self._operators = 0

    def end(self) -> None:
        """Nothing may be left."""
        if self._text[self._at :].strip():
            raise Unreadable(self._text[self._at :])

    def expression(self) -> Expression:
        """A whole expression, with its `? :`."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable(self._text)
        test = self._binary(0)
        if self._take("?"):
            yes = self.expression()
            self._must(":")
            test = Choice(test, yes, self.expression())
        self._depth -= 1
        return test

    def _binary(self, least: int) -> Expression:
        left = self._unary()
        while True:
            operator = self._peek()
            binds = _BINDS.get(operator, 0)
            if binds <= least:
                return left
            self._count()
            self._must(operator)
            left = Binary(operator, left, self._binary(binds))

    def _unary(self) -> Expression:
        operators: list[str] = []
        while (sign := self._peek()) in _UNARY:
            self._count()
            operators.append(sign)
            self._must(sign)
        found = self._tail(self._atom())
        for operator in reversed(operators):
            found = Unary(operator, found)
        return found

    def _count(self) -> None:
        self._operators += 1
        if self._operators > _MOST:
            raise Unreadable(self._text)

    def _tail(self, found: Expression) -> Expression:
        while True:
            self._count()
            if self._take("."):
                found = Member(found, Literal(self._name()))
            elif self._take("["):
                found = Member(found, self.expression())
                self._must("]")
            elif self._take("("):
                found = Call(found, self._list(")"))
            else:
                return found

    def _atom(self) -> Expression:
        if regex := _REGEX.match(self._text, self._at):
            self._at = regex.end()
            return Regex(regex[1], regex[2])
        token = _TOKEN.match(self._text, self._at)
        if token is None:
            raise Unreadable(self._text[self._at :])
        self._at = token.end()
        match token.lastgroup:
            case "number":
                digits = token["number"]
                return Literal(int(digits) if digits.isdecimal() else float(digits))
            case "text":
                return Literal(_unescaped(token["text"][1:-1]))
            case "name":
                return _named(token["name"])
        return self._bracketed(token["sign"])

    def _bracketed(self, sign: str) -> Expression:
        if sign == "(":
            found = self.expression()
            self._must(")")
            return found
        if sign == "[":
            return Items(self._list("]"))
        raise Unreadable(sign + self._text[self._at :])

    def _list(self, end: str) -> tuple[Expression, ...]:
        found: list[Expression] = []
        while not self._take(end):
            if found:
                self._must(",")
            found.append(self.expression())
        return tuple(found)

    def _name(self) -> str:
        token = _TOKEN.match(self._text, self._at)
        if token is None or token.lastgroup != "name":
            raise Unreadable(self._text[self._at :])
        self._at = token.end()
        return token["name"]

    def _peek(self) -> str:
        token = _TOKEN.match(self._text, self._at)
        return "" if token is None or token.lastgroup == "text" else token[0].strip()

    def _take(self, sign: str) -> bool:
        if self._peek() != sign:
            return False
        self._must(sign)
        return True

    def _must(self, sign: str) -> None:
        token = _TOKEN.match(self._text, self._at)
        if token is None or token[0].strip() != sign:
            raise Unreadable(self._text[self._at :])
        self._at = token.end()


def _named(name: str) -> Expression:
    if name.startswith("@"):
        return At(name[1:])
    if name in _NAMED:
        return Literal(_NAMED[name])
    raise Unreadable(name)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), text, flags=re.DOTALL)
