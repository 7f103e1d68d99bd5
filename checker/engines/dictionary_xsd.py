"""The dictionary's data elements as an XML Schema of simple types, one a data element, named by its `xml-name`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from checker.engines.dictionary import Entry, decimal_pattern, valid_codes

_XS = "http://www.w3.org/2001/XMLSchema"
_BASES: Mapping[str, tuple[str, str]] = {
    "integer": ("integer", ""),
    "number": ("double", ""),
    "boolean": ("boolean", ""),
    "date": ("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "time": ("time", ""),
    "date-time": ("dateTime", r"[0-9]{4}-.*([Zz]|[+\-][0-9]{2}:[0-9]{2})"),
    "duration": ("duration", ""),
    "uri": ("anyURI", ".+"),
    "email": ("string", r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    "uuid": ("string", "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
}
"""Type of an element → the type of XML Schema it restricts, and a pattern where that alone says too little."""
_FACETS = {
    "min-length": "minLength",
    "max-length": "maxLength",
    "minimum": "minInclusive",
    "maximum": "maxInclusive",
    "fraction-digits": "fractionDigits",
}


def national_schema(elements: Mapping[str, Entry], code_lists: Mapping[str, Entry], namespace: str) -> str:
    """The schema, with every code that a list ever had: which codes are valid on a day, a schema cannot say."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xs:schema xmlns:xs="{_XS}" targetNamespace={quoteattr(namespace)} elementFormDefault="qualified">',
    ]
    for _, element in sorted(elements.items()):
        lines.extend(_type(element, code_lists))
    return "\n".join([*lines, "</xs:schema>", ""])


def _type(element: Entry, code_lists: Mapping[str, Entry]) -> Iterator[str]:
    kind, constraints = element.get("type", ""), element.get("constraints") or {}
    if kind == "decimal":
        base, pattern = "decimal", constraints.get("pattern") or decimal_pattern(constraints)
        constraints = {}  # its written form carries its bounds, as in JSON
    else:
        base, own = _BASES.get(kind, ("string", ""))
        pattern = constraints.get("pattern") or own
    yield f"  <xs:simpleType name={quoteattr(element['xml-name'])}>"
    yield "    <xs:annotation>"
    for language in ("ar", "en"):
        said = f"{element['name'][language]}: {element['definition'][language]}"
        yield f'      <xs:documentation xml:lang="{language}">{escape(said)}</xs:documentation>'
    yield "    </xs:annotation>"
    yield f'    <xs:restriction base="xs:{base}">'
    facets = [(_FACETS[key], str(value)) for key, value in constraints.items() if key in _FACETS]
    if pattern:
        facets.insert(0, ("pattern", _translated(pattern)))
    codes = code_lists.get(element.get("code-list", ""))
    facets.extend(("enumeration", code) for code in (valid_codes(codes) if codes else ()))
    for name, value in facets:
        yield f"      <xs:{name} value={quoteattr(value)}/>"
    yield "    </xs:restriction>"
    yield "  </xs:simpleType>"


def _translated(pattern: str) -> str:
    """A pattern of XML Schema is held against the whole value, and knows no group that is not kept."""
    return pattern.removeprefix("^").removesuffix("$").replace("(?:", "(")
