"""JSON is carried as JSON, everything else in base64: never JSON as a text within JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope, content_bytes
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "message.json-as-text": Text(
        "نوع الحمولة «{type}» من JSON، فيجب أن يكون content كائنًا أو مصفوفة لا نصًا، وبلا contentEncoding.",
        "The payload's type “{type}” is JSON, so content must be an object or array and no text, "
        "without contentEncoding.",
    ),
    "message.not-base64": Text(
        "نوع الحمولة «{type}» ليس JSON، فيجب أن يكون content نصًا غير فارغ بترميز base64 ومعه contentEncoding: base64.",
        "The payload's type “{type}” is not JSON, so content must be a text in base64 that is not empty, "
        "with contentEncoding: base64.",
    ),
}

_JSON = {dict, list}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """A rule without options."""
    return Rule(_judge, _passes)


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON by its name or structured suffix (RFC 6839, section 3.1)."""
    plain = media_type.partition(";")[0].rstrip().lower()
    return plain == "application/json" or plain.endswith("+json")


def _judge(envelope: Envelope) -> Sequence[Found] | None:
    payload = envelope.payload
    kind, content = payload.get("mediaType"), payload.get("content")
    if type(kind) is not str or content is None:
        return None
    if kind == "application/json" or is_json(kind):
        form = type(content)
        if (form is dict or form is list) and "contentEncoding" not in payload:
            return ()
        return (Found("message.json-as-text", "/payload/content", {"type": kind}),)
    if isinstance(content, str) and content_bytes(content, payload.get("contentEncoding")):
        return ()
    return (Found("message.not-base64", "/payload/content", {"type": kind}),)


def _passes(batch: Batch) -> bool:
    if any("contentEncoding" in payload for payload in batch.payloads()):
        return False
    return set(batch.payload("mediaType")) == {"application/json"} and set(map(type, batch.payload("content"))) <= _JSON
