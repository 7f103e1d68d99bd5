"""A literal body takes its namespace from its schema; the binding does not say another.

Cites: WS-I Basic Profile 1.2, R2716.
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
from checker.kinds.wsdl.soap import operations
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import SOAP_BODY, SOAP_FAULT, SOAP_HEADER, SOAP_HEADERFAULT, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.body-namespace": Text(
        "الصفة namespace في soap:{sort}‎ لا محل لها في الأسلوب document؛ احذفها.",
        "“namespace” of soap:{sort} has no place in the style “document”; remove it.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    met = False
    for bound in operations(survey):
        if bound.style != "document":
            continue
        for element in bound.operation.iter(SOAP_BODY, SOAP_HEADER, SOAP_HEADERFAULT, SOAP_FAULT):
            met = True
            if element.get("namespace") is not None:
                yield Found("wsdl.body-namespace", element, {"sort": local(element.tag)}, "namespace", on_key=True)
    if not met:
        yield Nothing()
