"""Filling sentences with values, when somebody reads them."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from checker.kernel.fault import Values
from checker.kernel.printable import Shown, composed, printable
from checker.kernel.text import Language, Text, both

_LONGEST = 120
_COMMAS = {"ar": "، ", "en": ", "}
_FORMATTER = Formatter()
# A value in another script must not turn the sentence around it: first-strong isolate … pop (UAX #9, 2.4).
_ISOLATE, _POP = "\u2068", "\u2069"
_UNISOLATED = str.maketrans("", "", _ISOLATE + _POP)


def fill(sentence: Text, values: Values, language: Language, *, isolate: bool = False) -> str:
    """Read `sentence` out in `language` with its `{fields}` filled from `values`.

    Values are shown on one line, with nothing in them that steers what shows them (`printable`).
    `isolate` wraps every value in Unicode isolates, for plain-text Arabic output.
    A field with no value is left visible as `{field}`: a wrong message must not hide.
    """
    template = sentence.read(language)
    if "{" not in template:
        return template
    pieces: list[str] = []
    for literal, name, _, _ in _FORMATTER.parse(template):
        pieces.append(literal)
        if name is not None:
            value = values[name] if name in values else Shown(f"{{{name}}}")
            word = _seen(value, language, isolate=isolate)
            pieces.append(f"{_ISOLATE}{word}{_POP}" if isolate and not isinstance(value, Shown) else word)
    return "".join(pieces)


def fields(template: str) -> frozenset[str]:
    """Names of the fields of a sentence; the tests hold both languages to the same set."""
    return frozenset(name for _, name, _, _ in _FORMATTER.parse(template) if name is not None)


def show(value: Any, language: Language) -> str:
    """Write one value as a reader of `language` expects it, cut where it is very long."""
    if _of_two_languages(value):
        return str(value[language])
    if isinstance(value, list | tuple):
        return _COMMAS[language].join([show(item, language) for item in value])
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    text = _plain(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _seen(value: Any, language: Language, *, isolate: bool) -> str:
    """A value in two languages is a sentence of its own: where it was filled, its values stand in isolates."""
    if isinstance(value, Shown):
        return value
    if isinstance(value, list | tuple):
        return _COMMAS[language].join([_seen(item, language, isolate=isolate) for item in value])
    text = show(value, language)
    if not _of_two_languages(value):
        return printable(text)
    return composed(text) if isolate else composed(text).translate(_UNISOLATED)


def as_value(sentence: Text, values: Values) -> dict[str, str]:
    """A sentence filled in both languages, as a value of another; in Arabic its own values stand in isolates."""
    return both(fill(sentence, values, "ar", isolate=True), fill(sentence, values, "en"))


def isolated(value: str) -> str:
    """A value within a sentence that is itself a value, `both(ar, en)`: as `fill` writes one with `isolate`."""
    return f"{_ISOLATE}{printable(value)}{_POP}" if value else ""


def _of_two_languages(value: Any) -> bool:
    return isinstance(value, Mapping) and value.keys() == {"ar", "en"}


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_plain(item)}" for key, item in value.items()) + "}"
    return str(value)
