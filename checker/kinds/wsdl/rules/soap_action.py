"""Each operation declares its SOAPAction; with `distinct`, it is an absolute URI that no other operation has.

Cites: WSDL 1.1, 3.4; WS-I Basic Profile 1.2, R2744 and R2745.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.soap import bindings, operations
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import SOAP_OPERATION

OPTIONS: Mapping[str, Any] = {"distinct": {"type": "boolean", "default": False}}
MESSAGES: Mapping[str, Text] = {
    "wsdl.action-missing": Text(
        "لا تصرّح العملية «{operation}» بقيمة SOAPAction؛ أضف soap:operation بالصفة soapAction.",
        "The operation “{operation}” does not declare its SOAPAction; add soap:operation with the attribute "
        "soapAction.",
    ),
    "wsdl.action-empty": Text(
        "قيمة soapAction في العملية «{operation}» فارغة.", "soapAction of the operation “{operation}” is empty."
    ),
    "wsdl.action-relative": Text(
        "قيمة soapAction في العملية «{operation}» ليست معرّف URI مطلقًا: «{action}».",
        "soapAction of the operation “{operation}” is not an absolute URI: “{action}”.",
    ),
    "wsdl.action-twice": Text(
        "قيمة soapAction في العملية «{operation}» هي قيمة العملية «{other}» نفسها.",
        "soapAction of the operation “{operation}” is that of the operation “{other}” too.",
    ),
}
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S")


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _distinct if requirement.check.parameters.get("distinct", False) else _declared


def _declared(survey: Survey) -> Iterator[Outcome]:
    met = False
    for bound in operations(survey):
        met = True
        own = bound.operation.find(SOAP_OPERATION)
        if own is None or own.get("soapAction") is None:
            at = bound.operation if own is None else own
            yield Found("wsdl.action-missing", at, {"operation": bound.operation.get("name") or ""})
    if not met:
        yield Nothing()


def _distinct(survey: Survey) -> Iterator[Outcome]:
    met = False
    for binding in bindings(survey):
        seen: dict[str, str] = {}
        for own in binding.iterfind(f"*/{SOAP_OPERATION}[@soapAction]"):
            met = True
            action, name = own.get("soapAction"), own.getparent().get("name") or ""
            if not action:
                yield Found("wsdl.action-empty", own, {"operation": name}, "soapAction")
            elif not _ABSOLUTE.match(action):
                yield Found("wsdl.action-relative", own, {"operation": name, "action": action}, "soapAction")
            elif action in seen:
                yield Found("wsdl.action-twice", own, {"operation": name, "other": seen[action]}, "soapAction")
            seen.setdefault(action, name)
    if not met:
        yield Nothing()
