"""A member that means an element of the dictionary is spelled as the dictionary spells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text, both
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.names import words
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.dictionary-name": Text(
        "الاسم «{name}» هو اسم العنصر الوطني «{element}» بكتابة أخرى؛ اكتبه «{instead}» كما في القاموس.",
        "“{name}” is the name of the national element “{element}” in another spelling; write “{instead}”, as the"
        " dictionary does.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule, with all names of the dictionary."""
    known: dict[str, Mapping[str, Any]] = {}
    for entry in supplies.elements().values():
        for key in ("json-name", "xml-name"):
            if isinstance(entry.get(key), str):
                known.setdefault(words(entry[key]), entry)

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        for element in survey.members:
            upper = element.tag == f"{XS}element" and element.get("name")[0].isupper()
            key = "xml-name" if upper else "json-name"  # elements of the XML form of a JSON message keep its names
            yield from _found(element.get("name"), key, survey.pointer(element, "name"), on_key=False)

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        for node in survey.properties:
            yield from _found(node.name, "json-name", node.pointer, on_key=True)

    def _found(name: str, key: str, pointer: str, *, on_key: bool) -> Iterator[Outcome]:
        entry = known.get(words(name))
        instead = entry.get(key) if entry else None
        if entry and isinstance(instead, str) and name != instead:
            told = entry.get("name") or {}
            values = {"name": name, "element": both(told.get("ar", ""), told.get("en", "")), "instead": instead}
            yield Found("schemas.dictionary-name", pointer, values, on_key=on_key)

    return Judges(of_xsd, of_json)
