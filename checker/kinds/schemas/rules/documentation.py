"""What a schema defines is said in both languages.

Option `of`: `definitions` (the schema itself, messages, types) or `members` (elements, attributes, properties). XML
Schema says it in `xs:documentation` with `xml:lang`; JSON Schema in `x-i18n`, with `title` for tools that do not know
that. Members that bear a name of the dictionary, or whose type is said, are said by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import WHOLE, JsonSurvey, Node
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {"of": {"enum": ["definitions", "members"]}}
MESSAGES: Mapping[str, Text] = {
    "schemas.undocumented": Text(
        "ليس لـ «{name}» شرح {languages}؛ أضف xs:documentation بالصفة xml:lang.",
        "“{name}” has no documentation {languages}; add xs:documentation with xml:lang.",
    ),
    "schemas.untitled": Text(
        "ليس لـ «{name}» عنوان {languages}؛ أضف title، وأضف title بكل لغة تحت x-i18n.",
        "“{name}” has no title {languages}; add title, and a title in each language under x-i18n.",
    ),
}
_LETTERS = {"ar": re.compile("[\u0621-\u064a]"), "en": re.compile("[A-Za-z]")}
_IN = {
    ("ar",): {"ar": "بالعربية", "en": "in Arabic"},
    ("en",): {"ar": "بالإنكليزية", "en": "in English"},
    ("ar", "en"): {"ar": "بالعربية والإنكليزية", "en": "in Arabic and English"},
}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def make(options: Options, supplies: Supplies) -> Judges:
    """The rule for one sort of thing."""
    names = {entry.get(key) for entry in supplies.elements().values() for key in ("json-name", "xml-name")}
    if options["of"] == "definitions":
        return Judges(_definitions_of_xsd, _definitions_of_json)
    return Judges(lambda survey: _members_of_xsd(survey, names), lambda survey: _members_of_json(survey, names))


def _definitions_of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    top = [element for element in survey.members if element.getparent() is survey.root]
    for element in (survey.root, *top, *survey.named_types):
        if missing := _unsaid(element):
            name = element.get("name") or WHOLE
            yield Found("schemas.undocumented", survey.pointer(element), {"name": name, "languages": _IN[missing]})


def _members_of_xsd(survey: XsdSurvey, known: set[Any]) -> Iterator[Outcome]:
    for element in survey.members:
        if element.getparent() is survey.root or element.get("name") in known:
            continue
        kind = survey.type_of(element)
        unknown = kind is None and element.get("type") is not None  # that it does not compile is told elsewhere
        by_type = unknown or (kind is not None and not isinstance(kind, str) and not _unsaid(kind))
        if not by_type and (missing := _unsaid(element)):
            values = {"name": element.get("name"), "languages": _IN[missing]}
            yield Found("schemas.undocumented", survey.pointer(element), values)


def _unsaid(element: Any) -> tuple[str, ...]:
    """The languages in which an `xs:` element says nothing about itself."""
    said = [
        ((one.get(_LANG) or "").lower().partition("-")[0], "".join(one.itertext()))
        for annotation in element.iterchildren(f"{XS}annotation")
        for one in annotation.iterchildren(f"{XS}documentation")
    ]
    held = {language for language, text in said if language in _LETTERS and _LETTERS[language].search(text)}
    return tuple([language for language in _LETTERS if language not in held])


def _definitions_of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in (survey.root, *survey.definitions):
        yield from _of_json(node)


def _members_of_json(survey: JsonSurvey, known: set[Any]) -> Iterator[Outcome]:
    for node in survey.properties:
        if node.name in known or not isinstance(node.value, dict):
            continue
        parts = survey.together(node)
        broken = any(isinstance(survey.leads(part), Broken) for part in parts)  # told elsewhere
        if not broken and all(_untitled(part) for part in parts):
            yield from _of_json(node)


def _of_json(node: Node) -> Iterator[Outcome]:
    if missing := _untitled(node):
        name = node.name or WHOLE
        yield Found("schemas.untitled", node.pointer, {"name": name, "languages": _IN[missing]})


def _untitled(node: Node) -> tuple[str, ...]:
    told = node.get("x-i18n")
    told = told if isinstance(told, dict) else {}
    missing = [language for language in _LETTERS if not _titled(told.get(language), language)]
    if not missing and not isinstance(node.get("title"), str):
        return ("ar", "en")
    return tuple(missing)


def _titled(told: Any, language: str) -> bool:
    title = told.get("title") if isinstance(told, dict) else None
    return isinstance(title, str) and bool(_LETTERS[language].search(title))
