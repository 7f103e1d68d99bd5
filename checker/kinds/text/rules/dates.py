"""Dates as ISO 8601 writes them, 2026-12-01 (ISO 8601-1:2019, 5.2.2; RFC 3339, 5.6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.rule import Options, Rule, Seen, Told, plain

_NAMES: Mapping[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}, "default": []}
OPTIONS: Mapping[str, Any] = {
    "keys": {**_NAMES, "description": "Keys of dates: under them notations count that elsewhere may be no dates."},
    "not-under": {**_NAMES, "description": "Keys under which wrong values stand on purpose."},
}
MESSAGES = {
    "text.date-impossible": Text("لا يوجد في التقويم يوم «{actual}».", "There is no day “{actual}” in the calendar."),
    "text.date-notation": Text(
        "كُتب التاريخ «{actual}»، وصوابه «{instead}».",
        "The date is written “{actual}”; write “{instead}”.",
    ),
    "text.date-ambiguous": Text(
        "لا يُعرف اليوم من الشهر في «{actual}»؛ اكتب السنة ثم الشهر ثم اليوم، مثل ‎2026-12-01.",
        "“{actual}” does not tell the day from the month; write year, month, day, as in 2026-12-01.",
    ),
    "text.date-words": Text(
        "كُتب التاريخ «{actual}» بالكلمات أو ناقصًا؛ اكتب السنة ثم الشهر ثم اليوم، مثل ‎2026-12-01.",
        "The date “{actual}” is in words or cut short; write year, month, day, as in 2026-12-01.",
    ),
}
_D = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_SHAPE = re.compile(rf"^(?:{_D}{{4}}[-/.]{_D}{{1,2}}[-/.]{_D}{{1,2}}|{_D}{{1,2}}[-/.]{_D}{{1,2}}[-/.]{_D}{{4}})$")
_ISO = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_PARTS = re.compile(rf"^({_D}+)([-/.])({_D}+)\2({_D}+)$")
_COMPACT = re.compile(r"^(?:19|20)[0-9]{6}$")
_WORDS = re.compile(r"^(?:\d{1,2}\s+[^\W\d]{3,12}\.?,?\s+\d{4}|[^\W\d]{3,12}\.?\s+\d{1,2},?\s+\d{4})$")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Ask for real days, written year-month-day."""
    keys = frozenset(map(plain, options.get("keys", ())))
    besides = frozenset(map(plain, options.get("not-under", ())))

    def value(seen: Seen) -> Iterator[Told]:
        name = plain(seen.key)
        if type(seen.value) is str and name not in besides:
            yield from _judge(seen.value, dated=name in keys)

    return Rule(value=value, keys=keys, shape=_SHAPE)


def _judge(text: str, *, dated: bool) -> Iterator[Told]:
    """`dated`: the key says that this is a date."""
    if _ISO.match(text):
        if _day(*text.split("-")) is None:
            yield Told("text.date-impossible", {"actual": text})
    elif parts := _PARTS.match(text):
        yield from _in_parts(text, [parts[1], parts[3], parts[4]], sure=dated or parts[2] != ".", dated=dated)
    elif dated and _COMPACT.match(text):
        if day := _day(text[:4], text[4:6], text[6:]):
            yield Told("text.date-notation", {"actual": text, "instead": day.isoformat()})
    elif dated and _WORDS.match(text):
        yield Told("text.date-words", {"actual": text})


def _in_parts(text: str, parts: list[str], *, sure: bool, dated: bool) -> Iterator[Told]:
    one, two, three = [part.translate(_DIGITS) for part in parts]
    if not sure:
        return
    if len(one) == 4:
        days = [_day(one, two, three)]
    elif len(three) == 4:
        days = [_day(three, two, one), _day(three, one, two)]
    else:
        if dated and (_day("20" + three, two, one) or _day("20" + three, one, two)) and len(three) == 2:
            yield Told("text.date-words", {"actual": text})
        return
    match sorted({day for day in days if day}):
        case [day]:
            yield Told("text.date-notation", {"actual": text, "instead": day.isoformat()})
        case [_, _]:
            yield Told("text.date-ambiguous", {"actual": text})


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
