"""What a `soap:body` carries is an element of a schema, not a bare type.

Cites: WS-I Basic Profile 1.2, R2204.
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
from checker.kinds.wsdl.soap import document_flows
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.body-type": Text(
        "الجزء «{part}» الذي يحمله soap:body معرّف بالصفة type؛ عرّفه بالصفة element.",
        "The part “{part}”, which soap:body carries, is defined by “type”; define it by “element”.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    parts = {part: None for flow in document_flows(survey) for _, parts in flow.bodies() for part in parts}
    if not parts:
        yield Nothing()
    for part in parts:
        if part.get("element") is None and part.get("type") is not None:
            yield Found("wsdl.body-type", part, {"part": part.get("name") or ""})
