"""Amounts of money beside their currency: plain decimals, no finer than the currency is (ISO 4217:2015, 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.text.rule import Options, Rule, Seen, Told, plain

_KEYS: Mapping[str, Any] = {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}}
OPTIONS: Mapping[str, Any] = {
    "keys": {**_KEYS, "description": "Keys of amounts."},
    "currency-keys": {**_KEYS, "description": "Keys of the currency in the same object; without one nothing is told."},
    "code-list": {
        "type": "string",
        "default": "currencies",
        "description": "Code list that says `digits` of each code.",
    },
}
MESSAGES = {
    "text.amount-notation": Text(
        "كُتب المبلغ «{amount}»؛ اكتبه عددًا عشريًا بلا فواصل آلاف ولا رمز عملة، مثل 1500.50.",
        "The amount is written “{amount}”; write a plain decimal without separators or signs, such as 1500.50.",
    ),
    "text.amount-digits": Text(
        "في المبلغ {amount} خانات عشرية أكثر مما للعملة {currency}، وهو {digits}.",
        "The amount {amount} has more decimal places than {currency} has, which is {digits}.",
    ),
    "text.no-currency-list": Text(
        "لا توجد في القاموس قائمة رموز باسم «{list}».", "The dictionary has no code list “{list}”."
    ),
}
_PLAIN = re.compile(r"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$")
_MEANT = re.compile(r"^[^A-Za-z{}<>%*]{0,6}\d[\d.,'\u066b\u066c\s]*[^\d{}<>%*]{0,6}$")
"""A number with signs, separators or letters of a currency round it; no template and no sentence."""


def make(options: Options, supplies: Supplies) -> Rule:
    """Ask for plain amounts. Raises Trouble where there is no such code list."""
    keys = frozenset(map(plain, options["keys"]))
    beside = frozenset(map(plain, options["currency-keys"]))
    digits = _digits(options.get("code-list", "currencies"), supplies)

    def value(seen: Seen) -> Iterator[Told]:
        currency = next((code for key, code in seen.parent.items() if plain(key) in beside), None)
        if isinstance(currency, str) and currency in digits:
            yield from _judge(seen.value, currency, digits[currency])

    return Rule(value=value, keys=keys)


def _judge(amount: Any, currency: str, digits: int | None) -> Iterator[Told]:
    written = _written(amount)
    if written is None:
        return
    if not _PLAIN.match(written):
        if _MEANT.match(written):
            yield Told("text.amount-notation", {"amount": written})
    elif digits is not None and len(written.partition(".")[2].rstrip("0")) > digits:
        yield Told("text.amount-digits", {"amount": written, "currency": currency, "digits": digits})


def _written(amount: Any) -> str | None:
    """The amount as a decimal; None for what is no amount at all."""
    match amount:
        case bool():
            return None
        case int() if amount.bit_length() < 400:
            return str(amount)
        case float():
            return f"{Decimal(repr(amount)):f}"
        case str():
            return amount
    return None


def _digits(name: str, supplies: Supplies) -> dict[str, int | None]:
    code_list = supplies.code_lists().get(name)
    if code_list is None:
        code = "text.no-currency-list"
        raise Trouble(code, MESSAGES[code], {"list": name})
    return {entry["code"]: (entry.get("also") or {}).get("digits") for entry in code_list["codes"]}
