"""Codes of an international list, as the dictionary keeps it: ISO 4217 currencies, ISO 3166 countries …"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from checker.engines.dictionary import periods
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.text.rule import Options, Rule, Seen, Told, plain

OPTIONS: Mapping[str, Any] = {
    "keys": {
        "type": "array",
        "minItems": 1,
        "items": {"type": "string", "minLength": 1},
        "description": "Keys under which the codes stand.",
    },
    "code-list": {"type": "string", "minLength": 1, "description": "Id of the dictionary's code list."},
    "also": {
        "type": "array",
        "items": {"type": "string"},
        "default": [],
        "description": "Other codes of the same things that will do, by their name under `also` in the list.",
    },
    "besides": {
        "type": "array",
        "items": {"type": "string"},
        "default": [],
        "description": "Words that stand for any code, or for none.",
    },
    "shape": {
        "type": "string",
        "minLength": 1,
        "description": "RE2 pattern of the strings meant as codes; a label or a name under such a key is none.",
    },
}
MESSAGES = {
    "text.code-unknown": Text(
        "الرمز «{code}» ليس في قائمة الرموز «{list}».",
        "“{code}” is not a code of the code list “{list}”.",
    ),
    "text.code-case": Text(
        "كُتب الرمز «{code}»، وصوابه «{instead}».", "The code is written “{code}”; write “{instead}”."
    ),
    "text.code-expired": Text(
        "انتهت صلاحية الرمز «{code}» في القائمة «{list}» بتاريخ {until}.",
        "The code “{code}” of the code list “{list}” has not been valid since {until}.",
    ),
    "text.code-early": Text(
        "لا يصح الرمز «{code}» من القائمة «{list}» قبل {first}.",
        "The code “{code}” of the code list “{list}” is not valid before {first}.",
    ),
    "text.no-code-list": Text(
        "لا توجد في القاموس قائمة رموز باسم «{list}».", "The dictionary has no code list “{list}”."
    ),
}


class Codes(NamedTuple):
    """A code list: code → (first, last) day of validity, by every notation asked for."""

    list: str
    days: Mapping[str, tuple[str, str]]


def make(options: Options, supplies: Supplies) -> Rule:
    """Ask for codes of the list. Raises Trouble where there is no such list or `shape` is no pattern."""
    keys = frozenset(map(plain, options["keys"]))
    codes = listed(options["code-list"], options.get("also", ()), supplies)
    shape = compile_pattern(options["shape"])
    besides = frozenset(options.get("besides", ()))
    as_of = supplies.as_of

    def value(seen: Seen) -> Iterator[Told]:
        if type(seen.value) is str and seen.value not in besides and shape.search(seen.value) is not None:
            yield from _judge(seen.value, codes, as_of)

    return Rule(value=value, keys=keys)


def listed(name: str, also: Any, supplies: Supplies) -> Codes:
    """The dictionary's code list `name`. Raises Trouble where there is none."""
    code_list = supplies.code_lists().get(name)
    if code_list is None:
        code = "text.no-code-list"
        raise Trouble(code, MESSAGES[code], {"list": name})
    days: dict[str, tuple[str, str]] = {}
    for entry, first, last in periods(code_list):
        others = entry.get("also") or {}
        for code in [entry["code"], *[others[notation] for notation in also if notation in others]]:
            held = days.get(str(code), (first, last))
            days[str(code)] = (min(held[0], first), max(held[1], last))
    return Codes(name, days)


def _judge(code: str, codes: Codes, as_of: date) -> Iterator[Told]:
    values = {"code": code, "list": codes.list}
    days = codes.days.get(code)
    if days is None:
        if code.upper() in codes.days and code != code.upper():
            yield Told("text.code-case", {"code": code, "instead": code.upper()})
        elif code.upper() == code:
            yield Told("text.code-unknown", values)
    elif days[1] < as_of.isoformat():
        yield Told("text.code-expired", {**values, "until": days[1]})
    elif days[0] > as_of.isoformat():
        yield Told("text.code-early", {**values, "first": days[0]})
