"""A document that is itself a schema."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engines.xsd import Defect, Neighbours, Paths, defects
from checker.kernel.document import Document
from checker.kernel.fault import Fault, Inapplicable, Outcry
from checker.kernel.xml_pointer import pointer

_SCHEMA = "{http://www.w3.org/2001/XMLSchema}schema"


def judge_schema(document: Document, requirements: tuple[str, ...]) -> Iterator[Outcry]:
    """The reasons why a schema does not compile, each at its place; of a document that is no schema, nothing."""
    if document.data.tag != _SCHEMA:
        yield from [Inapplicable(name) for name in requirements]
        return
    neighbours = Neighbours(document)
    for defect in defects(neighbours.sources()):
        house = neighbours.documents.get(defect.file, document)
        file = "" if house is document else house.name
        values = {**defect.values, "file": house.name, "line": defect.line}
        for name in requirements:
            yield Fault(name, defect.code, _pointer(house, defect), values, file)


def _pointer(house: Document, defect: Defect) -> str:
    return pointer(Paths(house.data.element).find(defect.path)) if defect.path else ""
