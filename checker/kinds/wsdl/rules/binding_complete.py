"""A binding binds the operations of its port type, all of them and no others, each in both directions.

Cites: WS-I Basic Profile 1.2, R2718.
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
from checker.kinds.wsdl.words import BINDING, INPUT, OPERATION, OUTPUT, PORT_TYPE, SOAP_BODY, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.operation-unbound": Text(
        "لا يربط الربط «{binding}» هذه العمليات من نوع المنفذ: {operations}.",
        "The binding “{binding}” does not bind these operations of its port type: {operations}.",
    ),
    "wsdl.operation-undeclared": Text(
        "ليس في نوع المنفذ عملية باسم «{operation}».",
        "The port type has no operation named “{operation}”.",
    ),
    "wsdl.direction-unbound": Text(
        "لا يربط الربط {direction} من العملية «{operation}».",
        "The binding does not bind the {direction} of the operation “{operation}”.",
    ),
    "wsdl.direction-undeclared": Text(
        "ليس للعملية «{operation}» {direction} في نوع المنفذ.",
        "The operation “{operation}” has no {direction} in the port type.",
    ),
    "wsdl.body-missing": Text(
        "ليس في {direction} من العملية «{operation}» عنصر soap:body.",
        "The {direction} of the operation “{operation}” has no soap:body.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    pairs = [(one, survey.referred(one, "type", PORT_TYPE)) for one in survey.own(BINDING)]
    if not any(port_type is not None for _, port_type in pairs):
        yield Nothing()
    soap = set(bindings(survey))
    for binding, port_type in pairs:
        if port_type is not None:
            yield from _of_binding(binding, survey.operations(port_type), soap=binding in soap)


def _of_binding(binding: Any, declared: Mapping[str, Any], *, soap: bool) -> Iterator[Outcome]:
    bound = {one.get("name") or "": one for one in binding.iterchildren(OPERATION)}
    if missing := [name for name in declared if name not in bound]:
        values = {"binding": binding.get("name") or "", "operations": missing}
        yield Found("wsdl.operation-unbound", binding, values)
    for name, operation in bound.items():
        if name not in declared:
            yield Found("wsdl.operation-undeclared", operation, {"operation": name}, "name")
        else:
            yield from _of_operation(operation, declared[name], soap=soap)


def _of_operation(operation: Any, declared: Any, *, soap: bool) -> Iterator[Outcome]:
    for tag in (INPUT, OUTPUT):
        values = {"operation": operation.get("name") or "", "direction": local(tag)}
        wanted, there = declared.find(tag), operation.find(tag)
        if wanted is not None and there is None:
            yield Found("wsdl.direction-unbound", operation, values)
        elif wanted is None and there is not None:
            yield Found("wsdl.direction-undeclared", there, values)
        elif soap and there is not None and next(there.iter(SOAP_BODY), None) is None:
            yield Found("wsdl.body-missing", there, values)
