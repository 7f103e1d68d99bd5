"""No extension is marked as one that must be understood: consumers that do not know it could not call the service.

Cites: WS-I Basic Profile 1.2, R2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import WSDL, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.required-extension": Text(
        "الامتداد {name} مطلوب فهمه (wsdl:required)؛ احذف الصفة أو الامتداد.",
        "The extension {name} must be understood (wsdl:required); remove the attribute or the extension.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    for element in survey.root.iter("*"):
        if element.get(f"{{{WSDL}}}required") in ("true", "1"):
            values = {"name": local(element.tag)}
            yield Found("wsdl.required-extension", element, values, f"{{{WSDL}}}required")
