"""Headers and faults carry elements of a schema; a header names its message and the one part of it.

Cites: WS-I Basic Profile 1.2, R2205, R2720 and R2749.
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
from checker.kinds.wsdl.words import FAULT, MESSAGE, PART, SOAP_FAULT, SOAP_HEADER, SOAP_HEADERFAULT

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.header-part": Text(
        "لا يذكر {sort} في الصفة part الجزء الذي يحمله.",
        "{sort} does not name under “part” what it carries.",
    ),
    "wsdl.header-parts": Text(
        "لا تُستعمل الصفة parts في {sort}؛ اكتب part.",
        "{sort} has no attribute “parts”; write “part”.",
    ),
    "wsdl.header-part-unknown": Text(
        "ليس في الرسالة «{message}» جزء باسم «{part}».",
        "The message “{message}” has no part named “{part}”.",
    ),
    "wsdl.header-type": Text(
        "الجزء «{part}» الذي يحمله {sort} معرّف بالصفة type؛ عرّفه بالصفة element.",
        "The part “{part}”, which {sort} carries, is defined by “type”; define it by “element”.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    met = False
    for bound in operations(survey):
        for header in bound.operation.iter(SOAP_HEADER, SOAP_HEADERFAULT):
            met = True
            yield from _of_header(survey, header)
        declared, _ = faults(bound)
        for fault in bound.operation.iterchildren(FAULT):
            met = met or fault.find(SOAP_FAULT) is not None
            used = declared.get(fault.get("name"))
            if used is not None and fault.find(SOAP_FAULT) is not None:
                message = survey.referred(used, "message", MESSAGE)
                for part in () if message is None else message.iterchildren(PART):
                    yield from _of_part(part, "soap:fault", fault.find(SOAP_FAULT))
    if not met:
        yield Nothing()


def _of_header(survey: Survey, header: Any) -> Iterator[Outcome]:
    sort = "soap:header" if header.tag == SOAP_HEADER else "soap:headerfault"
    name = header.get("part")
    if header.get("parts") is not None:
        yield Found("wsdl.header-parts", header, {"sort": sort}, "parts", on_key=True)
    elif name is None:
        yield Found("wsdl.header-part", header, {"sort": sort})
    message = survey.referred(header, "message", MESSAGE)
    if message is None or name is None:
        return
    part = next((one for one in message.iterchildren(PART) if one.get("name") == name), None)
    if part is None:
        yield Found("wsdl.header-part-unknown", header, {"message": header.get("message"), "part": name}, "part")
    else:
        yield from _of_part(part, sort, header)


def _of_part(part: Any, sort: str, at: Any) -> Iterator[Outcome]:
    if part.get("element") is None and part.get("type") is not None:
        yield Found("wsdl.header-type", at, {"part": part.get("name") or "", "sort": sort})
