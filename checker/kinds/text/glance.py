"""A look at the bytes of JSON that tells whether a walk over its values could find anything at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from checker.kinds.text.rule import Rule, Seen, plain
from checker.kinds.text.source import Source

_NOTHING: Mapping[str, Any] = {}
_VALUE = rb')"[ \t\r\n]*:[ \t\r\n]*(?:"([^"\\]*)"|(-?[0-9][-+.0-9eE]*)|([\["tfn{]))'
# Digits become 0, exponents e and their signs +: then two searches for fixed bytes find every large number.
_SKETCH = bytes(0x30 if 0x30 <= byte <= 0x39 else 0x65 if byte in b"eE" else 0x2B if byte in b"+-" else 0x20
                for byte in range(256))  # fmt: skip
_LARGE = (b"0" * 16, b"0e000", b"0e+000")


class Glance:
    """The value rules of a check as searches over bytes."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._by_key = {key: [rule for rule in rules if key in rule.keys] for key in _all_keys(rules)}

    def suspects(self, source: Source) -> bool:
        """Whether a value rule may have something to say; True too where the bytes do not tell."""
        if not self._rules:
            return False
        if not (source.json and source.shown):
            return True
        return self._large(source) or self._keyed(source) or self._shaped(source)

    def _large(self, source: Source) -> bool:
        if not any(rule.numbers for rule in self._rules):
            return False
        sketch = source.raw.translate(_SKETCH)
        return any(sign in sketch for sign in _LARGE)

    def _keyed(self, source: Source) -> bool:
        for key, string, number, other in set(self._pattern.findall(source.raw)):
            rules = self._by_key.get(plain(key.decode()), ())
            if any(rule.around for rule in rules) or other in (b'"', b"["):
                return True
            value = _number(number) if number else string.decode("utf-8", "replace")
            if not other and _any_tells(rules, Seen(key.decode(), value, _NOTHING)):
                return True
        return False

    def _shaped(self, source: Source) -> bool:
        for rule in self._rules:
            if rule.shape is None:
                continue
            if rule.glance is None:
                return True
            for string in set(rule.glance.findall(source.raw)):
                if _tells(rule, Seen("", string.decode("utf-8", "replace"), _NOTHING)):
                    return True
        return False

    @cached_property
    def _pattern(self) -> re.Pattern[bytes]:
        """Finds every key that a rule asks for, with its value: string, number, or the first byte of anything else."""
        names = "|".join(["[-_]*".join(key) for key in sorted(self._by_key)]) or "(?!)"
        return re.compile(rb'"(' + names.encode() + _VALUE, re.IGNORECASE)


def _all_keys(rules: Iterable[Rule]) -> set[str]:
    return {key for rule in rules for key in rule.keys}


def _number(written: bytes) -> int | float:
    digits = written.removeprefix(b"-")
    return int(written) if digits.isdigit() and len(digits) < 20 else float(written)


def _any_tells(rules: Iterable[Rule], seen: Seen) -> bool:
    return any(_tells(rule, seen) for rule in rules)


def _tells(rule: Rule, seen: Seen) -> bool:
    told: Iterator[Any] = rule.value(seen) if rule.value else iter(())
    return next(told, None) is not None
