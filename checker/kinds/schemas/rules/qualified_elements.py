"""Elements belong to the namespace of the schema, attributes to their element.

Cites: XML Schema part 1, section 3.15.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.element-form": Text(
        "قيمة elementFormDefault ليست qualified، فتبقى العناصر الداخلية خارج فضاء الأسماء؛ اكتب"
        ' elementFormDefault="qualified"‎.',
        "elementFormDefault is not qualified, so that inner elements are in no namespace; write"
        ' elementFormDefault="qualified".',
    ),
    "schemas.attribute-form": Text(
        "قيمة attributeFormDefault هي qualified، فتلزم كل صفة بادئة؛ احذفها.",
        "attributeFormDefault is qualified, so that every attribute needs a prefix; remove it.",
    ),
    "schemas.own-form": Text(
        "للتعريف «{name}» قيمة form خاصة به تخالف سائر المخطط؛ احذفها.",
        "“{name}” has a form of its own, which differs from the rest of the schema; remove it.",
    ),
}
_WANTED = {"element": "qualified", "attribute": "unqualified"}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    root = survey.root
    if root.get("elementFormDefault") != "qualified":
        yield Found("schemas.element-form", survey.pointer(root, "elementFormDefault"))
    if root.get("attributeFormDefault") == "qualified":
        yield Found("schemas.attribute-form", survey.pointer(root, "attributeFormDefault"))
    for element in survey.members:
        own = element.get("form")
        if own is not None and own != _WANTED[element.tag.removeprefix(XS)]:
            yield Found("schemas.own-form", survey.pointer(element, "form"), {"name": element.get("name")})
