"""Moments as RFC 3339 writes them, with their zone (RFC 3339, 5.6; ISO 8601-1:2019, 5.4.2)."""

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
    "keys": {**_NAMES, "description": "Keys of moments: a count of seconds or milliseconds under them is told."},
    "not-under": {**_NAMES, "description": "Keys under which wrong values stand on purpose."},
}
MESSAGES = {
    "text.date-time-no-zone": Text(
        "ليس في «{actual}» منطقة زمنية؛ أضفها إلى آخره، مثل ‎+03:00 أو Z.",
        "“{actual}” has no zone; add it at the end, such as +03:00 or Z.",
    ),
    "text.date-time-notation": Text(
        "كُتب التاريخ والوقت «{actual}»، وصوابه «{instead}».",
        "The date and time are written “{actual}”; write “{instead}”.",
    ),
    "text.date-time-other": Text(
        "كُتب التاريخ والوقت «{actual}» بصيغة أخرى؛ والصيغة الصحيحة مثل ‎2026-12-01T08:30:00+03:00.",
        "The date and time “{actual}” have another form; write them as in 2026-12-01T08:30:00+03:00.",
    ),
    "text.date-time-impossible": Text(
        "لا يوجد يوم أو وقت كالذي في «{actual}».", "There is no day or no time like that in “{actual}”."
    ),
    "text.date-time-count": Text(
        "كُتب الوقت عددًا ({actual})؛ اكتبه بصيغة مثل ‎2026-12-01T08:30:00+03:00.",
        "The moment is a count, {actual}; write it as in 2026-12-01T08:30:00+03:00.",
    ),
}
_SHAPE = re.compile(
    r"^([0-9]{4}-[0-9]{2}-[0-9]{2})([Tt]| +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})([.,][0-9]{1,12})?)?"
    r" ?(Z|z|UTC|GMT|[-+][0-9]{2}(?::?[0-9]{2})?)?$"
    r"|^([0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2})[T ,]+[0-9]{1,2}:[0-9]{2}"
)
_COUNTS = ((10**9, 5 * 10**9), (10**12, 5 * 10**12))
"""Seconds and milliseconds since 1970 of the years 2001 to 2128."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Ask for moments with a zone."""
    keys = frozenset(map(plain, options.get("keys", ())))
    besides = frozenset(map(plain, options.get("not-under", ())))

    def value(seen: Seen) -> Iterator[Told]:
        moment = seen.value
        if plain(seen.key) in besides:
            return
        if type(moment) is str:
            if found := _SHAPE.match(moment):
                yield from _judge(moment, found)
        elif type(moment) is int and any(first <= moment < last for first, last in _COUNTS):
            yield Told("text.date-time-count", {"actual": moment})

    return Rule(value=value, keys=keys, shape=_SHAPE)


def _judge(text: str, found: re.Match[str]) -> Iterator[Told]:
    day, separator, hour, minute, second, fraction, zone, other = found.groups()
    if other:
        yield Told("text.date-time-other", {"actual": text})
    elif not (_is_day(day) and _is_time(hour, minute, second) and _is_zone(zone)):
        yield Told("text.date-time-impossible", {"actual": text})
    elif not zone:
        yield Told("text.date-time-no-zone", {"actual": text})
    else:
        clock = f"{hour:0>2}:{minute}:{second or '00'}{(fraction or '').replace(',', '.')}"
        instead = f"{day}{'t' if separator == 't' else 'T'}{clock}{_zone(zone)}"
        if instead != text:
            yield Told("text.date-time-notation", {"actual": text, "instead": instead})


def _is_day(day: str) -> bool:
    try:
        return bool(date.fromisoformat(day))
    except ValueError:
        return False


def _is_time(hour: str, minute: str, second: str | None) -> bool:
    """Second 60 is a leap second (RFC 3339, 5.7)."""
    return int(hour) <= 23 and int(minute) <= 59 and int(second or 0) <= 60


def _is_zone(zone: str | None) -> bool:
    if not zone or zone[0] not in "+-":
        return True
    return int(zone[1:3]) <= 23 and int(zone[-2:] if len(zone) > 3 else 0) <= 59


def _zone(zone: str) -> str:
    if zone in ("UTC", "GMT"):
        return "Z"
    if zone[0] in "+-":
        return f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"
    return zone
