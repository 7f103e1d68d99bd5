"""The SOAP bindings of a description: what travels in each direction of each operation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import (
    BINDING,
    FAULT,
    INPUT,
    MESSAGE,
    OPERATION,
    OUTPUT,
    PART,
    PORT_TYPE,
    SOAP_BINDING,
    SOAP_BODY,
    SOAP_OPERATION,
)


class Bound(NamedTuple):
    """An operation of a SOAP binding; `abstract` is the one of the port type, None where there is none."""

    binding: Any
    operation: Any
    abstract: Any | None
    style: str


class Flow(NamedTuple):
    """What goes one way: `element` is the binding's `wsdl:input` or `wsdl:output`, `message` what it carries."""

    bound: Bound
    element: Any
    message: Any | None

    def bodies(self) -> Iterator[tuple[Any, list[Any]]]:
        """Each `soap:body`, within MIME parts too, and the parts of the message that it carries."""
        for body in self.element.iter(SOAP_BODY):
            yield body, self._parts(body)

    def _parts(self, body: Any) -> list[Any]:
        parts = [] if self.message is None else list(self.message.iterchildren(PART))
        if (listed := body.get("parts")) is not None:
            named = set(listed.split())
            return [part for part in parts if part.get("name") in named]
        return parts


def bindings(survey: Survey) -> list[Any]:
    """Bindings of the description that are bound to SOAP 1.1."""
    return [one for one in survey.own(BINDING) if one.find(SOAP_BINDING) is not None]


def operations(survey: Survey) -> Iterator[Bound]:
    """Each operation of each SOAP binding."""
    for binding in bindings(survey):
        declared = (binding.find(SOAP_BINDING).get("style") or "document").strip()
        port_type = survey.referred(binding, "type", PORT_TYPE)
        abstract = {} if port_type is None else survey.operations(port_type)
        for operation in binding.iterchildren(OPERATION):
            own = operation.find(SOAP_OPERATION)
            style = (own.get("style") if own is not None else None) or declared
            yield Bound(binding, operation, abstract.get(operation.get("name") or ""), style)


def flows(survey: Survey) -> Iterator[Flow]:
    """Each direction of each operation of each SOAP binding."""
    for bound in operations(survey):
        for tag in (INPUT, OUTPUT):
            element = bound.operation.find(tag)
            if element is not None:
                yield Flow(bound, element, _message(survey, bound, tag))


def document_flows(survey: Survey) -> Iterator[Flow]:
    """Those of the style `document`: what other styles carry has other rules, and they are told of by themselves."""
    yield from [flow for flow in flows(survey) if flow.bound.style == "document"]


def faults(bound: Bound) -> tuple[dict[str, Any], dict[str, Any]]:
    """Name → `wsdl:fault`: those the port type declares, and those the binding binds."""
    declared = [] if bound.abstract is None else bound.abstract.iterchildren(FAULT)
    return {one.get("name"): one for one in declared}, {
        one.get("name"): one for one in bound.operation.iterchildren(FAULT)
    }


def _message(survey: Survey, bound: Bound, tag: str) -> Any | None:
    used = None if bound.abstract is None else bound.abstract.find(tag)
    return None if used is None else survey.referred(used, "message", MESSAGE)
