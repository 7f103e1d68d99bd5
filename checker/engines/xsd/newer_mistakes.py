"""What xmlschema says of an instance, as the same codes and values as libxml2's."""

from __future__ import annotations

import re
from typing import Any

from checker.engines.xsd.mistakes import Mistake, local

_DANGLING = re.compile(r"IDREF '(.*)' not found")
_FACETS = {
    "XsdMinInclusiveFacet": "xsd.min-inclusive",
    "XsdMaxInclusiveFacet": "xsd.max-inclusive",
    "XsdMinExclusiveFacet": "xsd.min-exclusive",
    "XsdMaxExclusiveFacet": "xsd.max-exclusive",
    "XsdTotalDigitsFacet": "xsd.total-digits",
    "XsdFractionDigitsFacet": "xsd.fraction-digits",
}
_LENGTHS = {
    "XsdLengthFacet": "xsd.length",
    "XsdMinLengthFacet": "xsd.min-length",
    "XsdMaxLengthFacet": "xsd.max-length",
}
_CONSTRAINTS = {
    "XsdUnique": "xsd.duplicate-key",
    "Xsd11Unique": "xsd.duplicate-key",
    "XsdKey": "xsd.duplicate-key",
    "Xsd11Key": "xsd.duplicate-key",
    "XsdKeyref": "xsd.no-such-key",
    "Xsd11Keyref": "xsd.no-such-key",
}
_SIMPLE = frozenset(
    ("XsdAtomicBuiltin", "XsdAtomicRestriction", "Xsd11AtomicRestriction", "XsdList", "XsdUnion", "Xsd11Union")
)


def newer_mistake(error: Any, element: Any) -> Mistake:
    """The mistake behind one of xmlschema's errors in `element`."""
    told: dict[str, Any] = {"element": local(element.tag)}
    if dangling := _DANGLING.match(error.reason or ""):
        return Mistake("xsd.no-such-id", {**told, "value": dangling[1]})
    return _by_validator(error, element, told)


def _by_validator(error: Any, element: Any, told: dict[str, Any]) -> Mistake:
    kind, reason = type(error.validator).__name__, error.reason or ""
    if type(error).__name__ == "XMLSchemaChildrenValidationError":
        return _children(error, element, told)
    if kind in _CONSTRAINTS:
        constraint = local(error.validator.name or "")
        return Mistake(_CONSTRAINTS[kind], {**told, "key": _key(error), "constraint": constraint})
    if "AttributeGroup" in kind:
        return _attributes(reason, told)
    if kind in _SIMPLE:
        return _datatype(error, told)
    if reason.endswith("is not an element of the schema"):
        return Mistake("xsd.unknown-root" if element.getparent() is None else "xsd.unknown-element", told)
    return _facet(error, kind, told)


def _facet(error: Any, kind: str, told: dict[str, Any]) -> Mistake:
    value, facet = error.obj, error.validator
    if kind in _FACETS:
        return Mistake(_FACETS[kind], {**told, "value": str(value), "limit": str(facet.value)})
    if kind in _LENGTHS:
        return Mistake(_LENGTHS[kind], {**told, "length": len(value), "limit": facet.value})
    match kind:
        case "XsdPatternFacets":
            return Mistake("xsd.pattern", {**told, "value": value, "pattern": facet.regexps[0]})
        case "XsdEnumerationFacets":
            options = [str(one) for one in facet.enumeration]
            return Mistake("xsd.enumeration", {**told, "value": str(value), "options": options})
        case "XsdAssert" | "XsdAssertionFacet":
            return Mistake("xsd.assertion", {**told, "test": facet.path})
    rule = kind.removeprefix("Xsd11").removeprefix("Xsd").lower()
    return Mistake("xsd.other", {**told, "rule": rule or "schema"})


def _children(error: Any, element: Any, told: dict[str, Any]) -> Mistake:
    expected = [local(getattr(one, "name", None) or "*") for one in getattr(error, "expected", None) or ()]
    if error.invalid_tag is None:
        return Mistake("xsd.element-missing", {**told, "expected": expected or ["*"]})
    inside = {"element": f"{local(element.tag)}/{local(error.invalid_tag)}"}
    if expected:
        return Mistake("xsd.element-unexpected", {**inside, "expected": expected})
    return Mistake("xsd.element-not-allowed", inside)


def _attributes(reason: str, told: dict[str, Any]) -> Mistake:
    name = reason.split("'")[1] if reason.count("'") > 1 else ""
    if reason.startswith("missing required"):
        return Mistake("xsd.attribute-required", {**told, "name": local(name)})
    return Mistake("xsd.attribute-not-allowed", {**told, "attribute": local(name)}, attribute=name)


def _datatype(error: Any, told: dict[str, Any]) -> Mistake:
    value = error.obj if isinstance(error.obj, str) else str(error.obj)
    name = error.validator.name
    if name:
        return Mistake("xsd.datatype", {**told, "value": value, "type": local(name)})
    return Mistake("xsd.datatype-local", {**told, "value": value})


def _key(error: Any) -> str:
    found = (error.reason or "").partition("(")[2].partition(")")[0]
    return found.rstrip(",")
