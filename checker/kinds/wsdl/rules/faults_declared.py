"""Every operation that answers declares at least one fault.

Cites: WSDL 1.1, 2.4.2.
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
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import FAULT, OPERATION, OUTPUT, PORT_TYPE

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.no-fault": Text(
        "لا تصرّح العملية «{operation}» بأي خطأ؛ أضف wsdl:fault لما يرد به الخادوم حين يتعذر الطلب.",
        "The operation “{operation}” declares no fault; add a wsdl:fault for what the server answers when a "
        "request fails.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    operations = [one for port_type in survey.own(PORT_TYPE) for one in port_type.iterchildren(OPERATION)]
    answering = [one for one in operations if one.find(OUTPUT) is not None]
    if not answering:
        yield Nothing()
    for operation in answering:
        if operation.find(FAULT) is None:
            yield Found("wsdl.no-fault", operation, {"operation": operation.get("name") or ""})
