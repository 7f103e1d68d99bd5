"""Elements named as a data element of the dictionary are of its national type.

Cites: ISO/IEC 11179-1. A type that restricts the national type is of it.
Options:
    namespace, file    the national types: the namespace by which they are known, and their schema
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.etree.ElementTree import canonicalize

from checker.engines.outcomes import Nothing, Undone
from checker.engines.xml_names import Name, qname
from checker.engines.xsd import text_of
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text, both
from checker.kinds.wsdl.national import OPTIONS as NATIONAL
from checker.kinds.wsdl.national import National, national
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import DEFINITIONS, XSD, XSD_IMPORT

OPTIONS: Mapping[str, Any] = NATIONAL
MESSAGES: Mapping[str, Text] = {
    "wsdl.national-type": Text(
        "العنصر «{name}» ليس من النوع الوطني {expected} ({element}) في فضاء الأسماء {namespace}.",
        "“{name}” is not of the national type {expected} ({element}) in the namespace {namespace}.",
    ),
    "wsdl.national-copy": Text(
        "الملف {file} ليس مخطط الأنواع الوطنية كما نُشر؛ استبدل به النسخة المنشورة.",
        "{file} is not the schema of the national types as published; replace it by the published one.",
    ),
    "wsdl.national-unread": Text(
        "لم يُعرف هل العناصر من الأنواع الوطنية، لأن أنواعها في فضاءات أسماء لم تُقرأ: {namespaces}.",
        "It is not known whether elements are of the national types, because their types are in namespaces "
        "that were not read: {namespaces}.",
    ),
}
_DEEPEST = 20
"""Restrictions that are followed."""


class _Element(NamedTuple):
    """A data element of the dictionary: the name of its type, and what people call it."""

    type: str
    name: Mapping[str, str]


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:
    """Make the judge. Raises Trouble where the national types cannot be read."""
    types = national(requirement, supplies)
    names = dict(_names(supplies, types))

    def judge(survey: Survey) -> Iterator[Outcome]:
        declarations = [(one, names[one.get("name")]) for one in _declared(survey, types) if one.get("name") in names]
        copies = [one for one in survey.links if one.element.tag == XSD_IMPORT and one.namespace == types.namespace]
        if not declarations and not copies:
            yield Nothing()
        for one in copies:
            if one.target is not None and _canonical(text_of(one.target.data)) != _canonical(types.text):
                yield Found("wsdl.national-copy", one.element, {"file": one.target.name}, "schemaLocation")
        yield from _of_declarations(survey, declarations, types)

    return judge


def _names(supplies: Supplies, types: National) -> Iterator[tuple[str, _Element]]:
    """Each name under which an element of the dictionary may stand in a schema."""
    for element in supplies.elements().values():
        name, said = element.get("xml-name"), element.get("name") or {}
        if isinstance(name, str) and name in types.names:
            told = _Element(name, both(said.get("ar", ""), said.get("en", "")))
            yield from [(one, told) for one in (name, element.get("json-name")) if isinstance(one, str)]


def _declared(survey: Survey, types: National) -> Iterator[Any]:
    """Elements and attributes declared in the description and in the schema files it is made of."""
    for part in survey.schemas:
        foreign = part.document is not survey.document and part.document.data.tag == DEFINITIONS
        if part.namespace != types.namespace and not foreign:
            yield from part.element.iter(f"{{{XSD}}}element", f"{{{XSD}}}attribute")


def _of_declarations(survey: Survey, some: list[tuple[Any, _Element]], types: National) -> Iterator[Outcome]:
    unread: dict[str, None] = {}
    for declaration, element in some:
        name = _bottom(survey, declaration, types)
        if name is not None and name[0] != types.namespace and name[0] in survey.unknown:
            unread[name[0]] = None
        elif name != (types.namespace, element.type):
            values = {"name": declaration.get("name"), "expected": element.type, "element": element.name}
            yield Found("wsdl.national-type", declaration, {**values, "namespace": types.namespace}, "type")
    if unread:
        yield Undone("wsdl.national-unread", {"namespaces": list(unread)})


def _bottom(survey: Survey, declaration: Any, types: National) -> Name | None:
    """The type a declaration has in the end: down its restrictions, as far as they can be read."""
    here = declaration
    for _ in range(_DEEPEST):
        name = _base(here)
        if name is None or name[0] in (types.namespace, XSD):
            return name
        below = survey.declared("simpleType", name)
        here = survey.declared("complexType", name) if below is None else below
        if here is None:
            return name
    return None


def _base(here: Any) -> Name | None:
    """The type named by a declaration, or restricted or extended by a type."""
    if here.get("type") is not None:
        return qname(here, here.get("type"))
    inside = here.find(f"{{{XSD}}}simpleType")
    if inside is None:
        inside = here.find(f"{{{XSD}}}complexType/{{{XSD}}}simpleContent")
    if inside is None:
        inside = here.find(f"{{{XSD}}}simpleContent")
    here = here if inside is None else inside
    found = next(here.iterchildren(f"{{{XSD}}}restriction", f"{{{XSD}}}extension"), None)
    return None if found is None else qname(found, found.get("base"))


def _canonical(text: bytes) -> str:
    """The same for texts that differ only in how they are written."""
    return str(canonicalize(text.decode(), strip_text=True))
