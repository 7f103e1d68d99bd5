"""A query to a test of elements."""

from __future__ import annotations

from collections.abc import Callable

from checker.architecture.query.tests import (
    FIELDS,
    FUNCTIONS,
    Test,
    both,
    connected,
    either,
    equals,
    has,
    matches,
    negated,
    reaches,
    type_of_relationship,
)
from checker.architecture.query.words import Word, words
from checker.architecture.query.wrong import unknown, wrong

_DEEPEST = 50
_SIGNS = ("=", "!=", "~", "in")


def parse(query: str) -> Test:
    """The test a query stands for. Raises Trouble where it is none."""
    return _Parser(query).whole()


class _Parser:
    def __init__(self, query: str) -> None:
        self.query = query
        self.words = words(query)
        self.at = 0
        self.depth = 0

    @property
    def word(self) -> Word:
        return self.words[self.at]

    def next(self) -> Word:
        word = self.words[self.at]
        self.at += word.kind != "end"
        return word

    def whole(self) -> Test:
        test = self.alternatives()
        if self.word.kind != "end":
            raise self.expected("and", "or")
        return test

    def expected(self, *allowed: str) -> Exception:
        word = self.word
        if word.kind == "end":
            return wrong("query.ended", self.query, word.at, allowed=list(allowed))
        return wrong("query.expected", self.query, word.at, allowed=list(allowed), found=word.text)

    def is_word(self, text: str) -> bool:
        return self.word.kind == "bare" and self.word.text.lower() == text

    def sign(self, text: str) -> None:
        if self.word.kind != "sign" or self.word.text != text:
            raise self.expected(text)
        self.at += 1

    def alternatives(self) -> Test:
        return self.joined(lambda: self.joined(self.negation, "and", both), "or", either)

    def joined(self, part: Callable[[], Test], word: str, join: Callable[[Test, Test], Test]) -> Test:
        test = part()
        while self.is_word(word):
            self.at += 1
            test = join(test, part())
        return test

    def negation(self) -> Test:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise wrong("query.too-deep", self.query, self.word.at)
        try:
            if self.is_word("not"):
                self.at += 1
                return negated(self.negation())
            return self.primary()
        finally:
            self.depth -= 1

    def primary(self) -> Test:
        word = self.next()
        if word == ("sign", "(", word.at):
            test = self.alternatives()
            self.sign(")")
            return test
        if word.kind != "bare":
            self.at -= word.kind != "end"
            raise self.expected(*FIELDS, *FUNCTIONS)
        if self.word.kind == "sign" and self.word.text == "(" and word.text in FUNCTIONS:
            return self.function(word)
        if word.text not in FIELDS and not word.text.startswith("property."):
            raise unknown(self.query, word.at, word.text, [*FIELDS, "property.KEY", *FUNCTIONS])
        return self.comparison(word)

    def function(self, word: Word) -> Test:
        self.sign("(")
        first = self.value()
        second = None
        if word.text == "connected" and self.word.text == "," and self.word.kind == "sign":
            self.at += 1
            second = type_of_relationship(self.query, self.word.at, self.value().text)
        self.sign(")")
        if word.text == "has":
            if not first.text.startswith("property."):
                raise unknown(self.query, first.at, first.text, ["property.KEY"])
            return has(first.text.removeprefix("property."))
        if word.text == "reaches":
            return reaches(self.query, first)
        return connected(self.query, first, second)

    def value(self) -> Word:
        if self.word.kind not in ("bare", "text"):
            raise self.expected("…")
        return self.next()

    def comparison(self, field: Word) -> Test:
        negative = self.is_word("not")
        self.at += negative
        word = self.next()
        if word.kind == "bare" and word.text.lower() == "in":
            test = equals(self.query, field.text, self.several())
            return negated(test) if negative else test
        if negative or word.kind != "sign" or word.text not in _SIGNS:
            self.at -= word.kind != "end"
            raise self.expected(*_SIGNS)
        value = self.value()
        if word.text == "~":
            return matches(self.query, field.text, value)
        test = equals(self.query, field.text, [value])
        return negated(test) if word.text == "!=" else test

    def several(self) -> list[Word]:
        self.sign("(")
        found = [self.value()]
        while self.word.kind == "sign" and self.word.text == ",":
            self.at += 1
            found.append(self.value())
        self.sign(")")
        return found
