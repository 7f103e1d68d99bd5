"""Members named as an element of the dictionary have its type, its form and its codes.

Option `namespace`: that of the dictionary's own types (`miyar elements schema`).

Cites: ISO/IEC 11179-1.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.elements import element_of, messages
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.dictionary_json import judge_json
from checker.kinds.schemas.dictionary_xsd import judge_xsd
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {"namespace": {"type": "string", "minLength": 1}}
MESSAGES: Mapping[str, Text] = {
    **messages("schemas"),
    "schemas.element-enumeration": Text(
        "لا يعدّد نوع «{property}» رموز العنصر الوطني «{element}» بـ xs:enumeration؛ وهي: {allowed}",
        "“{property}” does not give the codes of the national element “{element}” as xs:enumeration: {allowed}",
    ),
    "schemas.element-enumeration-long": Text(
        "لا يعدّد نوع «{property}» رموز العنصر الوطني «{element}» (عددها {count}) بـ xs:enumeration؛ ومنها: {allowed}",
        "“{property}” does not give the {count} codes of the national element “{element}” as xs:enumeration; some of"
        " them: {allowed}",
    ),
    "schemas.element-national-type": Text(
        "نوع «{property}» هو النوع الوطني {actual}، وهو نوع عنصر آخر؛ استعمل {expected}.",
        "The type of “{property}” is the national type {actual}, which is that of another element; use {expected}.",
    ),
    "schemas.element-base": Text(
        "نوع «{property}» مبني على xs:{actual}، والعنصر الوطني «{element}» يُبنى على: {expected}.",
        "The type of “{property}” is built on xs:{actual}; that of the national element “{element}” is built on:"
        " {expected}.",
    ),
    "schemas.element-complex": Text(
        "نوع «{property}» مركّب من عناصر، والعنصر الوطني «{element}» قيمة واحدة؛ استعمل نوعه أو سمِّ هذا باسم آخر.",
        "The type of “{property}” is made of elements, and the national element “{element}” is a single value; use its"
        " type, or give this another name.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:
    """The rule, with all elements of the dictionary."""
    elements = {
        identifier: element_of(entry, supplies.schema(f"urn:miyar:element:{identifier}"))
        for identifier, entry in supplies.elements().items()
    }
    by_name = {
        key: {
            entry[key]: elements[one] for one, entry in supplies.elements().items() if isinstance(entry.get(key), str)
        }
        for key in ("json-name", "xml-name")
    }
    in_xml = {**by_name["json-name"], **by_name["xml-name"]}
    return Judges(
        lambda survey: judge_xsd(survey, in_xml, by_name["json-name"], options["namespace"]),
        lambda survey: judge_json(survey, by_name["json-name"]),
    )
