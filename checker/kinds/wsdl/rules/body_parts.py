"""A `soap:body` carries at most one part.

Cites: WS-I Basic Profile 1.2, R2201 and R2210.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.soap import document_flows
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.body-parts": Text(
        "يحمل soap:body في العملية «{operation}» أكثر من جزء: {parts}؛ اذكر في الصفة parts الجزء الواحد الذي يحمله.",
        "In the operation “{operation}”, soap:body carries more than one part: {parts}; name the one it "
        "carries under “parts”.",
    ),
    "wsdl.body-part-unknown": Text(
        "يذكر soap:body في العملية «{operation}» جزءًا ليس في الرسالة: {parts}.",
        "In the operation “{operation}”, soap:body names a part that the message does not have: {parts}.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    met = False
    for flow in document_flows(survey):
        for body, parts in flow.bodies():
            met = True
            names = [part.get("name") or "" for part in parts]
            listed = (body.get("parts") or "").split()
            values = {"operation": flow.bound.operation.get("name") or ""}
            unknown = [name for name in listed if name not in set(names)]
            if len(parts) > 1 or len(listed) > 1:
                yield Found("wsdl.body-parts", body, {**values, "parts": listed or names}, "parts")
            elif unknown and flow.message is not None:
                yield Found("wsdl.body-part-unknown", body, {**values, "parts": unknown}, "parts")
    if not met:
        yield Nothing()
