"""A model to an exchange file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.architecture.formats import saying
from checker.architecture.formats.exchange.definitions import Definitions
from checker.architecture.formats.exchange.view_writing import write_view
from checker.architecture.formats.losses import Losses
from checker.architecture.formats.naming import xml_id
from checker.architecture.formats.reading import Written
from checker.architecture.formats.view_facts import with_drawings
from checker.architecture.formats.xml import XSI, XSI_TYPE, add, add_texts, etree, give_back, parse, serialised
from checker.architecture.model import Model
from checker.architecture.values import Element, Folder, Kept, Relationship, Value

FORM = "exchange"
NAMESPACE = "http://www.opengroup.org/xsd/archimate/3.0/"
_LOCATION = f"{NAMESPACE} http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd"
_ACCESS = {"access": "Access", "read": "Read", "write": "Write", "read-write": "ReadWrite"}
_PLACED = frozenset(["metadata", "viewpoints"])
"""What was kept and does not stand at the end of the model."""


def write_exchange(model: Model) -> Written:
    """The file, and what the format cannot say."""
    return _Exchange(with_drawings(model)).written()


class _Exchange:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.losses = Losses(FORM)
        self.losses.newer(model.language)
        self.definitions = Definitions(model, self.losses)
        self.views = [view for view in model.views if not view.kind]
        shown = {view.id for view in self.views}
        self.left_out = {view.id for view in model.views if view.kind}
        self.known = {*model.by_id, *model.relationship_by_id, *shown}
        for view in model.views:
            if view.kind:
                self.losses.count(f"{view.kind} view")

    def written(self) -> Written:
        model = self.model
        root = etree().Element(f"{{{NAMESPACE}}}model", nsmap={None: NAMESPACE, "xsi": XSI})
        root.set(f"{{{XSI}}}schemaLocation", _LOCATION)
        root.set("identifier", xml_id(model.id or "model"))
        add_texts(root, "name", model.name or {"": model.id or "model"})
        add_texts(root, "documentation", model.documentation)
        self.definitions.write(root, {**model.properties, **saying.of_model(model, saying.SPECIALIZATIONS)})
        self.placed(root, "metadata")
        self.box(root, "elements", model.elements, self.element)
        self.box(root, "relationships", model.relationships, self.relationship)
        self.organizations(root)
        later = len(root)
        self.draw(root)
        self.losses.bad(give_back(FORM, root, model.kept, skip=_PLACED))
        self.definitions.write_definitions(root, later)
        return Written(serialised(root), self.losses.mistakes())

    def box(self, root: Any, name: str, told: Iterable[Any], write: Any) -> None:
        many = list(told)
        if many:
            box = add(root, name)
            for one in many:
                write(box, one)

    def placed(self, parent: Any, name: str) -> None:
        """Put a part of the model that was kept where the format wants it."""
        for key, value in self.model.kept:
            if key == FORM and name in value[:80]:
                try:
                    parent.append(parse(value))
                except ValueError:
                    self.losses.bad([value])

    def element(self, box: Any, one: Element) -> None:
        told = add(box, "element", None, identifier=xml_id(one.id))
        told.set(XSI_TYPE, one.type)
        self.named(told, one)

    def named(self, told: Any, one: Element | Relationship) -> None:
        add_texts(told, "name", one.name or ({"": ""} if isinstance(one, Element) else {}))
        add_texts(told, "documentation", one.documentation)
        said: dict[str, Value] = saying.of_relationship(one) if isinstance(one, Relationship) else {}
        if one.specialization:
            said[saying.SPECIALIZATION] = one.specialization
        self.definitions.write(told, {**one.properties, **said})
        self.keep(told, one.kept)

    def keep(self, told: Any, kept: Kept) -> None:
        if kept:
            self.losses.bad(give_back(FORM, told, kept))
            self.losses.kept(kept)

    def relationship(self, box: Any, one: Relationship) -> None:
        told = add(box, "relationship", None, identifier=xml_id(one.id))
        told.set("source", xml_id(one.source))
        told.set("target", xml_id(one.target))
        told.set(XSI_TYPE, one.type)
        if one.access:
            told.set("accessType", _ACCESS.get(one.access, one.access))
        if one.strength:
            told.set("modifier", one.strength)
        if one.directed:
            told.set("isDirected", "true")
        self.named(told, one)

    def organizations(self, root: Any) -> None:
        boxes: dict[str, Any] = {}
        for folder in self.model.folders:
            number = dict(folder.kept).get(f"{FORM}@organization", "")
            if number not in boxes:
                boxes[number] = add(root, "organizations")
            self.folder(boxes[number], folder)

    def folder(self, parent: Any, folder: Folder) -> None:
        told = add(parent, "item")
        if folder.id:
            told.set("identifier", xml_id(folder.id))
        add_texts(told, "label", folder.name)
        add_texts(told, "documentation", folder.documentation)
        for inner in folder.folders:
            self.folder(told, inner)
        for item in folder.items:
            if item not in self.left_out:
                add(told, "item", None, identifierRef=xml_id(item))
        self.keep(told, tuple([one for one in folder.kept if one[0] != f"{FORM}@organization"]))
        if folder.properties or folder.type:
            self.losses.count("folder properties" if folder.properties else "folder type")

    def draw(self, root: Any) -> None:
        kept = [value for key, value in self.model.kept if key == FORM and "viewpoints" in value[:80]]
        if not self.views and not kept:
            return
        box = add(root, "views")
        self.placed(box, "viewpoints")
        if self.views:
            diagrams = add(box, "diagrams")
            for view in self.views:
                write_view(diagrams, view, self.definitions, self.losses, frozenset(self.known))
