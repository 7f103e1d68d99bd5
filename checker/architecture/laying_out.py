"""Which files a model is written to, and what each says: a building block a folder, a view a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture.building import made_ids
from checker.architecture.dumping import dump_element, dump_folder, dump_head, dump_relationship, dump_texts, filled
from checker.architecture.language import language
from checker.architecture.model import Model
from checker.architecture.values import Element, Folder, Relationship, any_text
from checker.architecture.view_dumping import dump_view
from checker.architecture.views import View
from checker.architecture.waiting import Waiting

_ODD = re.compile(r"[^a-z0-9]+")
_LONGEST = 60
_LOOSE = "relationships.yaml"
_TAKEN = ("model.yaml", "organization.yaml", _LOOSE)


def files(model: Model) -> dict[str, Any]:
    """Path → what the file says, in the order of the paths."""
    return _Layout(model).files()


class _Layout:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.paths = {path.lower() for path in _TAKEN}
        self.blocks: dict[str, dict[str, Any]] = {}
        self.made = made_ids(model.relationships)
        self.waiting = Waiting(model.elements)
        self.told: set[str] = set()
        self.on_disk = all(_is_of_disk(folder, "") for folder in model.folders)

    def files(self) -> dict[str, Any]:
        model = self.model
        found: dict[str, Any] = {"model.yaml": dump_head(model)}
        for folder in model.folders:
            self.folder(folder, "")
        self.unplaced()
        found.update({path: block for path, block in self.blocks.items() if block.get("elements")})
        if loose := [one for one in model.relationships if one.source not in model.by_id]:
            found[_LOOSE] = {"relationships": [dump_relationship(one, self.made, source=True) for one in loose]}
        if not (model.folders and self.on_disk):
            found["organization.yaml"] = {"folders": [dump_folder(one) for one in model.folders]}
        found.update(self.views())
        return found

    def free(self, wanted: str) -> str:
        """A path that no other file has, whatever the case of its letters."""
        path, number = f"{wanted}.yaml", 1
        while path.lower() in self.paths:
            number += 1
            path = f"{wanted}-{number}.yaml"
        self.paths.add(path.lower())
        return path

    def folder(self, folder: Folder, above: str) -> None:
        here = (
            folder.id if self.on_disk else above + (_slug(any_text(folder.name, "en")) or _slug(folder.id) or "folder")
        )
        elements = [one for name in folder.items if (one := self.waiting.take(name))]
        if elements:
            title = {name: text for name, text in folder.name.items() if name or not self.on_disk}
            self.block(here, elements, title)
        for inner in folder.folders:
            self.folder(inner, f"{here}/")

    def block(self, path: str, elements: list[Element], title: Mapping[str, str]) -> None:
        rows = [dump_element(one, self.outgoing(one), self.made) for one in elements]
        self.blocks[self.free(path)] = filled(title=dump_texts(title), elements=rows)

    def outgoing(self, element: Element) -> tuple[Relationship, ...]:
        """What begins at an element; where two have one id, it stands with the first."""
        again = element.id in self.told
        self.told.add(element.id)
        return () if again else self.model.outgoing[element.id]

    def unplaced(self) -> None:
        """Elements that stand in no folder: a block for every layer."""
        types = language(self.model.language).elements
        by_layer: dict[str, list[Element]] = {}
        for one in self.waiting.left():
            layer = types[one.type].layer if one.type in types else "other"
            by_layer.setdefault(layer, []).append(one)
        for layer, elements in by_layer.items():
            self.block(layer, elements, {})

    def views(self) -> Iterator[tuple[str, Any]]:
        folder_of = self.model.folder_of if self.on_disk else {}
        for view in self.model.views:
            folder = folder_of.get(view.id, "views")
            folder = folder if folder.split("/")[0] == "views" else "views"
            own = _slug(view.id) == view.id.lower() and self.on_disk
            stem = view.id if own else _slug(any_text(view.name, "en")) or _slug(view.id) or "view"
            path = self.free(f"{folder}/{stem}")
            yield path, _told(view, path)


def _told(view: View, path: str) -> dict[str, Any]:
    told = dump_view(view)
    if path.rpartition("/")[2] == f"{view.id}.yaml":
        del told["id"]
    return told


def _is_of_disk(folder: Folder, above: str) -> bool:
    """Whether a folder is one that lay on disk: its id is its path."""
    return folder.id == above + folder.name.get("", "/") and all(
        _is_of_disk(inner, f"{folder.id}/") for inner in folder.folders
    )


def _slug(name: str) -> str:
    return _ODD.sub("-", name.lower()).strip("-")[:_LONGEST].strip("-")
