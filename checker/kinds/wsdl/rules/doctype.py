"""The description has no DOCTYPE: nothing in it needs one, and what a DOCTYPE can do is a way of attack.

One that declares entities, or names a definition outside the file, stops the file from being read at all.
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

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.doctype": Text(
        "في الملف تصريح DOCTYPE؛ احذفه.",
        "The file has a DOCTYPE; remove it.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    if survey.root.getroottree().docinfo.doctype:
        yield Found("wsdl.doctype", survey.root)
