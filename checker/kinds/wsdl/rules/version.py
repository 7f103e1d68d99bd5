"""The description is in WSDL 1.1; of WSDL 2.0 this rule alone says anything, and only that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import BINDING, IMPORT, MESSAGE, PORT_TYPE, SERVICE, TYPES

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.version-2": Text(
        "الوصف مكتوب بلغة WSDL 2.0، ولا يُتحقق إلا من WSDL 1.1؛ انشر وصفًا بلغة WSDL 1.1.",
        "The description is in WSDL 2.0, and only WSDL 1.1 is checked; publish a description in WSDL 1.1.",
    ),
    "wsdl.empty": Text(
        "ليس في الوصف رسائل ولا أنواع منافذ ولا ربط ولا خدمة ولا مخططات، ولا يستورد وصفًا آخر.",
        "The description has no message, port type, binding, service or schema, and imports no other.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    if next(survey.root.iterchildren(IMPORT, TYPES, MESSAGE, PORT_TYPE, BINDING, SERVICE), None) is None:
        yield Found("wsdl.empty", survey.root)
