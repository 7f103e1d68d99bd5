"""What libxml2 says of an instance, as codes and values: its sentences are taken apart and never passed on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_NODE = re.compile(r"Element '([^']*)'(?:, attribute '([^']*)')?: (?:\[facet '(\w+)'\] )?", re.DOTALL)
_EXPECTED = re.compile(r"Expected is (?:one of )?\( (.*?) \)\.", re.DOTALL)
_NCNAME = re.compile(r"[^\W\d][\w.-]*")
_LISTED = 10
"""Elements that libxml2 names of those it expects, however many there are."""
_CLARK = re.compile(r"\{[^}]*\}")


class Mistake(NamedTuple):
    """One thing wrong with an instance.

    `path` is libxml2's path of the element (`""` while streaming), `element` its name in Clark's notation,
    `attribute` the attribute in Clark's notation where the mistake is in one that is there.
    """

    code: str
    values: Mapping[str, Any]
    path: str = ""
    element: str = ""
    attribute: str = ""


class Told(NamedTuple):
    """A mistake and the lxml element it is in."""

    mistake: Mistake
    element: Any


def mistake(entry: Any) -> Mistake:
    """The mistake behind an entry of libxml2's log."""
    message: str = entry.message
    found = _NODE.match(message)
    element, attribute = (found[1], found[2] or "") if found else ("", "")
    rest = message[found.end() :] if found else message
    code, values, on_attribute = _read(entry.type_name, rest, attribute)
    if code == "xsd.unknown-root" and (entry.path or "/").count("/") > 1:
        code = "xsd.unknown-element"
    if code.startswith("xsd.datatype") and values.get("type") == "ID" and _NCNAME.fullmatch(values["value"]):
        code = "xsd.duplicate-id"
    told = {"element": local(element), **values}
    if attribute:
        told["attribute"] = local(attribute)
    return Mistake(code, told, entry.path or "", element, attribute if on_attribute else "")


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


Read = tuple[str, Mapping[str, Any], bool]


def _read(kind: str, rest: str, attribute: str) -> Read:
    name = kind.removeprefix("SCHEMAV_")
    for pattern, code in _SENTENCES.get(name, ()):
        if found := pattern.search(rest):
            values = {key: _clean(key, value) for key, value in found.groupdict().items() if value is not None}
            return _of_attribute(code, values, attribute)
    if name == "ELEMENT_CONTENT":
        return (*_content(rest), False)
    return "xsd.other", {"rule": name.lower().replace("_", "-")}, bool(attribute)


def _of_attribute(code: str, values: Mapping[str, Any], attribute: str) -> Read:
    """The same rule is told of an element's text or of an attribute's value."""
    if not attribute or code == "xsd.attribute-required":
        return code, values, False
    return (f"{code}-attribute" if code in _TWOFOLD else code), values, True


def _content(rest: str) -> tuple[str, Mapping[str, Any]]:
    found = _EXPECTED.search(rest)
    expected = [_expected(name) for name in found[1].split(", ")] if found else []
    if len(expected) == _LISTED:
        expected.append("…")
    if rest.startswith("Missing child"):
        return "xsd.element-missing", {"expected": expected}
    if expected:
        return "xsd.element-unexpected", {"expected": expected}
    return "xsd.element-not-allowed", {}


def _expected(name: str) -> str:
    """`##other` and its like stand for elements of other namespaces."""
    return "*" if "##" in name or name.endswith("*") else local(name)


def _clean(key: str, value: str) -> Any:
    if key == "options":
        return [one.strip("'") for one in value.split("', '")]
    if key == "type":
        return value.removeprefix("xs:") if value.startswith("xs:") else local(value)
    return _CLARK.sub("", value) if key in ("name", "constraint") else value


