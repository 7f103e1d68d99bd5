"""Whether the schemas of a description compile together: each embedded one is a file beside it, made for libxml2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.sax.saxutils import quoteattr

from checker.engines.xsd import Defect, Neighbours, Paths, Sources, defects, gather, placed, url
from checker.engines.xsd.library import etree
from checker.kernel.document import Broken
from checker.kernel.xml_pointer import pointer
from checker.kinds.wsdl.national import National
from checker.kinds.wsdl.survey import Survey, embedded
from checker.kinds.wsdl.words import XSD, XSD_IMPORT

_OWN = "urn:miyar:wsdl-types"
_NATIONAL = "/.national-types.xsd"
"""No file of a tree is called so."""


class Wrong(NamedTuple):
    """Why the schemas do not compile, at an element of one of them; None where it is of none that is in the tree."""

    code: str
    values: Mapping[str, Any]
    element: Any


def wrong(survey: Survey, national: National) -> Iterator[Wrong]:
    """What is wrong with the schemas, apart from references that lead nowhere."""
    desk = _Desk(survey, national)
    for defect in defects(desk.sources()._replace(defects=())):
        yield desk.told(defect)


class _Desk:
    """The embedded schemas under names of their own, and how the files they refer to are opened."""

    def __init__(self, survey: Survey, national: National) -> None:
        self._neighbours = Neighbours(survey.document)
        self._national = national.namespace
        self._made: dict[str, tuple[str, bytes]] = {}
        self._elements: dict[str, Any] = {}
        self._places: dict[str, str] = {}
        self._make(_NATIONAL, national.text)
        self._places[national.namespace] = url(_NATIONAL)
        self._main = self._gathered(survey)

    def _gathered(self, survey: Survey) -> bytes:
        by_namespace: dict[str, list[str]] = {}
        for root in survey.descriptions:
            house = survey.house(root)
            for number, schema in enumerate(embedded(root)):
                name = f"{placed(house.name)}.schema-{number}.xsd"
                by_namespace.setdefault(schema.get("targetNamespace") or "", []).append(name)
                self._elements[name] = schema
                self._neighbours.documents[name] = house
        for number, (namespace, names) in enumerate(by_namespace.items()):
            self._places[namespace] = url(names[0])
            if len(names) > 1:
                together = f"{self._neighbours.main}.together-{number}.xsd"
                includes = [f"<xs:include schemaLocation={quoteattr(url(name))}/>" for name in names]
                self._make(together, _schema(namespace, includes))
                self._neighbours.documents[together] = survey.document
                self._places[namespace] = url(together)
        for name, schema in self._elements.items():
            self._make(name, self._completed(schema))
        return _schema(_OWN, [_import(one, self._places[one]) for one in by_namespace])

    def _make(self, name: str, text: bytes) -> None:
        self._made[url(name)] = (name, text)

    def sources(self) -> Sources:
        """All of it."""
        main = self._neighbours.main
        return gather(f"{main}.types.xsd", self._main, self._open)

    def _open(self, location: str, base: str) -> tuple[str, bytes] | Broken:
        if location in self._made:
            return self._made[location]
        if base not in self._neighbours.documents:
            return Broken("reference.no-file", {"reference": location, "file": location})
        found = self._neighbours.open(location, base)
        if isinstance(found, Broken):
            return found
        name = found[0]
        schema = self._elements.setdefault(name, self._neighbours.documents[name].data.element)
        return name, self._completed(schema)

    def _completed(self, schema: Any) -> bytes:
        """The text of a schema in which imports that say no place lead to what is embedded, or is national."""
        library = etree()
        copy = library.fromstring(library.tostring(schema, with_tail=False))
        for one in copy.iterchildren(XSD_IMPORT):
            namespace, location = one.get("namespace") or "", one.get("schemaLocation")
            far = namespace == self._national and "://" in (location or "")
            if namespace in self._places and (not location or far):
                one.set("schemaLocation", self._places[namespace])
        return library.tostring(copy, encoding="UTF-8")  # type: ignore[no-any-return]

    def told(self, defect: Defect) -> Wrong:
        """A defect at the element of the document it is in."""
        schema = self._elements.get(defect.file)
        if schema is None:
            return Wrong(defect.code, {**defect.values, "file": defect.file, "line": defect.line}, None)
        element = Paths(schema).find(defect.path)
        house = self._neighbours.documents[defect.file]
        spot = (pointer(element), False)
        values = {**defect.values, "file": house.name, "line": house.locate([spot])[spot].line}
        return Wrong(defect.code, values, element)


def _import(namespace: str, place: str) -> str:
    said = f" namespace={quoteattr(namespace)}" if namespace else ""
    return f"<xs:import{said} schemaLocation={quoteattr(place)}/>"


def _schema(namespace: str, inside: list[str]) -> bytes:
    said = f" targetNamespace={quoteattr(namespace)}" if namespace else ""
    return f'<xs:schema xmlns:xs="{XSD}"{said}>{"".join(inside)}</xs:schema>'.encode()
