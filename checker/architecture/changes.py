"""What changed from one model to another: elements and relationships added, removed, changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship

_NOT_SAID = frozenset(("at", "kept"))
"""Where a part stands, and what a format said beside it, is no change of the model."""


Part = Element | Relationship


class Changed(NamedTuple):
    """A part before and after, and the names of what differs: `name`, `documentation`, `properties` …"""

    before: Part
    after: Part
    fields: tuple[str, ...]


class Changes(NamedTuple):
    """All changes; each list in the order of its model."""

    added_elements: tuple[Element, ...]
    removed_elements: tuple[Element, ...]
    changed_elements: tuple[Changed, ...]
    added_relationships: tuple[Relationship, ...]
    removed_relationships: tuple[Relationship, ...]
    changed_relationships: tuple[Changed, ...]

    @property
    def nothing(self) -> bool:
        """Whether the models say the same."""
        return not any(self)

    def states(self) -> Mapping[str, str]:
        """Id → added, removed or changed, for a drawing."""
        added: tuple[Part, ...] = (*self.added_elements, *self.added_relationships)
        removed: tuple[Part, ...] = (*self.removed_elements, *self.removed_relationships)
        found = {one.id: "added" for one in added} | {one.id: "removed" for one in removed}
        return found | {one.after.id: "changed" for one in (*self.changed_elements, *self.changed_relationships)}


def changes(before: Model, after: Model) -> Changes:
    """From `before` to `after`, by the ids of their parts."""
    return Changes(
        tuple([one for one in after.elements if one.id not in before.by_id]),
        tuple([one for one in before.elements if one.id not in after.by_id]),
        _changed(before.by_id, after.by_id),
        tuple([one for one in after.relationships if one.id not in before.relationship_by_id]),
        tuple([one for one in before.relationships if one.id not in after.relationship_by_id]),
        _changed(before.relationship_by_id, after.relationship_by_id),
    )


def _changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Changed, ...]:
    found = []
    for name, new in after.items():
        old = before.get(name)
        if old is not None and (fields := _fields(old, new)):
            found.append(Changed(old, new, fields))
    return tuple(found)


def _fields(old: Any, new: Any) -> tuple[str, ...]:
    return tuple([name for name in old._fields if name not in _NOT_SAID and getattr(old, name) != getattr(new, name)])


def both(before: Model, after: Model, told: Changes) -> Model:
    """A model with all that changed, removed parts among them, and what it is joined to: what a drawing shows."""
    states = told.states()
    elements = {one.id: one for one in (*before.elements, *after.elements)}
    relationships = {one.id: one for one in (*before.relationships, *after.relationships)}
    lines = [one for one in relationships.values() if one.id in states or one.source in states or one.target in states]
    shown = {name for name in states if name in elements}
    shown |= {end for one in lines if one.id in states for end in (one.source, one.target) if end in elements}
    return Model(
        after.name,
        language=after.language,
        elements=tuple([one for one in elements.values() if one.id in shown]),
        relationships=tuple([one for one in lines if one.source in shown and one.target in shown]),
    )
