"""A service has a port, and a port the address at which it answers.

Cites: WSDL 1.1, 2.6, 2.7 and 3.8.
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
from checker.kinds.wsdl.words import PORT, SERVICE, SOAP_ADDRESS, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.no-port": Text(
        "ليس للخدمة «{service}» منفذ.",
        "The service “{service}” has no port.",
    ),
    "wsdl.no-address": Text(
        "ليس للمنفذ «{port}» عنوان؛ أضف soap:address بالصفة location.",
        "The port “{port}” has no address; add soap:address with the attribute location.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    services = survey.own(SERVICE)
    if not services:
        yield Nothing()
    for service in services:
        ports = list(service.iterchildren(PORT))
        if not ports:
            yield Found("wsdl.no-port", service, {"service": service.get("name") or ""})
        for port in ports:
            addresses = [one for one in port.iterchildren("*") if local(one.tag) == "address"]
            empty = [one for one in addresses if one.tag == SOAP_ADDRESS and not (one.get("location") or "").strip()]
            if not addresses or empty:
                yield Found("wsdl.no-address", port, {"port": port.get("name") or ""})
