"""What is drawn of a view: its elements, which of them stand in which, and the lines that are left."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from checker.architecture.model import Model
from checker.architecture.showing import drawn_relationships, shown
from checker.architecture.values import Relationship
from checker.architecture.views import View


class Choice(NamedTuple):
    """Ids of elements in the order of the model, the lines between them, and `parents`: inner box → the box around."""

    elements: tuple[str, ...]
    relationships: tuple[Relationship, ...]
    parents: dict[str, str]


def choose(model: Model, view: View) -> Choice:
    """What `view` shows of `model`. Raises Trouble where its query is no query.

    A relationship that nesting says is not drawn again, nor one between a frame and what stands in it.
    """
    elements = shown(view, model)
    names = {one.id for one in elements}
    nesting = [one for one in model.relationships if one.type in view.nest and {one.source, one.target} <= names]
    parents = _parents(nesting)
    lines = [one for one in drawn_relationships(view, model, elements) if not _said(one, parents)]
    return Choice(tuple([one.id for one in elements]), tuple(lines), parents)


def _said(one: Relationship, parents: dict[str, str]) -> bool:
    return inside(one.target, one.source, parents) or inside(one.source, one.target, parents)


def _parents(relationships: Iterable[Relationship]) -> dict[str, str]:
    """The first parent holds; nothing stands inside itself."""
    parents: dict[str, str] = {}
    for one in relationships:
        if one.target not in parents and not inside(one.source, one.target, parents):
            parents[one.target] = one.source
    return parents


def detail(one: Relationship) -> str:
    """What its type leaves open and its line shows: access, strength, or that an association is directed."""
    return one.access or one.strength or ("directed" if one.directed else "")


def inside(name: str, holder: str, parents: dict[str, str]) -> bool:
    """Whether a box is `holder` or stands somewhere in it."""
    step: str | None = name
    while step is not None:
        if step == holder:
            return True
        step = parents.get(step)
    return False
