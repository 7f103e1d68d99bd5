"""What is secret is carried encrypted, so that no intermediary reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

_NAMES = {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}}
OPTIONS: Mapping[str, Any] = {"classes": _NAMES, "media-types": _NAMES}
MESSAGES = {
    "message.plain-secret": Text(
        "درجة الرسالة «{class}» وحمولتها من نوع «{type}» غير معمّاة؛ عمّها وأرسلها بأحد الأنواع: {allowed}.",
        "The message is classed “{class}” and its payload, “{type}”, is not encrypted; "
        "encrypt it and send it as one of: {allowed}.",
    ),
    "message.plain-attachment": Text(
        "درجة الرسالة «{class}» والمرفق من نوع «{type}» غير معمّى؛ عمّه وأرسله بأحد الأنواع: {allowed}.",
        "The message is classed “{class}” and this attachment, “{type}”, is not encrypted; "
        "encrypt it and send it as one of: {allowed}.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """`classes`: the security classes that need it; `media-types`: those of encrypted content."""
    classes, types = frozenset(options["classes"]), frozenset(options["media-types"])

    def judge(envelope: Envelope) -> Sequence[Found] | None:
        grade = envelope.members.get("securityClass")
        if type(grade) is not str or grade not in classes:
            return None
        values = {"class": grade, "allowed": sorted(types)}
        told = []
        kind = envelope.payload.get("mediaType")
        if isinstance(kind, str) and kind.lower() not in types:
            told.append(Found("message.plain-secret", "/payload/mediaType", {**values, "type": kind}))
        for number, attachment in enumerate(envelope.attachments()):
            kind = attachment.get("mediaType")
            if isinstance(kind, str) and kind.lower() not in types:
                pointer = f"/attachments/{number}/mediaType"
                told.append(Found("message.plain-attachment", pointer, {**values, "type": kind}))
        return told

    def passes(batch: Batch) -> bool:
        return classes.isdisjoint(batch.column("securityClass"))

    return Rule(judge, passes)
