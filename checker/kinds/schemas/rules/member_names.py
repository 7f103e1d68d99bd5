"""Elements, attributes and properties are named in the forms of the dictionary.

Options: the form of the names of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.names import A_PATTERN
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {"element": A_PATTERN, "attribute": A_PATTERN, "property": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.element-name": Text(
        "اسم العنصر «{name}» ليس بالصيغة المتفق عليها؛ تُكتب أسماء عناصر XML مثل BirthDate أو birthDate.",
        "The element name “{name}” is not in the agreed form; XML elements are named as in BirthDate or birthDate.",
    ),
    "schemas.element-case": Text(
        "يبدأ اسم العنصر «{name}» بغير حالة الحرف التي تبدأ بها أسماء سائر العناصر في المخطط، مثل «{other}»؛"
        " اجعلها واحدة.",
        "The element name “{name}” begins in another case than the other elements of the schema, such as “{other}”; use"
        " one form.",
    ),
    "schemas.attribute-name": Text(
        "اسم الصفة «{name}» ليس بالصيغة المتفق عليها؛ تُكتب أسماء صفات XML مثل birthDate.",
        "The attribute name “{name}” is not in the agreed form; XML attributes are named as in birthDate.",
    ),
    "schemas.property-name": Text(
        "اسم الحقل «{name}» ليس بالصيغة المتفق عليها؛ تُكتب أسماء حقول JSON مثل birthDate.",
        "The property name “{name}” is not in the agreed form; JSON properties are named as in birthDate.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule with the forms of names."""
    forms = {sort: compile_pattern(options[sort]) for sort in OPTIONS}

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        if not survey.members:
            yield Nothing()
        for element in survey.members:
            sort, name = element.tag.removeprefix(XS), element.get("name")
            if not forms[sort].search(name):
                yield Found(f"schemas.{sort}-name", survey.pointer(element, "name"), {"name": name})
        yield from _of_case(survey)

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        if not survey.properties:
            yield Nothing()
        for node in survey.properties:
            if not forms["property"].search(node.name):
                yield Found("schemas.property-name", node.pointer, {"name": node.name}, on_key=True)

    return Judges(of_xsd, of_json)


def _of_case(survey: XsdSurvey) -> Iterator[Outcome]:
    """Elements whose names begin in another case than most of the schema's do."""
    elements = [one for one in survey.members if one.tag == f"{XS}element"]
    upper = [one for one in elements if one.get("name")[0].isupper()]
    lower = [one for one in elements if one.get("name")[0].islower()]
    few, most = sorted((lower, upper), key=len)
    for element in few:
        values = {"name": element.get("name"), "other": most[0].get("name")}
        yield Found("schemas.element-case", survey.pointer(element, "name"), values)
