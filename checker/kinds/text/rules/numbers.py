"""Integers that every receiver can hold exactly (RFC 8259, 6; RFC 7493, 2.2)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.rule import Options, Rule, Seen, Told, plain

OPTIONS: Mapping[str, Any] = {
    "not-under": {
        "type": "array",
        "items": {"type": "string"},
        "default": [],
        "description": "Keys whose numbers are bounds of a type and no quantities.",
    },
}
MESSAGES = {
    "text.number-inexact": Text(
        "العدد {number} أكبر مما يحفظه كل مستقبِل بدقة، وأقصى ذلك {limit}؛ اكتبه نصًا.",
        "{number} is beyond what every receiver keeps exactly, {limit} at most; write it as a string.",
    ),
}
_MOST = 2**53 - 1
"""The largest integer below which binary64 has every integer (RFC 7493, 2.2)."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Refuse integers outside ±(2**53 - 1)."""
    besides = frozenset(map(plain, options.get("not-under", ())))

    def value(seen: Seen) -> Iterator[Told]:
        number = seen.value
        if type(number) is int and not -_MOST <= number <= _MOST and plain(seen.key) not in besides:
            yield Told("text.number-inexact", {"number": _written(number), "limit": _MOST})

    return Rule(value=value, numbers=True)


def _written(number: int) -> str:
    """Python refuses to write integers of thousands of digits; nobody would read them."""
    bits = number.bit_length()
    return str(number) if bits < 400 else f"{'-' if number < 0 else ''}≈2^{bits - 1}"
