"""Text does not stand between elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.names import named
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.mixed": Text(
        "محتوى «{name}» مختلط: نص بين العناصر؛ احذف mixed وضع النص في عنصر له نوع.",
        "The content of “{name}” is mixed, text between elements; remove mixed and put the text into an element with a"
        " type.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    complex_types = survey.each("complexType", "complexContent")
    if not complex_types:
        yield Nothing()
    for element in complex_types:
        if element.get("mixed", "").strip() in ("true", "1"):
            yield Found("schemas.mixed", survey.pointer(element, "mixed"), {"name": named(element)})
