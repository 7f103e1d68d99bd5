"""What people look up is documented in each language asked for.

The text stands inside one `wsdl:documentation`, in elements with `xml:lang` (the schema of WSDL 1.1 lets
`documentation` stand once and carry no attributes).
Options:
    languages    language tags, `ar`
    of           elements that are documented, `service`, `portType`, `operation`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import DOCUMENTATION, OPERATION, PORT_TYPE, SERVICE, XML, local

OPTIONS: Mapping[str, Any] = {
    "languages": {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 2}},
    "of": {"type": "array", "minItems": 1, "items": {"enum": ["service", "portType", "operation"]}},
}
MESSAGES: Mapping[str, Text] = {
    "wsdl.undocumented": Text(
        "ليس للعنصر {sort} «{name}» شرح؛ أضف documentation وفيه نص لكل لغة: {languages}.",
        "The {sort} “{name}” is not documented; add “documentation” with a text in each language: {languages}.",
    ),
    "wsdl.undocumented-language": Text(
        "ينقص شرح العنصر {sort} «{name}» نص بصفة xml:lang من اللغات: {languages}.",
        "The documentation of the {sort} “{name}” has no text with xml:lang in: {languages}.",
    ),
}
_LANG = f"{{{XML}}}lang"


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    options = requirement.check.parameters
    languages: list[str] = options["languages"]

    def judge(survey: Survey) -> Iterator[Outcome]:
        wanted = [one for one in _documented(survey) if local(one.tag) in options["of"]]
        if not wanted:
            yield Nothing()
        for element in wanted:
            yield from _of_element(element, languages)

    return judge


def _documented(survey: Survey) -> Iterator[Any]:
    yield from survey.own(SERVICE)
    for port_type in survey.own(PORT_TYPE):
        yield port_type
        yield from port_type.iterchildren(OPERATION)


def _of_element(element: Any, languages: list[str]) -> Iterator[Outcome]:
    values = {"sort": local(element.tag), "name": element.get("name") or ""}
    inside = list(element.iterchildren(DOCUMENTATION))
    if not any("".join(one.itertext()).strip() for one in inside):
        yield Found("wsdl.undocumented", element, {**values, "languages": languages})
        return
    said = {_language(one) for documentation in inside for one in documentation.iter("*") if _speaks(one)}
    missing = [language for language in languages if language not in said]
    if missing:
        yield Found("wsdl.undocumented-language", inside[0], {**values, "languages": missing})


def _speaks(element: Any) -> bool:
    return element.get(_LANG) is not None and bool("".join(element.itertext()).strip())


def _language(element: Any) -> str:
    """The primary subtag: `ar` of `ar-SY`."""
    told: str = element.get(_LANG)
    return told.partition("-")[0].lower()
