"""The dictionary's data elements and code lists as JSON Schema 2020-12: pure functions of what their files say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

Entry = Mapping[str, Any]
"""An element or a code list, as its file says it."""

_TYPES: Mapping[str, Mapping[str, Any]] = {
    "string": {"type": "string"},
    "code": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "decimal": {"type": "string"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "time": {"type": "string", "format": "time"},
    "date-time": {"type": "string", "format": "date-time"},
    "duration": {"type": "string", "format": "duration"},
    "uri": {"type": "string", "format": "uri"},
    "email": {"type": "string", "format": "email"},
    "uuid": {"type": "string", "format": "uuid"},
}
_KEYWORDS = {
    "pattern": "pattern",
    "min-length": "minLength",
    "max-length": "maxLength",
    "minimum": "minimum",
    "maximum": "maximum",
}
TYPES = tuple(_TYPES)
"""The types an element can have."""
NUMERIC = frozenset({"integer", "number", "decimal"})
TEXTUAL = frozenset({"string", "code", "uri", "email"})
"""Types whose values are bounded by length or pattern; the others carry their bounds in their form."""


def element_schema(element: Entry, code_lists: Mapping[str, Entry], as_of: date | None = None) -> dict[str, Any]:
    """The JSON Schema of a value of `element`, self-contained.

    `code_lists` are all lists by id; a list the element names and that is not among them leaves the value free.
    `as_of` is the day whose codes are allowed; None allows every code the list ever had.
    """
    schema: dict[str, Any] = {**_said(element), **_TYPES.get(element.get("type", ""), {})}
    constraints = element.get("constraints") or {}
    if element.get("type") == "decimal":
        return {**schema, "pattern": constraints.get("pattern") or decimal_pattern(constraints)}
    schema.update({_KEYWORDS[key]: value for key, value in constraints.items() if key in _KEYWORDS})
    codes = code_lists.get(element.get("code-list", ""))
    if codes is not None:
        schema["enum"] = list(valid_codes(codes, as_of))
    return schema


def code_list_schema(code_list: Entry, as_of: date | None = None) -> dict[str, Any]:
    """The JSON Schema of one code of `code_list`: the codes valid on `as_of`, or with None all it ever had."""
    return {**_said(code_list), "type": "string", "enum": list(valid_codes(code_list, as_of))}


def valid_codes(code_list: Entry, as_of: date | None = None) -> Mapping[str, Entry]:
    """code → its entry, of the codes valid on `as_of`; each once, in the order of the file."""
    return {entry["code"]: entry for entry in code_list.get("codes", ()) if _valid(code_list, entry, as_of)}


def periods(code_list: Entry) -> Iterator[tuple[Entry, str, str]]:
    """Each entry with its first and last day of validity as written (ISO 8601); no last day is `9999-12-31`."""
    first = str(code_list.get("from", "0001-01-01"))
    for entry in code_list.get("codes", ()):
        yield entry, str(entry.get("from", first)), str(entry.get("until", "9999-12-31"))


def decimal_pattern(constraints: Entry) -> str:
    """The written form of a decimal: no exponent, no leading zeros, a sign only where `minimum` lets it be negative."""
    sign = "" if constraints.get("minimum", -1) >= 0 else "-?"
    digits = len(str(int(constraints.get("maximum", 10**15 - 1))))
    fraction = constraints.get("fraction-digits", 0)
    tail = rf"(\.[0-9]{{1,{fraction}}})?" if fraction else ""
    return rf"^{sign}(0|[1-9][0-9]{{0,{digits - 1}}}){tail}$"


def _valid(code_list: Entry, entry: Entry, as_of: date | None) -> bool:
    if as_of is None:
        return True
    day = as_of.isoformat()
    first = str(entry.get("from", code_list.get("from", "0001-01-01")))
    return first <= day <= str(entry.get("until", "9999-12-31"))


def _said(entry: Entry) -> dict[str, Any]:
    said = {"title": _both(entry.get("name")), "description": _both(entry.get("definition"))}
    return {key: text for key, text in said.items() if text}


def _both(text: Entry | None) -> str:
    words = [text[language] for language in ("ar", "en") if text.get(language)] if text else []
    return " · ".join(words)
