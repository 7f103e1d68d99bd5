"""A model as rules see it: what several of them ask is worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from checker.architecture import Element, Properties, Relationship, any_text, spoken_value
from checker.architecture.checking import check
from checker.architecture.formats.reading import Reading
from checker.architecture.language.types import JUNCTIONS
from checker.architecture.mistakes import Mistake
from checker.kernel.document import Document
from checker.kernel.kind import Supplies

_MEMBER = "unified-architecture"
"""Property of a model by which it says whether it is part of the unified architecture."""
_WHOLES = ("Composition", "Aggregation")


class Survey:
    """A model, the document it was read from, and what the repository supplies."""

    def __init__(self, reading: Reading, document: Document, supplies: Supplies) -> None:
        self.model = reading.model
        self.unreadable = reading.mistakes
        self.document = document
        self.supplies = supplies
        self._components: dict[str, Element | None] = {}

    @property
    def member(self) -> str:
        """What the model says of being part of the unified architecture: `true`, `false`, another word, or nothing."""
        return first(self.model.properties, _MEMBER).lower()

    @property
    def unified(self) -> bool:
        """Whether it says that it is part of it."""
        return self.member == "true"

    @cached_property
    def mistakes(self) -> Mapping[str, list[Mistake]]:
        """Code → what ArchiMate and the well-formedness of models find wrong."""
        found: dict[str, list[Mistake]] = {}
        for one in check(self.model):
            found.setdefault(one.code, []).append(one)
        return found

    @cached_property
    def by_type(self) -> Mapping[str, list[Element]]:
        """Type → its elements."""
        found: dict[str, list[Element]] = {}
        for one in self.model.elements:
            found.setdefault(one.type, []).append(one)
        return found

    def of_type(self, *types: str) -> list[Element]:
        """The elements of some types."""
        return [one for name in types for one in self.by_type.get(name, ())]

    @cached_property
    def named(self) -> list[Element]:
        """The elements that should have a name: all but junctions."""
        return [one for one in self.model.elements if one.type not in JUNCTIONS]

    def relationships(self, *types: str) -> Iterator[Relationship]:
        """The relationships of some types."""
        return (one for one in self.model.relationships if one.type in types)

    def type_of(self, name: str) -> str:
        """The type of an element; `""` where the id names none."""
        found = self.model.by_id.get(name)
        return found.type if found else ""

    def component(self, name: str) -> Element | None:
        """The application component that an id names, or of which what it names is a part or a behaviour."""
        if name not in self._components:
            self._components[name] = self._component(name)
        return self._components[name]

    def _component(self, name: str) -> Element | None:
        seen: set[str] = set()
        edge = [name]
        while edge:
            here = edge.pop()
            found = self.model.by_id.get(here)
            if found is None or here in seen:
                continue
            if found.type == "ApplicationComponent":
                return found
            seen.add(here)
            if found.type.startswith("Application"):
                edge += [one.source for one in self.model.incoming[here] if one.type in (*_WHOLES, "Assignment")]
        return None

    def owner(self, component: Element) -> str:
        """Id of the body that answers for a component: its own, else that of what it is part of."""
        seen: set[str] = set()
        edge = [component.id]
        while edge:
            here = edge.pop(0)
            found = self.model.by_id.get(here)
            if found is None or here in seen:
                continue
            if told := first(found.properties, "owner"):
                return told
            seen.add(here)
            edge += [one.source for one in self.model.incoming[here] if one.type in _WHOLES]
        return ""

    @cached_property
    def buses(self) -> frozenset[str]:
        """Ids of the buses, and of all they are made of."""
        return frozenset(self._with_parts(one.id for one in self.model.elements if special(one) == "bus"))

    @cached_property
    def secure_networks(self) -> frozenset[str]:
        """Ids of the secure networks, and of all they are made of."""
        secure = (one.id for one in self.of_type("CommunicationNetwork") if special(one) == "secure-network")
        return frozenset(self._with_parts(secure))

    def _with_parts(self, names: Iterable[str]) -> set[str]:
        found: set[str] = set()
        edge = list(names)
        while edge:
            if (here := edge.pop()) not in found:
                found.add(here)
                edge += [one.target for one in self.model.outgoing[here] if one.type in _WHOLES]
        return found

    @cached_property
    def exchanges(self) -> list[tuple[Relationship, Element, Element]]:
        """The flows between application components of different bodies, with both components."""
        return [
            (one, source, target)
            for one in self.relationships("Flow")
            if (source := self.component(one.source))
            and (target := self.component(one.target))
            and self.owner(source) != self.owner(target)
        ]

    @cached_property
    def authorities(self) -> Mapping[str, list[tuple[Relationship, Element | None]]]:
        """Id of a data object → the accesses that say they are authoritative, and what they come from."""
        found: dict[str, list[tuple[Relationship, Element | None]]] = {}
        for one in self.relationships("Access"):
            if first(one.properties, "authoritative") == "true":
                found.setdefault(one.target, []).append((one, self.component(one.source)))
        return found


def listed(properties: Properties, key: str) -> list[str]:
    """What a property says, value by value; formats that know no lists join them by commas."""
    told = properties.get(key)
    if told is None:
        return []
    values: Iterable[Any] = told if isinstance(told, tuple) else spoken_value(told).split(",")
    return [text for one in values if (text := spoken_value(one).strip())]


def first(properties: Properties, key: str) -> str:
    """What a property says, its first value; `""` where it says nothing."""
    return next(iter(listed(properties, key)), "")


def special(one: Element) -> str:
    """Its specialization; in formats that have no place for one, a property of that name."""
    return one.specialization or first(one.properties, "specialization")


def called(one: Element | None) -> dict[str, str]:
    """The name of an element in both languages, for a sentence; its id where it has none."""
    if one is None:
        return {"ar": "—", "en": "—"}
    return {language: any_text(one.name, language) or one.id for language in ("ar", "en")}
