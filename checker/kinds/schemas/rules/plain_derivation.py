"""Types are built in ways that every tool understands.

Cites: XML Schema part 1, sections 3.3.2, 3.4.2 and 4.2.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.names import named
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.substitution": Text(
        "يحل العنصر «{name}» محل غيره (substitutionGroup)، فلا يظهر في المخطط ما يرد في الرسالة؛ استعمل xs:choice.",
        "The element “{name}” stands in for another (substitutionGroup), so that the schema does not show what comes in"
        " a message; use xs:choice.",
    ),
    "schemas.abstract": Text(
        "«{name}» مجرد (abstract) فلا يرد في الرسالة إلا ما يحل محله بـ xsi:type أو غيره؛ اذكر الحالات بـ xs:choice.",
        "“{name}” is abstract, so that only something else comes in its place, by xsi:type or otherwise; name the cases"
        " in an xs:choice.",
    ),
    "schemas.redefinition": Text(
        "يغيّر xs:{tag} تعريفات ملف آخر؛ عرّف نوعًا جديدًا باسم آخر.",
        "xs:{tag} changes the definitions of another file; define a new type of another name.",
    ),
    "schemas.complex-restriction": Text(
        "يقيّد النوع «{name}» نوعًا مركبًا فيعيد كتابته، وتهمل ذلك أدوات توليد البرامج؛ عرّف نوعًا مستقلًا.",
        "The type “{name}” restricts a complex type by writing it out again, which generators ignore; define a type"
        " of its own.",
    ),
    "schemas.hard-type": Text(
        "النوع xs:{type} يحتاج إلى DTD أو لا تدعمه الأدوات؛ استعمل نصًا له نمط.",
        "The type xs:{type} needs a DTD, or tools do not support it; use text with a pattern.",
    ),
}
_HARD = frozenset(("NOTATION", "ENTITY", "ENTITIES"))


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    for element in survey.each("element", "complexType"):
        if element.get("substitutionGroup"):
            values = {"name": element.get("name")}
            yield Found("schemas.substitution", survey.pointer(element, "substitutionGroup"), values)
        if element.get("abstract") in ("true", "1"):
            yield Found("schemas.abstract", survey.pointer(element, "abstract"), {"name": named(element)})
    for element in survey.each("redefine", "override"):
        yield Found("schemas.redefinition", survey.pointer(element), {"tag": element.tag.removeprefix(XS)})
    for element in survey.each("restriction"):
        if element.getparent().tag == f"{XS}complexContent" and local(element.get("base")) != "anyType":
            yield Found("schemas.complex-restriction", survey.pointer(element), {"name": named(element)})
    for element in survey.each("element", "attribute", "restriction"):
        for attribute in ("type", "base"):
            kind = survey.named(element, element.get(attribute))
            if isinstance(kind, str) and kind in _HARD:
                yield Found("schemas.hard-type", survey.pointer(element, attribute), {"type": kind})
