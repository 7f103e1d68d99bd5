"""An exchange file to a model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.architecture.formats import saying
from checker.architecture.formats.exchange.facts import Facts
from checker.architecture.formats.exchange.view_reading import ViewReader
from checker.architecture.formats.naming import element_type, own_id, relationship_type
from checker.architecture.formats.reading import Reader, Reading
from checker.architecture.formats.saying import split
from checker.architecture.formats.view_facts import without_drawings
from checker.architecture.formats.xml import XSI, XSI_TYPE, children, kept, texts
from checker.architecture.model import Model
from checker.architecture.place import At, Source
from checker.architecture.values import Element, Folder, Kept, Relationship

FORM = "exchange"
_NAMED = frozenset(("name", "documentation", "properties"))
_ELEMENT_ATTRIBUTES = frozenset(("identifier", XSI_TYPE))
_ACCESS = {"Access": "access", "Read": "read", "Write": "write", "ReadWrite": "read-write"}
_MODEL_PARTS = frozenset((*_NAMED, "elements", "relationships", "organizations", "propertyDefinitions", "views"))


def read_exchange(root: Any, source: Source) -> Reading:
    """The model in an exchange file, as far as it can be read."""
    return _Exchange(root, source).reading()


class _Exchange(Reader):
    def __init__(self, root: Any, source: Source) -> None:
        super().__init__(source)
        self.root = root
        self.facts = Facts(self, root)

    def reading(self) -> Reading:
        root = self.root
        views = ViewReader(self, self.facts)
        properties, said = split(self.facts.properties(root))
        model = Model(
            id=own_id(root.get("identifier", "")),
            name=texts(root, "name"),
            documentation=texts(root, "documentation"),
            language=said.get(saying.VERSION, "3.2"),
            properties=properties,
            elements=tuple([self.element(*one) for one in self.rows("elements", "element")]),
            relationships=tuple([self.relationship(*one) for one in self.rows("relationships", "relationship")]),
            folders=tuple(self.folders()),
            definitions=self.facts.definitions,
            specializations=saying.specializations(said),
            views=tuple([views.view(one) for part in children(root, "views") for one in _views(part)]),
            kept=self.kept_of_model(),
            at=At(self.source),
        )
        return Reading(without_drawings(model), tuple(self.mistakes))

    def kept_of_model(self) -> Kept:
        """What the model says beyond what is known; of `views` only the viewpoints that it defines."""
        beyond = kept(FORM, self.root, ("identifier", f"{{{XSI}}}schemaLocation"), _MODEL_PARTS)
        for views in children(self.root, "views"):
            beyond += kept(FORM, views, (), ("diagrams", "view"))
        return beyond

    def rows(self, box: str, name: str) -> Iterator[tuple[Any, At]]:
        """The parts of a box of the model, each with where it stands."""
        for one in children(self.root, box):
            yield from self.numbered(one, name)

    def element(self, told: Any, at: At) -> Element:
        properties, said = split(self.facts.properties(told))
        return Element(
            id=own_id(self.id_of(told, "identifier")),
            type=element_type(told.get(XSI_TYPE, "")),
            name=texts(told, "name"),
            documentation=texts(told, "documentation"),
            specialization=said.get(saying.SPECIALIZATION, ""),
            properties=properties,
            kept=kept(FORM, told, _ELEMENT_ATTRIBUTES, _NAMED),
            at=at,
        )

    def relationship(self, told: Any, at: At) -> Relationship:
        properties, said = split(self.facts.properties(told))
        access = told.get("accessType", "")
        return Relationship(
            id=own_id(self.id_of(told, "identifier")),
            type=relationship_type(told.get(XSI_TYPE, "")),
            source=own_id(told.get("source", "")),
            target=own_id(told.get("target", "")),
            name=texts(told, "name"),
            documentation=texts(told, "documentation"),
            specialization=said.get(saying.SPECIALIZATION, ""),
            properties=properties,
            access=_ACCESS.get(access, access),
            strength=told.get("modifier", ""),
            directed=told.get("isDirected", "") in ("true", "1"),
            multiplicity=saying.multiplicity(said),
            kept=kept(FORM, told, _RELATIONSHIP_ATTRIBUTES, _NAMED),
            at=at,
        )

    def folders(self) -> Iterator[Folder]:
        """The folders of all organizations; those of the second and later ones say so."""
        for number, organization in enumerate(children(self.root, "organizations")):
            others: Kept = ((f"{FORM}@organization", str(number)),) if number else ()
            for item in children(organization, "item"):
                yield self.folder(item, others)

    def folder(self, told: Any, others: Kept = ()) -> Folder:
        folders: list[Folder] = []
        items: list[str] = []
        for item in children(told, "item"):
            if "identifierRef" in item.attrib and not len(item):
                items.append(own_id(item.get("identifierRef")))
            else:
                folders.append(self.folder(item))
        return Folder(
            id=own_id(told.get("identifier", "")),
            name=texts(told, "label"),
            documentation=texts(told, "documentation"),
            folders=tuple(folders),
            items=tuple(items),
            kept=(*others, *kept(FORM, told, ("identifier",), ("label", "documentation", "item"))),
            at=self.at(told),
        )


_RELATIONSHIP_ATTRIBUTES = frozenset((
    "identifier", "source", "target", "accessType", "modifier", "isDirected", XSI_TYPE,
))  # fmt: skip


def _views(views: Any) -> Iterator[Any]:
    """Views stand in `diagrams`; some tools leave that out."""
    yield from children(views, "view")
    for box in children(views, "diagrams"):
        yield from children(box, "view")
