"""A model from what the files of its folder say: pure, of values that keep to their forms.

Relationships without an id get one from what they join, `a--serving--b`, so that it is the same
wherever the line stands; the second of two alike gets `a--serving--b--2`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.architecture.model import Model
from checker.architecture.organising import folders
from checker.architecture.parts import Part, Parts
from checker.architecture.place import NOWHERE, At
from checker.architecture.shaping import kept, properties, texts
from checker.architecture.values import Element, PropertyDefinition, Relationship, Specialization
from checker.architecture.view_shaping import view


def build(parts: Parts) -> Model:
    """The model."""
    head: Mapping[str, Any] = parts.head.data if parts.head else {}
    elements: list[Element] = []
    relationships: list[Relationship] = []
    ids = _Ids()
    for part in parts.blocks:
        _block(part, elements, relationships, ids)
    return Model(
        id=head.get("id", ""),
        name=texts(head.get("name")),
        documentation=texts(head.get("documentation")),
        language=head.get("archimate", "3.2"),
        elements=tuple(elements),
        relationships=tuple(relationships),
        views=tuple([view(part.path, part.data, part.source) for part in parts.views]),
        folders=folders(parts.blocks, parts.views, parts.organization),
        properties=properties(head.get("properties")),
        definitions=tuple(_definitions(parts.head, head)),
        specializations=tuple(_specializations(parts.head, head)),
        kept=kept(head.get("kept")),
        at=At(parts.head.source) if parts.head else NOWHERE,
    )


def _definitions(part: Part | None, head: Mapping[str, Any]) -> Iterator[PropertyDefinition]:
    if part:
        for number, told in enumerate(head.get("property-definitions", ())):
            at = At(part.source, f"/property-definitions/{number}")
            kind = told.get("type", "string")
            yield PropertyDefinition(told.get("id", told["name"]), told["name"], kind, kept(told.get("kept")), at)


def _specializations(part: Part | None, head: Mapping[str, Any]) -> Iterator[Specialization]:
    if part:
        for number, told in enumerate(head.get("specializations", ())):
            at = At(part.source, f"/specializations/{number}")
            yield Specialization(told["id"], told["name"], told["type"], kept(told.get("kept")), at)


class _Ids:
    """Ids of relationships that nobody named."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def made(self, source: str, kind: str, target: str) -> str:
        name = f"{source}--{kind.lower()}--{target}"
        number = self._seen[name] = self._seen.get(name, 0) + 1
        return name if number == 1 else f"{name}--{number}"


def made_ids(relationships: Iterable[Relationship]) -> dict[str, str]:
    """Id of each → the id that is made for it where none stands."""
    ids = _Ids()
    return {one.id: ids.made(one.source, one.type, one.target) for one in relationships}


def _block(part: Part, elements: list[Element], relationships: list[Relationship], ids: _Ids) -> None:
    source = part.source
    for number, told in enumerate(part.data.get("elements", ())):
        if told is None:  # it had mistakes, which have been told
            continue
        pointer = f"/elements/{number}"
        get = told.get
        name = told["id"]
        elements.append(
            Element(
                name,
                told["type"],
                texts(get("name")),
                texts(get("documentation")),
                get("specialization", ""),
                properties(get("properties")),
                kept(get("kept")),
                At(source, pointer),
            )
        )
        for index, line in enumerate(get("relationships", ())):
            if line:
                relationships.append(_relationship(name, line, At(source, f"{pointer}/relationships/{index}"), ids))
    for number, told in enumerate(part.data.get("relationships", ())):
        if told:
            relationships.append(_relationship(told["from"], told, At(source, f"/relationships/{number}"), ids))


def _relationship(source: str, told: Mapping[str, Any], at: At, ids: _Ids) -> Relationship:
    get = told.get
    kind, target = told["type"], told["to"]
    if len(told) == 2 or (len(told) == 3 and "from" in told):  # most say no more
        return Relationship(ids.made(source, kind, target), kind, source, target, at=at)
    return Relationship(
        get("id") or ids.made(source, kind, target),
        kind,
        source,
        target,
        texts(get("name")),
        texts(get("documentation")),
        get("specialization", ""),
        properties(get("properties")),
        get("access", ""),
        str(get("strength", "")),
        get("directed", False),
        tuple(get("multiplicity", ("", ""))),
        kept(get("kept")),
        at,
    )
