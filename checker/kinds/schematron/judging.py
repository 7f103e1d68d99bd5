"""A Schematron schema ready to be used, and what it says of a document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from io import BytesIO
from typing import Any, NamedTuple

from checker.engines.xsd.library import etree
from checker.kernel.messages import isolated
from checker.kernel.text import Language, both
from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.program import Program
from checker.kinds.schematron.saxon import SAXON, Refused

MOST = 1_000
"""Faults that are told of one assertion in one document."""

_LINE = re.compile(r"on line (\d+)")
_CODE = re.compile(r"\b((?!SXWN)[A-Z]{4}\d{4})\b")  # SXWN: a warning, which comes before what it warns of


class Failed(NamedTuple):
    """An assertion (by number) that failed at `pointer`; of one that could not be evaluated `error` is the code."""

    assertion: int
    pointer: str
    message: Mapping[str, str]
    error: str = ""


class Outcome(NamedTuple):
    """What failed, at most `MOST` times an assertion; how often each did; and the numbers of the rules that fired."""

    failed: tuple[Failed, ...]
    counts: Mapping[int, int]
    fired: frozenset[int]


class Judge:
    """One program. Raises Trouble, with file and line, where an expression in it is not XPath."""

    def __init__(self, key: str, program: Program, file: str) -> None:
        self.program = program
        self._key = key
        self._file = file
        try:
            SAXON.compile(key, program.text)
        except Refused as refused:
            raise self._not_compiled(str(refused)) from None

    def judge(self, utf8: bytes) -> Outcome:
        """What the program says of a document. Raises Trouble where it fails or takes too long."""
        try:
            told = SAXON.run(self._key, self.program.text, utf8)
        except Refused as refused:
            raise trouble("schematron.failed", {"error": _code(str(refused))}) from None
        failed: list[Failed] = []
        counts: Counter[int] = Counter()
        fired: set[int] = set()
        for _, one in etree().iterparse(BytesIO(told), tag=("a", "e", "f"), huge_tree=True):
            number = int(one.get("i"))
            if one.tag == "f":
                fired.add(number)
            else:
                counts[number] += 1
                if counts[number] <= MOST:
                    failed.append(_failed(one))
            one.clear()
        return Outcome(tuple(failed), counts, frozenset(fired))

    def _not_compiled(self, said: str) -> Exception:
        found = _LINE.search(said)
        number = int(found[1]) - 1 if found else -1
        file, line = self.program.lines[number] if 0 <= number < len(self.program.lines) else (self._file, 0)
        return trouble("schematron.xpath", {"file": file, "line": line, "error": _code(said)})


def _code(said: str) -> str:
    """The code of XPath or XSLT that Saxon names."""
    found = _CODE.search(said)
    return found[1] if found else "XSLT"


def _failed(one: Any) -> Failed:
    number, pointer = int(one.get("i")), one.get("p", "")
    if one.tag == "e":
        return Failed(number, pointer, {}, one.get("c") or "XSLT")
    return Failed(number, pointer, both(_said(one, "ar"), _said(one, "en")))


def _said(one: Any, language: Language) -> str:
    """What is said in a language: texts in it, else the assertion's own; what names no language belongs to all."""
    texts = [(text.tag, text.get("l"), _read(text, language)) for text in one]
    own = [said for _, spoken, said in texts if spoken == language and said]
    common = [said for tag, spoken, said in texts if not spoken and said and (tag == "d" or not own)]
    chosen = [*own, *common] or [said for tag, _, said in texts if tag == "t" and said] or [said for *_, said in texts]
    return " ".join(chosen)


def _read(text: Any, language: Language) -> str:
    """A text with its values; in Arabic they stand apart, as a value must not turn the sentence around."""
    pieces = [text.text or ""]
    for one in text:
        value = " ".join((one.text or "").split())
        pieces += [isolated(value) if language == "ar" else value, one.tail or ""]
    return " ".join("".join(pieces).split())
