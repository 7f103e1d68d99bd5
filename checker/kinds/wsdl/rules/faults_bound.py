"""Each fault that the port type declares is bound, by its name, to a `soap:fault` of the same name.

Cites: WS-I Basic Profile 1.2, R2721, R2740 and R2754.
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
from checker.kinds.wsdl.soap import faults, operations
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import SOAP_FAULT

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.fault-unbound": Text(
        "لا يربط الربط الخطأ «{fault}» من العملية «{operation}».",
        "The binding does not bind the fault “{fault}” of the operation “{operation}”.",
    ),
    "wsdl.fault-undeclared": Text(
        "لا تصرّح العملية «{operation}» في نوع المنفذ بالخطأ «{fault}».",
        "The operation “{operation}” declares no fault “{fault}” in the port type.",
    ),
    "wsdl.fault-no-soap": Text(
        "ليس في الخطأ «{fault}» عنصر soap:fault.",
        "The fault “{fault}” has no soap:fault.",
    ),
    "wsdl.fault-name": Text(
        "اسم soap:fault هو «{name}»، واسم الخطأ الذي هو فيه «{fault}»؛ اجعلهما واحدًا.",
        "soap:fault is named “{name}”, and the fault it stands in “{fault}”; let them be the same.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    met = False
    for bound in operations(survey):
        if bound.abstract is None:
            continue
        declared, there = faults(bound)
        met = met or bool(declared or there)
        operation = bound.operation.get("name") or ""
        for name in [name for name in declared if name not in there]:
            yield Found("wsdl.fault-unbound", bound.operation, {"fault": name, "operation": operation})
        for name, fault in there.items():
            if name not in declared:
                yield Found("wsdl.fault-undeclared", fault, {"fault": name, "operation": operation}, "name")
            yield from _of_fault(fault, name)
    if not met:
        yield Nothing()


def _of_fault(fault: Any, name: str) -> Iterator[Outcome]:
    soap = fault.find(SOAP_FAULT)
    if soap is None:
        yield Found("wsdl.fault-no-soap", fault, {"fault": name})
    elif soap.get("name") != name:
        yield Found("wsdl.fault-name", soap, {"fault": name, "name": soap.get("name") or ""}, "name")
