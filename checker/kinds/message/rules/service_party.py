"""The service belongs to one of the two parties: its identifier begins with that of the body that offers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.engines.outcomes import Found
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "message.service-of-another": Text(
        "الخدمة «{service}» لجهة ليست المرسل «{sender}» ولا المستقبل «{recipient}»؛ صحّح معرّف الخدمة أو الطرفين.",
        "The service “{service}” is of a body that is neither the sender “{sender}” nor the recipient “{recipient}”; "
        "correct the service or the parties.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """A rule without options."""
    return Rule(_judge, _passes)


def _judge(envelope: Envelope) -> Sequence[Found] | None:
    members = envelope.members
    service, sender, recipient = members.get("serviceId"), members.get("sender"), members.get("recipient")
    if type(service) is not str or type(sender) is not str or type(recipient) is not str:
        return None
    owner = service.partition(".")[0]
    if owner in (recipient, sender):
        return ()
    values = {"service": service, "sender": sender, "recipient": recipient}
    return (Found("message.service-of-another", "/serviceId", values),)


def _passes(batch: Batch) -> bool:
    ways = set(zip(batch.column("serviceId"), batch.column("sender"), batch.column("recipient"), strict=True))
    return all(service.partition(".")[0] in parties for service, *parties in ways)
