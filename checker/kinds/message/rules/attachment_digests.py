"""Attachments are what they are said to be: digest and size agree with the bytes carried, and names are not shared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from checker.engines.canonical import NotCanonical
from checker.engines.outcomes import Found, Undone
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope, content_bytes
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "message.attachment-digest": Text(
        "بصمة المرفق المذكورة «{said}» ليست بصمة محتواه «{found}»؛ احسبها على البايتات قبل ترميزها.",
        "The digest given for the attachment, “{said}”, is not that of its content, “{found}”; "
        "make it over the bytes before they are encoded.",
    ),
    "message.attachment-size": Text(
        "حجم المرفق المذكور بالبايتات {said}، وحجم محتواه {found}؛ صحّح size.",
        "The size given for the attachment is {said} bytes, and its content has {found}; correct size.",
    ),
    "message.attachment-twice": Text(
        "اسم المرفق «{name}» لمرفقين في الرسالة نفسها؛ سمِّ كلًا منهما باسم له وحده.",
        "Two attachments of the message have the name “{name}”; give each its own.",
    ),
    "message.attachment-unreadable": Text(
        "لم تُقارن بصمة المرفق {number} لأن محتواه ليس base64 صحيحًا؛ صحّح content.",
        "The digest of attachment {number} was not compared because its content is not sound base64; correct content.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """A rule without options."""
    return Rule(_judge, _passes)


def _judge(envelope: Envelope) -> Sequence[Found | Undone] | None:
    if "attachments" not in envelope.members or not (attachments := envelope.attachments()):
        return None
    told: list[Found | Undone] = list(_shared_names(attachments))
    for number, attachment in enumerate(attachments):
        if "content" in attachment:
            told.extend(_carried(number, attachment))
    return told


def _passes(batch: Batch) -> bool:
    return batch.column("attachments").count(None) == len(batch)


def _shared_names(attachments: Sequence[Mapping[str, Any]]) -> Iterator[Found]:
    seen: set[str] = set()
    for number, attachment in enumerate(attachments):
        name = attachment.get("name")
        if isinstance(name, str):
            if name in seen:
                yield Found("message.attachment-twice", f"/attachments/{number}/name", {"name": name})
            seen.add(name)


def _carried(number: int, attachment: Mapping[str, Any]) -> Iterator[Found | Undone]:
    try:
        content = content_bytes(attachment["content"], attachment.get("contentEncoding"))
    except NotCanonical:
        content = None
    if content is None:
        yield Undone("message.attachment-unreadable", {"number": number + 1})
        return
    said, found = attachment.get("contentDigest"), sha256(content).hexdigest()
    if isinstance(said, str) and said != found:
        yield Found("message.attachment-digest", f"/attachments/{number}/contentDigest", {"said": said, "found": found})
    size = attachment.get("size")
    if isinstance(size, int) and size != len(content):
        yield Found("message.attachment-size", f"/attachments/{number}/size", {"said": size, "found": len(content)})
