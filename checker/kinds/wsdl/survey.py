"""One walk over a description, the descriptions it imports, and their schemas: what there is, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from checker.engines.xml_names import Name, qname
from checker.kernel.document import Document
from checker.kernel.xml_pointer import Pointers, attribute
from checker.kinds.wsdl.links import Link, link
from checker.kinds.wsdl.words import (
    BINDING,
    DEFINITIONS,
    IMPORT,
    MESSAGE,
    OPERATION,
    PORT_TYPE,
    SCHEMA,
    TYPES,
    XML,
    XSD,
    XSD_IMPORT,
    XSD_INCLUDE,
    XSD_REDEFINE,
)

MOST = 500
"""Documents that one description may be made of."""
MOST_OF_A_SORT = 1_000
"""Bindings, and parts of one message."""


class SchemaPart(NamedTuple):
    """A `xsd:schema`, embedded or a file, and the namespace of what it declares."""

    element: Any
    document: Document
    namespace: str


class Survey:
    """A description. `root` is its `wsdl:definitions`; rules judge what stands there, and look up the rest."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.root: Any = document.data.element
        self.descriptions: list[Any] = []
        """Roots of the description and of those it imports, itself first."""
        self.links: list[Link] = []
        self.schemas: list[SchemaPart] = []
        self._homes: dict[Any, Document] = {}
        self._pointers = Pointers()
        self._seen: set[tuple[Any, str]] = set()
        self._read()

    def _read(self) -> None:
        waiting = [self.document]
        while waiting:
            here = waiting.pop(0)
            root = here.data.element
            if root in self._homes or self._full():
                continue
            self._homes[root] = here
            self.descriptions.append(root)
            for element in root.iterchildren(IMPORT):
                found = self._linked(element, here, "location")
                if found.target is not None and found.target.data.tag == DEFINITIONS:
                    waiting.append(found.target)
            for schema in embedded(root):
                self._read_schema(SchemaPart(schema, here, schema.get("targetNamespace") or ""))

    def _read_schema(self, part: SchemaPart) -> None:
        waiting = [part]
        while waiting:
            here = waiting.pop(0)
            if (here.element, here.namespace) in self._seen or self._full():
                continue
            self._seen.add((here.element, here.namespace))
            self._homes.setdefault(here.element.getroottree().getroot(), here.document)
            self.schemas.append(here)
            for element in here.element.iterchildren(XSD_IMPORT, XSD_INCLUDE, XSD_REDEFINE):
                found = self._linked(element, here.document, "schemaLocation")
                if found.target is not None and found.target.data.tag == SCHEMA:
                    schema = found.target.data.element
                    chameleon = "" if element.tag == XSD_IMPORT else here.namespace
                    waiting.append(SchemaPart(schema, found.target, schema.get("targetNamespace") or chameleon))

    def _full(self) -> bool:
        return len(self._homes) + len(self._seen) >= MOST

    def _linked(self, element: Any, document: Document, attribute_name: str) -> Link:
        found = link(element, document, attribute_name)
        self.links.append(found)
        return found

    def house(self, element: Any) -> Document:
        """The document an element stands in."""
        return self._homes[element.getroottree().getroot()]

    def pointer(self, element: Any, attribute_name: str = "") -> str:
        """Where an element stands in its document, or its attribute."""
        there = attribute_name and element.get(attribute_name) is not None
        return self._pointers.of(element) + (attribute(element, attribute_name) if there else "")

    def own(self, tag: str) -> list[Any]:
        """Elements of that name at the top of the description itself."""
        return list(self.root.iterchildren(tag))

    @property
    def own_links(self) -> list[Link]:
        """Links of the description itself and of its schema files; other descriptions answer for theirs."""
        return [one for one in self.links if one.document is self.document or one.document.data.tag == SCHEMA]

    @property
    def too_many(self) -> tuple[str, int] | None:
        """Of what there is more than any honest description has, and how many: names are compared in pairs."""
        if self._full():
            return "import", len(self.links)
        counts = [("binding", len(self.own(BINDING)))]
        counts += [("part", len(one)) for root in self.descriptions for one in root.iterchildren(MESSAGE)]
        return next((one for one in counts if one[1] > MOST_OF_A_SORT), None)

    @cached_property
    def _operations(self) -> dict[Any, dict[str, Any]]:
        return {
            port_type: {one.get("name") or "": one for one in port_type.iterchildren(OPERATION)}
            for root in self.descriptions
            for port_type in root.iterchildren(PORT_TYPE)
        }

    def operations(self, port_type: Any) -> dict[str, Any]:
        """Name → operation of a port type."""
        return self._operations[port_type]

    @property
    def own_schemas(self) -> list[Any]:
        """The schemas that are embedded in the description itself."""
        return list(embedded(self.root))

    @cached_property
    def _components(self) -> dict[tuple[str, Name], Any]:
        found: dict[tuple[str, Name], Any] = {}
        for root in self.descriptions:
            namespace = root.get("targetNamespace") or ""
            for element in root.iterchildren("*"):
                found.setdefault((element.tag, (namespace, element.get("name") or "")), element)
        return found

    def component(self, tag: str, name: Name | None) -> Any | None:
        """The message, port type, binding … of that name, here or in what is imported."""
        return self._components.get((tag, name)) if name else None

    def referred(self, element: Any, attribute_name: str, tag: str) -> Any | None:
        """The component that an attribute of an element names."""
        return self.component(tag, qname(element, element.get(attribute_name)))

    @cached_property
    def _globals(self) -> dict[tuple[str, Name], Any]:
        found: dict[tuple[str, Name], Any] = {}
        for part in self.schemas:
            for element in part.element.iterchildren("*"):
                found.setdefault((element.tag, (part.namespace, element.get("name") or "")), element)
        return found

    def declared(self, sort: str, name: Name | None) -> Any | None:
        """The global `element`, `simpleType` or `complexType` of that name."""
        return self._globals.get((f"{{{XSD}}}{sort}", name)) if name else None

    @cached_property
    def unknown(self) -> frozenset[str]:
        """Namespaces of which something could not be read, so that what is not found there may still be."""
        namespaces = {part.namespace for part in self.schemas}
        missing = {
            one.namespace
            for one in self.links
            if one.broken or (one.leads is None and one.namespace not in namespaces | {XML})
        }
        for one in self.links:
            if one.broken and one.element.tag in (XSD_INCLUDE, XSD_REDEFINE):
                missing |= {part.namespace for part in self.schemas if part.element is one.element.getparent()}
        return frozenset(missing)


def embedded(root: Any) -> Iterator[Any]:
    """The schemas in the `wsdl:types` of a description."""
    for types in root.iterchildren(TYPES):
        yield from types.iterchildren(SCHEMA)
