"""A file of the dictionary as rules see it: what has not the right form is as if it were not there.

That it is there, and is wrong, the form of the file tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal

from checker.engines.dictionary import TYPES

Sort = Literal["element", "code-list"]
Tokens = tuple[str | int, ...]
Place = tuple[Tokens, Mapping[str, Any]]

_TEXTS = ("name", "definition", "note", "authority", "unit")
_LENGTHS = ("min-length", "max-length", "fraction-digits")
_LARGEST = 10**30
"""Beyond any bound of an element; larger numbers are mistakes, and slow to work with."""


@dataclass(frozen=True)
class Entry:
    """An element or a code list."""

    sort: Sort
    data: Mapping[str, Any]

    @property
    def id(self) -> str:
        """What the file says it is; empty where that is no string."""
        return self.string(self.sort)

    def string(self, key: str) -> str:
        """The string under `key`, empty where there is none."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""

    def mapping(self, key: str) -> Mapping[str, Any]:
        """The mapping under `key`, empty where there is none."""
        value = self.data.get(key)
        return value if isinstance(value, dict) else {}

    def texts(self) -> Iterator[Place]:
        """(tokens, text) of every text in two languages, those of codes too."""
        for key in _TEXTS:
            if key in self.data:
                yield (key,), self.mapping(key)
        for number, code in self.codes:
            for key in ("name", "definition"):
                if isinstance(code.get(key), dict):
                    yield ("codes", number, key), code[key]

    @cached_property
    def codes(self) -> list[tuple[int, Mapping[str, Any]]]:
        """(number from 0, entry) of every entry of a code list that has a code."""
        codes = self.data.get("codes")
        told = enumerate(codes if isinstance(codes, list) else ())
        return [(number, one) for number, one in told if isinstance(one, dict) and isinstance(one.get("code"), str)]

    def values(self, which: Literal["good", "bad"]) -> list[Any]:
        """The example values."""
        values = self.mapping("examples").get(which)
        return values if isinstance(values, list) else []

    @cached_property
    def constraints(self) -> Mapping[str, Any]:
        """The constraints that have the right type."""
        return {key: value for key, value in self.mapping("constraints").items() if _fits(key, value)}

    def schema_source(self) -> dict[str, Any]:
        """What its JSON Schema is made of."""
        kind = self.string("type")
        return {
            "type": kind if kind in TYPES else "",
            "constraints": dict(self.constraints),
            "code-list": self.string("code-list"),
        }

    def period(self, code: Mapping[str, Any]) -> tuple[str, str]:
        """First and last day of a code as written; what is no day is as if it were not said."""
        first = _day(code.get("from")) or _day(self.data.get("from")) or "0001-01-01"
        return first, _day(code.get("until")) or "9999-12-31"


def entry_of(data: Any) -> Entry | None:
    """The entry a document holds; None where it holds none."""
    if isinstance(data, dict):
        if "element" in data:
            return Entry("element", data)
        if "code-list" in data and "codes" in data:
            return Entry("code-list", data)
    return None


def text_of(text: Mapping[str, Any], language: str) -> str:
    """The words in one language, empty where there are none."""
    value = text.get(language)
    return value if isinstance(value, str) else ""


def _fits(key: str, value: Any) -> bool:
    if key == "pattern":
        return isinstance(value, str)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < _LARGEST:
        return False
    return key not in _LENGTHS or (isinstance(value, int) and value >= 0)


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(value).isoformat() if isinstance(value, str) else ""
    except ValueError:
        return ""
