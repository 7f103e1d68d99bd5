"""An `.archimate` file to a model."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats import saying
from checker.architecture.formats.archi.facts import Facts, folders_as_said
from checker.architecture.formats.archi.naming import ACCESS, FORM, VIEW_KINDS
from checker.architecture.formats.archi.view_reading import ViewReader
from checker.architecture.formats.naming import element_type, relationship_type
from checker.architecture.formats.reading import Reader, Reading
from checker.architecture.formats.saying import split
from checker.architecture.formats.view_facts import without_drawings
from checker.architecture.formats.xml import XSI_TYPE, children, kept, local
from checker.architecture.model import Model
from checker.architecture.place import At, Source
from checker.architecture.values import Element, Folder, Relationship
from checker.architecture.views import View

_PARTS = ("documentation", "property")
_RELATIONSHIP = ("id", "name", "source", "target", "accessType", "strength", "directed", "profiles", XSI_TYPE)


def read_archi(root: Any, source: Source) -> Reading:
    """The model in Archi's file, as far as it can be read."""
    return ArchiReader(root, source).reading()


class ArchiReader(Reader):
    """Reads elements, relationships, views and folders as they stand in each other."""

    def __init__(self, root: Any, source: Source) -> None:
        super().__init__(source)
        self.root = root
        self.facts = Facts(root)
        self.views_reader = ViewReader(self, self.facts)
        self.elements: list[Element] = []
        self.relationships: list[Relationship] = []
        self.views: list[View] = []

    def reading(self) -> Reading:
        """All of it."""
        root = self.root
        told = self.facts.told(root)
        name, documentation = (
            told.texts(root.get("name"), "name"),
            told.texts(self.facts.purpose(root), "documentation"),
        )
        properties, said = split(told.properties())
        folders = tuple([self.folder(one) for one in children(root, "folder")])
        model = Model(
            id=root.get("id", ""),
            name=name,
            documentation=documentation,
            language=said.get(saying.VERSION, "3.2"),
            properties=properties,
            elements=tuple(self.elements),
            relationships=tuple(self.relationships),
            views=tuple(self.views),
            folders=folders_as_said(said, folders),
            definitions=saying.definitions(said),
            specializations=self.facts.specializations(self),
            kept=kept(FORM, root, ("id", "name"), ("folder", "purpose", "documentation", "property", "profile")),
            at=At(self.source),
        )
        return Reading(without_drawings(model), tuple(self.mistakes))

    def folder(self, told: Any) -> Folder:
        """A folder; what stands in it goes to the model."""
        folders: list[Folder] = []
        items: list[str] = []
        for child in told.iterchildren("*"):
            match local(child):
                case "folder":
                    folders.append(self.folder(child))
                case "element":
                    items.append(self.item(child))
        facts = self.facts.told(told)
        return Folder(
            id=told.get("id", ""),
            name=facts.texts(told.get("name"), "name"),
            documentation=facts.texts(self.facts.documentation(told), "documentation"),
            properties=facts.properties(),
            type=told.get("type", ""),
            folders=tuple(folders),
            items=tuple(items),
            kept=kept(FORM, told, ("id", "name", "type"), (*_PARTS, "folder", "element")),
            at=self.at(told),
        )

    def item(self, told: Any) -> str:
        """An element, relationship or view; its id."""
        kind = told.get(XSI_TYPE, "")
        if kind in VIEW_KINDS or kind.endswith("Model"):
            self.views.append(self.views_reader.view(told, kind))
            return self.views[-1].id
        if kind.endswith("Relationship"):
            self.relationships.append(self.relationship(told, relationship_type(kind.removesuffix("Relationship"))))
            return self.relationships[-1].id
        self.elements.append(self.element(told, element_type(kind)))
        return self.elements[-1].id

    def element(self, told: Any, kind: str) -> Element:
        """An element; a junction's own attribute says of which kind it is."""
        junction = kind in ("Junction", "AndJunction", "OrJunction")
        if kind == "Junction":
            kind = "OrJunction" if told.get("type") == "or" else "AndJunction"
        known = ("id", "name", "profiles", XSI_TYPE, *(("type",) if junction else ()))
        facts = self.facts.told(told)
        return Element(
            id=self.id_of(told, "id"),
            type=kind,
            name=facts.texts(told.get("name"), "name"),
            documentation=facts.texts(self.facts.documentation(told), "documentation"),
            specialization=self.facts.specialization(told),
            properties=facts.properties(),
            kept=(*self.facts.more_profiles(told), *kept(FORM, told, known, _PARTS)),
            at=self.at(told),
        )

    def relationship(self, told: Any, kind: str) -> Relationship:
        """A relationship."""
        facts = self.facts.told(told)
        name = facts.texts(told.get("name"), "name")
        documentation = facts.texts(self.facts.documentation(told), "documentation")
        properties, said = split(facts.properties())
        access = told.get("accessType", "0" if kind == "Access" else "")
        return Relationship(
            id=self.id_of(told, "id"),
            type=kind,
            source=told.get("source", ""),
            target=told.get("target", ""),
            name=name,
            documentation=documentation,
            specialization=self.facts.specialization(told),
            properties=properties,
            access=ACCESS.get(access, access),
            strength=told.get("strength", ""),
            directed=told.get("directed", "") == "true",
            multiplicity=saying.multiplicity(said),
            kept=(*self.facts.more_profiles(told), *kept(FORM, told, _RELATIONSHIP, _PARTS)),
            at=self.at(told),
        )
