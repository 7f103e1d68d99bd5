"""The operations of a port type have names of their own: there is no overloading.

Cites: WS-I Basic Profile 1.2, R2304.
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
from checker.kinds.wsdl.words import OPERATION, PORT_TYPE

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.operation-twice": Text(
        "في نوع المنفذ {port} أكثر من عملية باسم «{name}»؛ سمِّ كل عملية باسم لها وحدها.",
        "The port type {port} has more than one operation named “{name}”; give each a name of its own.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    port_types = survey.own(PORT_TYPE)
    if not port_types:
        yield Nothing()
    for port_type in port_types:
        seen: set[str] = set()
        for operation in port_type.iterchildren(OPERATION):
            name = operation.get("name") or ""
            if name in seen:
                values = {"name": name, "port": port_type.get("name") or ""}
                yield Found("wsdl.operation-twice", operation, values, "name")
            seen.add(name)
