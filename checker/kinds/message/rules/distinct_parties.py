"""Sender and recipient are two bodies: a message to oneself is a loop in the routing or a forged address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import eq
from typing import Any

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "message.same-party": Text(
        "المرسل والمستقبل جهة واحدة «{party}»؛ اذكر في recipient الجهة الأخرى.",
        "Sender and recipient are the same body, “{party}”; name the other body in recipient.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """A rule without options."""
    return Rule(_judge, _passes)


def _judge(envelope: Envelope) -> Sequence[Found] | None:
    sender, recipient = envelope.members.get("sender"), envelope.members.get("recipient")
    if sender != recipient:
        return () if type(sender) is str and type(recipient) is str else None
    return (Found("message.same-party", "/recipient", {"party": sender}),) if type(sender) is str else None


def _passes(batch: Batch) -> bool:
    return not any(map(eq, batch.column("sender"), batch.column("recipient")))
