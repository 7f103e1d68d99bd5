"""A whole model, with its indexes: each is made when first asked for, and once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checker.architecture.place import NOWHERE, At
from checker.architecture.values import (
    Element,
    Folder,
    Kept,
    Properties,
    PropertyDefinition,
    Relationship,
    Specialization,
    Texts,
    any_text,
)
from checker.architecture.views import View

Concept = Element | Relationship


@dataclass(frozen=True)
class Model:
    """A model. `language` is the version of ArchiMate it is written in: `3.2` or `4`.

    Ids may be there twice: then the indexes know the first, and `checking` tells of the others.
    """

    name: Texts
    documentation: Texts = field(default_factory=dict)
    language: str = "3.2"
    elements: tuple[Element, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    views: tuple[View, ...] = ()
    folders: tuple[Folder, ...] = ()
    id: str = ""
    properties: Properties = field(default_factory=dict)
    definitions: tuple[PropertyDefinition, ...] = ()
    specializations: tuple[Specialization, ...] = ()
    kept: Kept = ()
    at: At = NOWHERE

    @cached_property
    def by_id(self) -> Mapping[str, Element]:
        """id → element."""
        return {one.id: one for one in reversed(self.elements)}

    @cached_property
    def relationship_by_id(self) -> Mapping[str, Relationship]:
        """id → relationship."""
        return {one.id: one for one in reversed(self.relationships)}

    @cached_property
    def view_by_id(self) -> Mapping[str, View]:
        """id → view."""
        return {one.id: one for one in reversed(self.views)}

    def concept(self, name: str) -> Concept | None:
        """The element or relationship with an id; None where there is none."""
        return self.by_id.get(name) or self.relationship_by_id.get(name)

    @cached_property
    def outgoing(self) -> Mapping[str, tuple[Relationship, ...]]:
        """id → the relationships that begin there; nothing raises for an id without any."""
        return _Grouped(self.relationships, incoming=False)

    @cached_property
    def incoming(self) -> Mapping[str, tuple[Relationship, ...]]:
        """id → the relationships that end there."""
        return _Grouped(self.relationships, incoming=True)

    @cached_property
    def folder_of(self) -> Mapping[str, str]:
        """id → the path of its folder, `registers/civil-register`."""
        return dict(_paths(self.folders, ""))


class _Grouped(dict[str, tuple[Relationship, ...]]):
    def __init__(self, relationships: tuple[Relationship, ...], *, incoming: bool) -> None:
        found: dict[str, list[Relationship]] = defaultdict(list)
        for one in relationships:
            found[one.target if incoming else one.source].append(one)
        super().__init__({name: tuple(group) for name, group in found.items()})

    def __missing__(self, name: str) -> tuple[Relationship, ...]:
        return ()


def _paths(folders: tuple[Folder, ...], above: str) -> Iterator[tuple[str, str]]:
    for folder in folders:
        path = above + any_text(folder.name)
        yield from ((item, path) for item in folder.items)
        yield from _paths(folder.folders, f"{path}/")
