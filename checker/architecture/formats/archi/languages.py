"""Texts in several languages, in a format whose texts have one.

A model has a main language (property `language@`); texts in it stand where Archi wants them, those in others in
properties `name@en`. A text that is not in the main language says so: `name@` = `en`. Values of properties in several
languages are `legal-basis@ar`, `legal-basis@en`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from checker.architecture.model import Model
from checker.architecture.values import Properties, Texts, Value, spoken_value

Pairs = list[tuple[str, str]]
_NONE = "und"
"""BCP 47 for a language that is not known."""
_BY_LANGUAGE = re.compile(r"(.+)@([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\Z")


def names_of(model: Model) -> Iterator[Texts]:
    """The names of all that has one."""
    yield from (one.name for one in model.elements)
    yield from (one.name for one in model.relationships)
    yield from (one.name for one in model.views)


def main_language(texts: Iterable[Texts]) -> str:
    """The language most texts are in; `""` where they name none."""
    counts: dict[str, int] = {}
    for one in texts:
        for language in one:
            counts[language] = counts.get(language, 0) + 1
    return max(counts, key=lambda language: (counts[language], language), default="")


def spread(texts: Texts, name: str, main: str) -> tuple[str, Pairs]:
    """The text for the place that Archi has, and properties for the others."""
    if not texts:
        return "", []
    language = main if main in texts else next(iter(texts))
    others = [(f"{name}@{other or _NONE}", text) for other, text in texts.items() if other != language]
    return texts[language], others if language == main else [(f"{name}@", language), *others]


class Told:
    """The properties of an Archi element as they are read: texts are taken out first, what is left are properties."""

    def __init__(self, pairs: Pairs, main: str) -> None:
        self._pairs = pairs
        self._main = main
        self._ours = any("@" in key for key, _ in pairs)

    def texts(self, text: str | None, name: str) -> Texts:
        """Language → text of a place, with those that stand in properties."""
        if not self._ours:
            return {self._main: text} if text else {}
        language, others, rest = self._main, {}, []
        for key, value in self._pairs:
            if key == f"{name}@":
                language = value
            elif key.startswith(f"{name}@"):
                others["" if key.endswith(f"@{_NONE}") else key[len(name) + 1 :]] = value
            else:
                rest.append((key, value))
        self._pairs = rest
        return {language: text, **others} if text else others

    def properties(self) -> Properties:
        """Name → value of what is left."""
        found: dict[str, list[Value]] = {}
        by_language: dict[str, dict[str, str]] = {}
        for key, value in self._pairs:
            if match := _BY_LANGUAGE.match(key) if "@" in key else None:
                by_language.setdefault(match[1], {})[match[2]] = value
            else:
                found.setdefault(key, []).append(value)
        plain = {key: values[0] if len(values) == 1 else tuple(values) for key, values in found.items()}
        return _joined(plain, by_language) if by_language else plain


def _joined(plain: dict[str, Value], by_language: Mapping[str, dict[str, str]]) -> Properties:
    for key, told in by_language.items():
        first = plain.get(key)
        plain[key] = {"": first, **told} if isinstance(first, str) else told
    return plain


def pairs(properties: Properties) -> Pairs:
    """Properties as Archi has them: a key and a text, a key as often as it has values."""
    found: Pairs = []
    for key, told in properties.items():
        for value in told if isinstance(told, tuple) else (told,):
            if isinstance(value, Mapping):
                found += [(f"{key}@{language}" if language else key, text) for language, text in value.items()]
            else:
                found.append((key, spoken_value(value)))
    return found
