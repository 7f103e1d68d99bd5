"""A part of a message says either its element or its type, and not both.

Cites: WS-I Basic Profile 1.2, R2306; WSDL 1.1, 2.3.1.
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
from checker.kinds.wsdl.words import MESSAGE, PART

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.part-both": Text(
        "للجزء «{part}» الصفتان element وtype معًا؛ احذف إحداهما.",
        "The part “{part}” has both “element” and “type”; remove one of them.",
    ),
    "wsdl.part-neither": Text(
        "ليس للجزء «{part}» الصفة element ولا type.",
        "The part “{part}” has neither “element” nor “type”.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    parts = [part for message in survey.own(MESSAGE) for part in message.iterchildren(PART)]
    if not parts:
        yield Nothing()
    for part in parts:
        said = [name for name in ("element", "type") if part.get(name) is not None]
        if len(said) != 1:
            code = "wsdl.part-both" if said else "wsdl.part-neither"
            yield Found(code, part, {"part": part.get("name") or ""})
