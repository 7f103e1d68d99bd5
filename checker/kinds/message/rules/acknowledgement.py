"""What answers names what it answers; what begins an exchange answers nothing."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {
    "answers": {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}}
}
MESSAGES = {
    "message.reply-missing": Text(
        "الرسالة من نوع «{kind}» جواب، ولا تذكر الرسالة التي تجيب عنها؛ أضف inReplyTo وفيه معرّفها.",
        "A message of the kind “{kind}” answers another, and does not say which; "
        "add inReplyTo with the identifier of that message.",
    ),
    "message.reply-to-itself": Text(
        "تذكر الرسالة نفسها في inReplyTo؛ اذكر معرّف الرسالة التي تجيب عنها.",
        "The message names itself in inReplyTo; name the message that it answers.",
    ),
    "message.reply-unexpected": Text(
        "الرسالة من نوع «{kind}» لا تجيب عن رسالة، فلا موضع فيها لـ inReplyTo؛ احذفه أو صحّح النوع.",
        "A message of the kind “{kind}” answers nothing, so inReplyTo has no place in it; "
        "remove it, or correct the kind.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """`answers`: the kinds of message that answer another."""
    answers = frozenset(options["answers"])

    def judge(envelope: Envelope) -> Sequence[Found] | None:
        members = envelope.members
        kind, reply = members.get("messageKind"), members.get("inReplyTo")
        if type(kind) is not str:
            return None
        if kind not in answers:
            return () if reply is None else (Found("message.reply-unexpected", "/inReplyTo", {"kind": kind}),)
        if reply is None:
            return (Found("message.reply-missing", "/messageKind", {"kind": kind}),)
        own = members.get("messageId")
        if isinstance(reply, str) and isinstance(own, str) and reply.lower() == own.lower():
            return (Found("message.reply-to-itself", "/inReplyTo"),)
        return ()

    return Rule(judge, partial(_passes, answers))


def _passes(answers: Collection[str], batch: Batch) -> bool:
    columns = batch.column("messageKind"), batch.column("inReplyTo"), batch.column("messageId")
    for kind, reply, own in zip(*columns, strict=True):
        if kind in answers:
            if reply is None or reply.lower() == own.lower():
                return False
        elif reply is not None:
            return False
    return True
