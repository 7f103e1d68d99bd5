"""A payload has a bound: what is larger travels as an attachment by reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.engines.canonical import NotCanonical
from checker.engines.outcomes import Found, Undone
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {"max-bytes": {"type": "integer", "minimum": 1}}
MESSAGES = {
    "message.payload-too-large": Text(
        "حجم الحمولة بالبايتات {size}، والحد الأعلى {most}؛ أرسلها مرفقًا يُحال إليه بعنوان.",
        "The payload has {size} bytes, and the most allowed is {most}; send it as an attachment by reference.",
    ),
    "message.payload-unmeasured": Text(
        "لم يُقس حجم الحمولة لأن محتواها لا يُقرأ بالترميز المذكور أو لا صورة معيارية له؛ صحّح content.",
        "The payload was not measured because its content cannot be read in the encoding it names or has no canonical "
        "form; correct content.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """`max-bytes`: of the canonical JSON, or of what base64 carries."""
    most: int = options["max-bytes"]

    def judge(envelope: Envelope) -> Sequence[Found | Undone] | None:
        if "content" not in envelope.payload:
            return None
        try:
            content = envelope.payload_bytes()
        except NotCanonical:
            content = None
        if content is None:
            return (Undone("message.payload-unmeasured"),)
        if len(content) <= most:
            return ()
        return (Found("message.payload-too-large", "/payload/content", {"size": len(content), "most": most}),)

    def passes(batch: Batch) -> bool:
        return max(map(len, batch.bodies())) <= most

    return Rule(judge, passes)
