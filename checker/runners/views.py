"""A document shown in another form than it was written in: XML as the value of its JSON form.

Where a standard describes how its XML is read (`schemas/xml-reading.yaml`), kinds that judge JSON judge the XML too,
by the same requirements, and what they say is led back to the elements it is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.kernel.document import Broken, Document, Flaw, Target
from checker.kernel.fault import Fault, Outcry
from checker.kernel.kind import Supplies
from checker.kernel.place import Place
from checker.kernel.standard import Requirement
from checker.kernel.trouble import Trouble

if TYPE_CHECKING:
    from checker.loaders.xml_shapes import Described
    from checker.loaders.xml_values import Value


class View:
    """XML as a JSON document; see `kernel.document.Document`."""

    form = "json"
    flaws: tuple[Flaw, ...] = ()

    def __init__(self, written: Document, value: Value) -> None:
        self._written = written
        self._value = value
        self.name = written.name
        self.data = value.value
        self.raw = written.raw

    def parts(self) -> Iterator[tuple[int, Any]] | None:
        """One message has no parts."""
        return None

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """Places in the XML."""
        spots = {spot: self._value.spot(spot[0], on_key=spot[1]) for spot in pointers}
        found = self._written.locate(spots.values())
        return {spot: found[led] for spot, led in spots.items()}

    def line(self, number: int) -> str:
        """A line of the XML."""
        return self._written.line(number)

    def resolve(self, reference: str, base: str = "") -> Target | Broken:
        """A reference of the XML."""
        return self._written.resolve(reference, base)

    def led_back(self, outcry: Outcry) -> Outcry:
        """What was said of the value, said of the XML."""
        if isinstance(outcry, Fault) and not outcry.file:
            pointer, on_key = self._value.spot(outcry.pointer, on_key=outcry.on_key)
            return outcry._replace(pointer=pointer, on_key=on_key)
        return outcry


class Views:
    """Makes views, and keeps the last one: the kinds ask one after the other for that of one document.

    What reads them is imported with the first: most runs see no XML.
    """

    def __init__(self, supplies: Supplies) -> None:
        self._supplies = supplies
        self._described: dict[str, Described | None] = {}
        self._last: tuple[Document, Described, View] | None = None

    def of(self, document: Document, requirement: Requirement) -> View | Trouble | None:
        """The view of a document that the requirement's standard describes; None where it describes none of it.

        A trouble where the description is wrong or the document cannot be read by it.
        """
        if document.form != "xml":
            return None
        try:
            return self._made(document, requirement)
        except Trouble as trouble:
            return trouble

    def _made(self, document: Document, requirement: Requirement) -> View | None:
        known = self._describes(requirement)
        if known is None or document.data.tag != known.root:
            return None
        if self._last is not None and self._last[0] is document and self._last[1] is known:
            return self._last[2]
        values = import_module("checker.loaders.xml_values")
        view = View(document, values.read_value(document.data.element, known, document.name))
        self._last = document, known, view
        return view

    def _describes(self, requirement: Requirement) -> Described | None:
        key = str(requirement.folder)
        if key not in self._described:
            shapes = import_module("checker.loaders.xml_shapes")
            there = (requirement.folder / shapes.FILE).is_file()
            self._described[key] = shapes.described(self._supplies.file(requirement, shapes.FILE)) if there else None
        return self._described[key]
