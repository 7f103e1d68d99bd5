"""No two operations of a binding receive the same element: the server tells them apart by it.

Cites: WS-I Basic Profile 1.2, R2710.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.engines.xml_names import Name, qname
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.soap import flows
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import INPUT

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.signature-twice": Text(
        "تستقبل العمليتان «{operation}» و«{other}» العنصر نفسه «{name}»؛ اجعل لكل عملية عنصرًا خاصًا بها.",
        "The operations “{operation}” and “{other}” receive the same element “{name}”; give each an element "
        "of its own.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    seen: dict[tuple[Any, Name], str] = {}
    met = False
    for flow in flows(survey):
        if flow.element.tag != INPUT:
            continue
        for body, parts in flow.bodies():
            names = [name for name in [qname(part, part.get("element")) for part in parts] if name]
            met = met or bool(names)
            operation = flow.bound.operation.get("name") or ""
            for name in names[:1]:
                other = seen.setdefault((flow.bound.binding, name), operation)
                if other != operation:
                    values = {"operation": operation, "other": other, "name": name[1]}
                    yield Found("wsdl.signature-twice", body, values)
    if not met:
        yield Nothing()
