"""Messages are literal instances of their schemas, without SOAP encoding.

Cites: WS-I Basic Profile 1.2, R2706.
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
    "wsdl.use": Text(
        "الصفة use في soap:{sort}‎ قيمتها {use}؛ اكتب literal.",
        "“use” of soap:{sort} is {use}; write “literal”.",
    ),
    "wsdl.encoding-style": Text(
        "لا تُستعمل encodingStyle مع literal؛ احذفها.",
        "“encodingStyle” has no place beside “literal”; remove it.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    met = False
    for bound in operations(survey):
        for element in bound.operation.iter(SOAP_BODY, SOAP_HEADER, SOAP_HEADERFAULT, SOAP_FAULT):
            met = True
            use = element.get("use")
            if use not in (None, "literal"):
                yield Found("wsdl.use", element, {"use": use, "sort": local(element.tag)}, "use")
            elif element.get("encodingStyle") is not None:
                yield Found("wsdl.encoding-style", element, {}, "encodingStyle", on_key=True)
    if not met:
        yield Nothing()
