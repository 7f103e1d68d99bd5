"""Operations begin with what the consumer sends: there is no notification and no solicit-response.

Cites: WS-I Basic Profile 1.2, R2303.
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
from checker.kinds.wsdl.words import INPUT, OPERATION, OUTPUT, PORT_TYPE

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.notification": Text(
        "العملية «{name}» إشعار: لها output وليس لها input.",
        "The operation “{name}” is a notification: it has an output and no input.",
    ),
    "wsdl.solicit": Text(
        "العملية «{name}» تبدأ بما يرسله الخادوم: output فيها قبل input.",
        "The operation “{name}” begins with what the server sends: its output stands before its input.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    operations = [one for port_type in survey.own(PORT_TYPE) for one in port_type.iterchildren(OPERATION)]
    if not operations:
        yield Nothing()
    for operation in operations:
        order = [child.tag for child in operation.iterchildren(INPUT, OUTPUT)]
        if order[:1] == [OUTPUT]:
            code = "wsdl.solicit" if INPUT in order else "wsdl.notification"
            yield Found(code, operation, {"name": operation.get("name") or ""})
