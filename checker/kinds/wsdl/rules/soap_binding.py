"""Bindings are bound to SOAP 1.1.

Cites: WS-I Basic Profile 1.2, R2401.
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
from checker.kinds.wsdl.words import BINDING, SOAP12_BINDING, SOAP_BINDING

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.binding-soap12": Text(
        "الربط «{name}» لبروتوكول SOAP 1.2؛ يُستعمل SOAP 1.1.",
        "The binding “{name}” is for SOAP 1.2; SOAP 1.1 is used.",
    ),
    "wsdl.binding-other": Text(
        "الربط «{name}» ليس لبروتوكول SOAP: ينقصه soap:binding.",
        "The binding “{name}” is not for SOAP: it has no soap:binding.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    bindings = survey.own(BINDING)
    if not bindings:
        yield Nothing()
    for binding in bindings:
        if binding.find(SOAP_BINDING) is None:
            newer = binding.find(SOAP12_BINDING) is not None
            code = "wsdl.binding-soap12" if newer else "wsdl.binding-other"
            yield Found(code, binding, {"name": binding.get("name") or ""})
