"""The dictionary's elements as types of an XML Schema, which accept and refuse what the JSON Schema does.

Both have the same patterns; dates and times are the built-in types without the freedom that RFC 3339 does not give.
XML Schema takes white space around
values of types other than text away before it looks at them, which no pattern can forbid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from checker.engines.dictionary import TEXTUAL, Entry, decimal_pattern, valid_codes
from checker.engines.dictionary_json import FORMS, TITLE, about
from checker.engines.regex import xsd_pattern
from checker.engines.xsd.library import etree
from checker.kernel.text import LANGUAGES

_XS = "http://www.w3.org/2001/XMLSchema"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASES: Mapping[str, str] = {
    "integer": "integer",
    "number": "decimal",
    "decimal": "decimal",
    "boolean": "boolean",
    "date": "date",
    "time": "time",
    "date-time": "dateTime",
    "duration": "duration",
    "uri": "anyURI",
}
"""Type in the dictionary → built-in type; all others are text."""
_VERSION = re.compile(r"[0-9]+(\.[0-9]+)*$")
_FACETS = (
    ("minimum", "minInclusive"),
    ("maximum", "maxInclusive"),
    ("min-length", "minLength"),
    ("max-length", "maxLength"),
)


def national_schema(
    elements: Mapping[str, Entry], code_lists: Mapping[str, Entry], namespace: str, as_of: date | None = None
) -> str:
    """The schema of `namespace`, one simple type an element. Raises NotInDialect, Undecided for a pattern.

    `as_of` is the day whose codes are allowed; None allows every code the lists ever had.
    """
    root = etree().Element(f"{{{_XS}}}schema", nsmap={"xs": _XS, None: namespace})
    root.set("targetNamespace", namespace)
    root.set("elementFormDefault", "qualified")
    if version := _VERSION.search(namespace):
        root.set("version", version.group())
    said = about(as_of)
    _say(root, {language: f"{TITLE.read(language)}: {said.read(language)}" for language in LANGUAGES})
    for _, element in sorted(elements.items()):
        _add_type(root, element, code_lists, as_of)
    etree().indent(root)
    told: bytes = etree().tostring(root, encoding="UTF-8")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{told.decode()}\n'


def _add_type(root: Any, element: Entry, code_lists: Mapping[str, Entry], as_of: date | None) -> None:
    made = etree().SubElement(root, f"{{{_XS}}}simpleType", name=element["xml-name"])
    name, definition = element["name"], element["definition"]
    _say(made, {language: f"{name.get(language, '')}: {definition.get(language, '')}" for language in ("ar", "en")})
    kind = element["type"]
    base = _BASES.get(kind, "string")
    restriction = etree().SubElement(made, f"{{{_XS}}}restriction", base=f"xs:{base}")
    for facet, value in _facets(element):
        etree().SubElement(restriction, f"{{{_XS}}}{facet}", value=value)
    codes = code_lists.get(element.get("code-list", ""))
    for code in valid_codes(codes, as_of) if codes else ():
        etree().SubElement(restriction, f"{{{_XS}}}enumeration", value=code)


def _facets(element: Entry) -> Iterator[tuple[str, str]]:
    """What bounds the values. There is one pattern at most: of several in one step XML Schema asks for any."""
    kind, constraints = element["type"], element.get("constraints") or {}
    pattern = constraints.get("pattern")
    if kind == "decimal":
        yield "pattern", xsd_pattern(pattern or decimal_pattern(constraints))
        return
    if kind == "uri" and not pattern:
        yield "pattern", ".+"
    elif kind in FORMS:
        yield "pattern", xsd_pattern(FORMS[kind])
    elif pattern:
        yield "pattern", xsd_pattern(pattern)
    for key, facet in _FACETS:
        if key in constraints and (facet[3:] != "Length" or kind in TEXTUAL):
            yield facet, str(constraints[key])


def _say(element: Any, text: Mapping[str, str]) -> None:
    if text:
        annotation = etree().SubElement(element, f"{{{_XS}}}annotation")
        for language, words in text.items():
            etree().SubElement(annotation, f"{{{_XS}}}documentation", {_LANG: language}).text = words
