"""Bindings are of the style `document`.

Cites: WS-I Basic Profile 1.2, R2705; WSDL 1.1, 3.3 and 3.4.
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
from checker.kinds.wsdl.words import OPERATION, SOAP_BINDING, SOAP_OPERATION

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.style": Text(
        "الأسلوب هنا {style}؛ استعمل document في كل ربط وكل عملية.",
        "The style here is {style}; use “document” in every binding and operation.",
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
        own = [one.find(SOAP_OPERATION) for one in binding.iterchildren(OPERATION)]
        for element in [binding.find(SOAP_BINDING), *[one for one in own if one is not None]]:
            style = element.get("style")
            if style not in (None, "document"):
                yield Found("wsdl.style", element, {"style": style}, "style")
