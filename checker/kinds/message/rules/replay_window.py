"""A message is good for a while only: it ends after it begins, and not too long after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from operator import attrgetter, sub
from typing import Any

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {"max-seconds": {"type": "integer", "minimum": 1, "maximum": 31_536_000}}
MESSAGES = {
    "message.expires-before": Text(
        "تنتهي صلاحية الرسالة ({expires}) قبل إنشائها أو معه ({created})؛ يجب أن يكون expiresAt بعد createdAt.",
        "The message expires ({expires}) before or as it is created ({created}); expiresAt must be after createdAt.",
    ),
    "message.window-too-long": Text(
        "مدة صلاحية الرسالة بالثواني {seconds}، والحد الأعلى {most}؛ قرّب expiresAt من createdAt.",
        "The message stays valid for {seconds} seconds, and the most allowed is {most}; "
        "bring expiresAt nearer to createdAt.",
    ),
}

_ZONE = attrgetter("tzinfo")


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """`max-seconds`: the longest time between creation and expiry."""
    most = timedelta(seconds=options["max-seconds"])
    none = timedelta(0)

    def judge(envelope: Envelope) -> Sequence[Found] | None:
        members = envelope.members
        created, expires = instant(members.get("createdAt")), instant(members.get("expiresAt"))
        if created is None or expires is None:
            return None
        span = expires - created
        if none < span <= most:
            return ()
        if span <= none:
            values = {"created": members["createdAt"], "expires": members["expiresAt"]}
            return (Found("message.expires-before", "/expiresAt", values),)
        seconds = int(span.total_seconds())
        return (Found("message.window-too-long", "/expiresAt", {"seconds": seconds, "most": options["max-seconds"]}),)

    def passes(batch: Batch) -> bool:
        created = list(map(datetime.fromisoformat, batch.column("createdAt")))
        spans = list(map(sub, map(datetime.fromisoformat, batch.column("expiresAt")), created))
        return none < min(spans) and max(spans) <= most and None not in map(_ZONE, created)

    return Rule(judge, passes)


def instant(text: Any) -> datetime | None:
    """The instant of an RFC 3339 time; None where it is none or has no offset from UTC.

    Whether it is written as RFC 3339 wants is asked elsewhere; here a leap second counts as the one before it.
    """
    if type(text) is not str:
        return None
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        try:
            told = datetime.fromisoformat(text.upper().replace(":60", ":59"))
        except ValueError:
            return None
    return told if told.tzinfo is not None else None
