"""Imports stand before all else, and the types before what uses them.

Cites: WS-I Basic Profile 1.2, R2022 and R2023.
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
from checker.kinds.wsdl.words import DOCUMENTATION, IMPORT, TYPES, WSDL, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.import-late": Text(
        "العنصر import موضوع بعد «{before}»؛ قدّمه على كل ما سوى documentation.",
        "This import stands behind “{before}”; put it before all but “documentation”.",
    ),
    "wsdl.types-late": Text(
        "العنصر types موضوع بعد «{before}»؛ قدّمه على كل ما سوى documentation وimport.",
        "The element “types” stands behind “{before}”; put it before all but “documentation” and “import”.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    seen: list[str] = []
    for element in survey.root.iterchildren(f"{{{WSDL}}}*"):
        others = [name for name in seen if name != "types"]
        if element.tag == IMPORT and seen:
            yield Found("wsdl.import-late", element, {"before": seen[0]})
        elif element.tag == TYPES and others:
            yield Found("wsdl.types-late", element, {"before": others[0]})
        if element.tag not in (IMPORT, DOCUMENTATION):
            seen.append(local(element.tag))
