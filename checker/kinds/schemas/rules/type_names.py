"""Types and definitions are named in one form.

Option `pattern`: the form of the names.
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
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {"pattern": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.type-name": Text(
        "اسم النوع «{name}» ليس بالصيغة المتفق عليها؛ يبدأ الاسم وكل كلمة فيه بحرف لاتيني كبير بلا فواصل، مثل"
        " LicenceHolder.",
        "The type name “{name}” is not in the agreed form: each word begins with a capital letter and nothing stands"
        " between words, as in LicenceHolder.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule with the form of names."""
    right = compile_pattern(options["pattern"])

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        if not survey.named_types:
            yield Nothing()
        for element in survey.named_types:
            if not right.search(element.get("name")):
                yield Found("schemas.type-name", survey.pointer(element, "name"), {"name": element.get("name")})

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        if not survey.definitions:
            yield Nothing()
        for node in survey.definitions:
            if not right.search(node.name):
                yield Found("schemas.type-name", node.pointer, {"name": node.name}, on_key=True)

    return Judges(of_xsd, of_json)