def _sentences(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple([(re.compile(pattern, re.DOTALL), code) for pattern, code in pairs])


_VALUE = "The value '(?P<value>.*)' "
_LENGTH = "has a length of '(?P<length>\\d+)'; this .* length of '(?P<limit>\\d+)'"
_DATATYPE = _sentences(
    (
        "^'(?P<value>.*)' is not a valid value of the (?:local )?(?:atomic|list|union) type '(?P<type>[^']*)'",
        "xsd.datatype",
    ),
    ("^'(?P<value>.*)' is not a valid value of the local", "xsd.datatype-local"),
    ("^The QName value '(?P<value>.*)' has no corresponding namespace", "xsd.prefix-unbound"),
)
_NOT_ALLOWED = _sentences(
    ("^The attribute '[^']*' is not allowed", "xsd.attribute-not-allowed"),
    ("^Element content is not allowed", "xsd.no-elements"),
    ("^Character content.* is not allowed", "xsd.no-text"),
)
_SENTENCES: Mapping[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "CVC_DATATYPE_VALID_1_2_1": _DATATYPE,
    "CVC_DATATYPE_VALID_1_2_2": _DATATYPE,
    "CVC_DATATYPE_VALID_1_2_3": _DATATYPE,
    "CVC_LENGTH_VALID": _sentences((_LENGTH, "xsd.length")),
    "CVC_MINLENGTH_VALID": _sentences((_LENGTH, "xsd.min-length")),
    "CVC_MAXLENGTH_VALID": _sentences((_LENGTH, "xsd.max-length")),
    "CVC_MININCLUSIVE_VALID": _sentences((_VALUE + r"is less than.*\('(?P<limit>[^']*)'\)", "xsd.min-inclusive")),
    "CVC_MAXINCLUSIVE_VALID": _sentences((_VALUE + r"is greater than.*\('(?P<limit>[^']*)'\)", "xsd.max-inclusive")),
    "CVC_MINEXCLUSIVE_VALID": _sentences((_VALUE + r"must be greater than '(?P<limit>[^']*)'", "xsd.min-exclusive")),
    "CVC_MAXEXCLUSIVE_VALID": _sentences((_VALUE + r"must be less than '(?P<limit>[^']*)'", "xsd.max-exclusive")),
    "CVC_TOTALDIGITS_VALID": _sentences((_VALUE + r"has more digits.*\('(?P<limit>[^']*)'\)", "xsd.total-digits")),
    "CVC_FRACTIONDIGITS_VALID": _sentences((_VALUE + r".*digits.*\('(?P<limit>[^']*)'\)", "xsd.fraction-digits")),
    "CVC_ENUMERATION_VALID": _sentences((_VALUE + r"is not an element.*\{(?P<options>.*)\}", "xsd.enumeration")),
    "CVC_PATTERN_VALID": _sentences((_VALUE + "is not accepted by the pattern '(?P<pattern>.*)'", "xsd.pattern")),
    "CVC_COMPLEX_TYPE_3_2_1": _NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_3_2_2": _NOT_ALLOWED,
    "CVC_TYPE_3_1_1": _NOT_ALLOWED,
    "CVC_TYPE_3_1_2": _NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_2_1": _NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_2_2": _NOT_ALLOWED,
    "CVC_COMPLEX_TYPE_2_3": _NOT_ALLOWED,
    "CVC_ELT_3_2_1": _sentences(("nilled", "xsd.nil-with-content")),
    "CVC_ELT_3_2_2": _sentences(("", "xsd.nil-fixed")),
    "CVC_ELT_3_1": _sentences(("nillable", "xsd.not-nillable")),
    "CVC_COMPLEX_TYPE_4": _sentences(("The attribute '(?P<name>[^']*)' is required", "xsd.attribute-required")),
    "CVC_ELT_1": _sentences(("No matching global", "xsd.unknown-root")),
    "CVC_ELT_2": _sentences(("abstract", "xsd.abstract-element")),
    "CVC_TYPE_2": _sentences(("abstract", "xsd.abstract-type")),
    "CVC_ELT_4_1": _sentences(("'xsi:type'", "xsd.type-unknown")),
    "CVC_ELT_4_2": _sentences(("The QName value '(?P<name>[^']*)'", "xsd.type-unknown-name")),
    "CVC_ELT_4_3": _sentences(("'(?P<name>[^']*)'.*not validly derived", "xsd.type-not-derived")),
    "CVC_ELT_5_2_2_2_2": _sentences(("value '(?P<value>.*)' does not match.* '(?P<fixed>.*)'", "xsd.fixed")),
    "CVC_ELT_5_2_2_2_1": _sentences(("value '(?P<value>.*)' does not match.* '(?P<fixed>.*)'", "xsd.fixed")),
    "CVC_AU": _sentences(("value '(?P<value>.*)' does not match.* '(?P<fixed>.*)'", "xsd.fixed")),
    "CVC_WILDCARD": _sentences(("element", "xsd.unknown-element"), ("attribute", "xsd.unknown-attribute")),
    "CVC_IDC": _sentences(
        (r"Duplicate key-sequence \[(?P<key>.*)\] in .* '(?P<constraint>[^']*)'", "xsd.duplicate-key"),
        (r"No match found for key-sequence \[(?P<key>.*)\] of keyref '(?P<constraint>[^']*)'", "xsd.no-such-key"),
        ("fields of key identity-constraint '(?P<constraint>[^']*)' evaluate to a node", "xsd.key-incomplete"),
    ),
}  # fmt: skip
_TWOFOLD = frozenset(("xsd.datatype", "xsd.datatype-local"))
