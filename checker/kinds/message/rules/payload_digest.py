"""The digest is that of the payload: SHA-256 over its canonical JSON, or over the bytes that base64 carries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from checker.engines.canonical import NotCanonical
from checker.engines.outcomes import Found, Undone
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "message.payload-digest": Text(
        "بصمة الحمولة المذكورة «{said}» ليست بصمتها «{found}»: إما تغيرت الحمولة وإما حُسبت البصمة على غير صورتها"
        " المعيارية (RFC 8785، ولعنصر XML صورته Exclusive C14N).",
        "The digest given, “{said}”, is not that of the payload, “{found}”: either the payload was changed, or the "
        "digest was made over another form than the canonical one (RFC 8785; of an XML element, Exclusive C14N).",
    ),
    "message.payload-not-canonical": Text(
        "لا صورة معيارية للحمولة بسبب القيمة «{value}»؛ اكتب الأعداد التي تتجاوز ‎2^53 نصوصًا وأصلح أنصاف المحارف.",
        "The payload has no canonical form because of “{value}”; write numbers beyond 2^53 as text, and mend half "
        "characters.",
    ),
    "message.payload-unreadable": Text(
        "لم تُقارن البصمة لأن محتوى الحمولة لا يُقرأ بالترميز المذكور؛ صحّح content أو contentEncoding.",
        "The digest was not compared because the payload's content cannot be read in the encoding it names; "
        "correct content or contentEncoding.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """A rule without options."""
    return Rule(_judge, _passes)


def _judge(envelope: Envelope) -> Sequence[Found | Undone] | None:
    said = envelope.payload.get("contentDigest")
    if type(said) is not str or "content" not in envelope.payload:
        return None
    try:
        content = envelope.payload_bytes()
    except NotCanonical as why:
        return (Found("message.payload-not-canonical", "/payload/content", {"value": str(why)}),)
    if content is None:
        return (Undone("message.payload-unreadable"),)
    found = sha256(content).hexdigest()
    if found == said:
        return ()
    return (Found("message.payload-digest", "/payload/contentDigest", {"said": said, "found": found}),)


def _passes(batch: Batch) -> bool:
    return [sha256(body).hexdigest() for body in batch.bodies()] == batch.payload("contentDigest")
