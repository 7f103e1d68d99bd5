"""The place of an import is a path relative to the file: what is published is moved as a whole."""

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
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.import-absolute": Text(
        "الموضع {location} مطلق؛ ضع الملف المستورد بجانب هذا الملف واكتب مسارًا نسبيًا.",
        "The place {location} is absolute; put the file beside this one and write a relative path.",
    ),
}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    own = [one for one in survey.own_links if one.location]
    if not own:
        yield Nothing()
    for one in own:
        if _SCHEME.match(one.location) or one.location.startswith(("/", "\\")):
            yield Found("wsdl.import-absolute", one.element, {"location": one.location}, one.attribute)
