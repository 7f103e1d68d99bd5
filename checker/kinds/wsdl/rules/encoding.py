"""The file is in UTF-8, so that no reader has to know another encoding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.encoding": Text(
        "ترميز الملف {encoding}؛ احفظه بترميز UTF-8 وصحح التصريح في السطر الأول.",
        "The file is in {encoding}; save it as UTF-8 and correct the declaration in line 1.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    for flaw in survey.document.flaws:
        if flaw.code == "load.encoding":
            yield Found("wsdl.encoding", survey.root, flaw.values)
