"""Every message has one element, or one object, and nothing else is accepted in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.part-is-message": Text(
        "العنصر العام «{name}» جزء من محتوى غيره، ويقبله المدقق رسالة قائمة بنفسها؛ اجعله نوعًا، وعرّف العنصر حيث"
        " يُستعمل.",
        "The global element “{name}” is part of other content, and validators accept it as a message of its own; make"
        " it a type, and declare the element where it is used.",
    ),
    "schemas.several-messages": Text(
        "جذر المخطط اختيار بـ {keyword} بين مخططات عددها {count}؛ اجعل لكل رسالة مخططًا.",
        "The root of the schema is a choice of {count} schemas under {keyword}; give each message a schema of its own.",
    ),
    "schemas.message-no-object": Text(
        "الرسالة ليست كائنًا: ليست قيمة type في الجذر object؛ ضع محتواها في كائن يمكن أن يُزاد عليه.",
        "The message is no object: type at the root is not “object”; put what it holds into an object, which can grow.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd, _of_json)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    if not survey.roots:
        yield Nothing()
    for element in survey.parts:
        values = {"name": element.get("name")}
        yield Found("schemas.part-is-message", survey.pointer(element, "name"), values)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    root = survey.root
    if survey.is_library:
        yield Nothing()
        return
    if isinstance(survey.leads(root), Broken):
        return  # told elsewhere
    several = [key for key in ("oneOf", "anyOf") if isinstance(root.get(key), list) and len(root.value[key]) > 1]
    if survey.types(root) == {"object"}:
        return
    if several:
        values = {"count": len(root.value[several[0]]), "keyword": several[0]}
        yield Found("schemas.several-messages", root.at(several[0]), values)
    else:
        yield Found("schemas.message-no-object", root.at("type") if "type" in root.value else "")
