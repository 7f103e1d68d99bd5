"""A schema puts no values into messages.

Cites: XML Schema part 1, sections 3.2.1 and 3.3.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.default-value": Text(
        "للتعريف «{name}» قيمة بالصفة {attribute} يضيفها بعض المدققات إلى الرسالة ولا يضيفها غيرها؛ احذفها، واجعل الحقل"
        " لازمًا أو اذكر معنى غيابه في الشرح.",
        "“{name}” has a value under {attribute}, which some validators add to the message and others do not; remove it,"
        " and require the value or say in the documentation what its absence means.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    for element in survey.each("element", "attribute"):
        for attribute in ("default", "fixed"):
            if element.get(attribute) is not None and not (attribute == "fixed" and element.get("use") == "required"):
                values = {"name": element.get("name") or element.get("ref"), "attribute": attribute}
                yield Found("schemas.default-value", survey.pointer(element, attribute), values)
