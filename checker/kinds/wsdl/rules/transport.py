"""SOAP goes over HTTP.

Cites: WS-I Basic Profile 1.2, R2701 and R2702.
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
from checker.kinds.wsdl.soap import bindings
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import HTTP_TRANSPORT, SOAP_BINDING

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.transport-missing": Text(
        "لا يذكر soap:binding وسيلة النقل؛ أضف الصفة transport بالقيمة {expected}.",
        "soap:binding does not name its transport; add the attribute “transport” with the value {expected}.",
    ),
    "wsdl.transport": Text(
        "وسيلة النقل «{transport}» ليست HTTP؛ اكتب {expected}.",
        "The transport “{transport}” is not HTTP; write {expected}.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    bound = bindings(survey)
    if not bound:
        yield Nothing()
    for binding in bound:
        element = binding.find(SOAP_BINDING)
        transport = element.get("transport")
        if not transport:
            yield Found("wsdl.transport-missing", element, {"expected": HTTP_TRANSPORT}, "transport")
        elif transport != HTTP_TRANSPORT:
            values = {"transport": transport, "expected": HTTP_TRANSPORT}
            yield Found("wsdl.transport", element, values, "transport")
