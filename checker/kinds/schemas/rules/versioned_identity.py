"""A schema has a name of its own that holds its version: `targetNamespace`, `$id`.

Options: `version`, the pattern of the part that is the version; `name`, the form of the whole name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.names import A_PATTERN
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {"version": A_PATTERN, "name": A_PATTERN}
MESSAGES: Mapping[str, Text] = {
    "schemas.no-identity": Text(
        "ليس للمخطط {keyword}، فلا اسم له ولا إصدار؛ أضفه، مثل {example}.",
        "The schema has no {keyword}, and so neither name nor version; add it, for example {example}.",
    ),
    "schemas.identity-form": Text(
        "الاسم «{name}» ليس اسمًا مطلقًا (URI) لا يتبع موضع الملف؛ اكتبه مثل {example}.",
        "“{name}” is no absolute URI that is independent of where the file lies; write it as {example}.",
    ),
    "schemas.identity-version": Text(
        "ليس في الاسم «{name}» رقم إصدار؛ أضفه في آخره، مثل {example}.",
        "There is no version in the name “{name}”; add it at the end, for example {example}.",
    ),
}
_EXAMPLE = "urn:example:vehicle-licence:1.0"


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule, with the forms of names and versions."""
    version, form = compile_pattern(options["version"]), compile_pattern(options["name"])

    def judge(name: Any, keyword: str, pointer: str) -> Iterator[Outcome]:
        values = {"keyword": keyword, "example": _EXAMPLE, "name": name}
        if not isinstance(name, str) or not name.strip():
            yield Found("schemas.no-identity", pointer, values)
        elif not form.search(name):
            yield Found("schemas.identity-form", pointer, values)
        elif not version.search(name):
            yield Found("schemas.identity-version", pointer, values)

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        root = survey.root
        yield from judge(root.get("targetNamespace"), "targetNamespace", survey.pointer(root, "targetNamespace"))

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        keyword = "id" if survey.draft == "4" else "$id"
        yield from judge(survey.data.get(keyword), keyword, survey.root.at(keyword) if keyword in survey.data else "")

    return Judges(of_xsd, of_json)
