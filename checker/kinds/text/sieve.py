"""What lets almost everything through at once: characters and keys that were met before and found harmless."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.kinds.text.rule import Rule, Seen, plain

_MOST_KEYS = 20_000
"""Keys remembered; data with names for keys must not fill the memory."""


_NOTHING: Mapping[str, Any] = {}


class Entry(NamedTuple):
    """A rule, and the requirement it is asked for."""

    requirement: str
    rule: Rule


class Sieve:
    """Tells which strings and values the rules need to be asked about."""

    def __init__(self, texts: Sequence[Entry], values: Sequence[Entry]) -> None:
        self.texts = texts
        self._values = values
        self._shaped = [(entry, entry.rule.shape.search) for entry in values if entry.rule.shape]
        self._numbers = [entry for entry in values if entry.rule.numbers]
        self.asked: set[str] = set()
        """Requirements whose rule was shown a value since the set was last emptied."""
        self._harmless: set[str] = set("\t\n\r")
        self._by_key: dict[str, Sequence[Entry]] = {}
        self._pure: dict[str, bool] = {}

    def is_pure(self, string: str) -> bool:
        """Whether no rule about strings has anything to say of `string`; False where it takes asking."""
        if not self.texts or (string.isascii() and string.isprintable()) or self._harmless.issuperset(string):
            return True
        new = set(string) - self._harmless
        found = {mark for mark in new if self._is_suspect(mark)}
        self._harmless |= new - found
        return not found

    def _is_suspect(self, mark: str) -> bool:
        return any(entry.rule.suspect is None or entry.rule.suspect(mark) for entry in self.texts)

    def about(self, key: str, value: Any) -> Sequence[Entry]:
        """The rules that want to see `value` under `key`."""
        by_key = self._by_key.get(key)
        if by_key is None:
            self._meet(key)
            by_key = self._by_key[key]
        if type(value) is str:
            if len(value) > 5 and value[0].isdigit():
                more = [entry for entry, found in self._shaped if found(value)]
                return [*by_key, *[one for one in more if one not in by_key]] if more else by_key
        elif type(value) in (int, float) and self._numbers:
            return [*by_key, *[one for one in self._numbers if one not in by_key]]
        return by_key

    def _meet(self, key: str) -> bool:
        """Remember the rules for `key`; tells whether the key itself is pure."""
        if len(self._by_key) >= _MOST_KEYS:
            self._by_key.clear()
            self._pure.clear()
        name = plain(key)
        self._by_key[key] = tuple([entry for entry in self._values if name in entry.rule.keys])
        self._pure[key] = self.is_pure(key)
        return self._pure[key]

    def passes(self, data: Any) -> bool:
        """Whether no rule has anything to say of `data`; False also where it takes asking in order."""
        stack: list[tuple[str, Any]] = [("", data if isinstance(data, dict | list) else [data])]
        seen = {id(stack[0][1])}
        is_pure, about, pure, asked = self.is_pure, self.about, self._pure, self.asked
        while stack:
            name, container = stack.pop()
            keyed = type(container) is dict
            pairs: Iterable[tuple[Any, Any]] = container.items() if keyed else enumerate(container)
            for token, value in pairs:
                key = token if keyed else name
                if keyed and not (pure[key] if key in pure else self._meet(key)):
                    return False
                kind = type(value)
                if kind is dict or kind is list:
                    if id(value) not in seen:
                        seen.add(id(value))
                        stack.append((key, value))
                    continue
                if kind is str and not is_pure(value):
                    return False
                for requirement, rule in about(key, value):
                    asked.add(requirement)
                    if _tells(rule, key, value, container if keyed else _NOTHING):
                        return False
        return True


def _tells(rule: Rule, key: str, value: Any, parent: Any) -> bool:
    return rule.value is not None and next(rule.value(Seen(key, value, parent)), None) is not None
