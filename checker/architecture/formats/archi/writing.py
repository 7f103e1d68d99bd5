"""A model to an `.archimate` file."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats import saying
from checker.architecture.formats.archi.folders import for_archi
from checker.architecture.formats.archi.languages import main_language, names_of, spread
from checker.architecture.formats.archi.naming import ACCESS_NUMBERS, CANVAS, FORM, NAMESPACE
from checker.architecture.formats.archi.pen import Pen
from checker.architecture.formats.archi.profiles import Profiles
from checker.architecture.formats.archi.view_writing import write_view
from checker.architecture.formats.reading import Written
from checker.architecture.formats.view_facts import with_drawings
from checker.architecture.formats.xml import XSI, XSI_TYPE, etree, serialised, sound
from checker.architecture.language.types import JUNCTIONS
from checker.architecture.model import Model
from checker.architecture.values import Element, Folder, Properties, Relationship, Value
from checker.architecture.waiting import Waiting

_VERSION = "5.0.0"


def write_archi(model: Model) -> Written:
    """The file, and what the format cannot say."""
    return ArchiWriter(with_drawings(model)).written()


class ArchiWriter(Pen):
    """Writes the folders, and in them what they hold."""

    def __init__(self, model: Model) -> None:
        super().__init__(main_language(names_of(model)))
        self.model = model
        self.losses.newer(model.language)
        self.profiles = Profiles(model)
        self.elements = Waiting(model.elements)
        self.relationships = Waiting(model.relationships)
        self.views = Waiting(model.views)

    def written(self) -> Written:
        """The file."""
        model = self.model
        spaces = {"xsi": XSI, "archimate": NAMESPACE}
        if any(view.kind == "canvas" for view in model.views):
            spaces["canvas"] = CANVAS
        root = etree().Element(f"{{{NAMESPACE}}}model", nsmap=spaces)
        name, names = spread(model.name, "name", self.main)
        root.set("name", sound(name))
        root.set("id", model.id or "model")
        folders, as_they_are = for_archi(model)
        for folder in folders:
            self.folder(root, folder)
        purpose, purposes = spread(model.documentation, "documentation", self.main)
        if purpose:
            self.child(root, "purpose", purpose)
        said: dict[str, Value] = {saying.LANGUAGE: self.main} if self.main else {}
        also = (saying.DEFINITIONS,) if as_they_are else (saying.DEFINITIONS, saying.FOLDERS)
        self.write_pairs(root, [*names, *purposes])
        self.write_properties(root, {**model.properties, **said, **saying.of_model(model, *also)})
        self.profiles.write(root, self)
        self.keep(root, model.kept)
        root.set("version", root.get("version", _VERSION))
        return Written(serialised(root), self.losses.mistakes())

    def folder(self, parent: Any, folder: Folder) -> None:
        """A folder with all in it."""
        told = self.child(parent, "folder")
        told.set("id", folder.id or f"folder-{folder.type or 'other'}")
        if folder.type:
            told.set("type", folder.type)
        for inner in folder.folders:
            self.folder(told, inner)
        for item in folder.items:
            self.item(told, item)
        self.named(told, folder.name, folder.documentation)
        self.write_properties(told, folder.properties)
        self.keep(told, folder.kept)

    def item(self, parent: Any, item: str) -> None:
        """What an id in a folder names."""
        if element := self.elements.take(item):
            self.element(parent, element)
        elif relationship := self.relationships.take(item):
            self.relationship(parent, relationship)
        elif view := self.views.take(item):
            write_view(self, parent, view)

    def element(self, parent: Any, one: Element) -> None:
        """An element."""
        told = self.child(parent, "element")
        junction = one.type in JUNCTIONS
        told.set(XSI_TYPE, f"archimate:{'Junction' if junction else one.type}")
        told.set("id", one.id)
        if one.type == "OrJunction":
            told.set("type", "or")
        self.rest(told, one, {})

    def rest(self, told: Any, one: Element | Relationship, said: Properties) -> None:
        """What elements and relationships have alike."""
        self.named(told, one.name, one.documentation)
        self.write_properties(told, {**one.properties, **said})
        if one.specialization and not any(key == f"{FORM}@profiles" for key, _ in one.kept):
            told.set("profiles", self.profiles.of(one))
        self.keep(told, one.kept)

    def relationship(self, parent: Any, one: Relationship) -> None:
        """A relationship."""
        told = self.child(parent, "element")
        told.set(XSI_TYPE, f"archimate:{one.type}Relationship")
        told.set("id", one.id)
        told.set("source", one.source)
        told.set("target", one.target)
        if one.type == "Access" and one.access != "write":
            told.set("accessType", ACCESS_NUMBERS.get(one.access, one.access))
        if one.strength:
            told.set("strength", one.strength)
        if one.directed:
            told.set("directed", "true")
        self.rest(told, one, saying.of_relationship(one))
