"""A model of ArchiMate 3.2 to ArchiMate 4: every decision is told, and nothing that was said is lost.

Where several types have become one, the layer is kept as the property `layer`; what is gone becomes the nearest that
is left, with a specialization that says what it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from checker.architecture.language import language
from checker.architecture.language.rules import legal
from checker.architecture.language.succession import MERGED, REPLACED, now_called
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.query.words import words
from checker.architecture.values import Element, Relationship, Specialization
from checker.architecture.views import View
from checker.kernel.trouble import Trouble

LAYER, WAS = "layer", "archimate-3.2"
"""Properties that keep the layer, and what an element was that has a specialization of its own."""


class Migrated(NamedTuple):
    """The model in ArchiMate 4, and what was decided for it."""

    model: Model
    decisions: tuple[Mistake, ...]


def migrate(model: Model) -> Migrated:
    """The model in ArchiMate 4; one that is in it already is given back as it is."""
    if model.language == "4":
        return Migrated(model, ())
    return _Migration(model).run()


def _new_type(name: str) -> str:
    return REPLACED[name][0] if name in REPLACED else now_called(name) or name


class _Migration:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.decisions: list[Mistake] = []
        self.types: Mapping[str, str] = {one.id: _new_type(one.type) for one in model.elements}

    def run(self) -> Migrated:
        model = self.model
        found = replace(
            model,
            language="4",
            elements=tuple([self.element(one) for one in model.elements]),
            relationships=tuple([self.relationship(one) for one in model.relationships]),
            views=tuple([self.view(one) for one in model.views]),
            specializations=tuple([self.specialization(one) for one in model.specializations]),
        )
        return Migrated(found, tuple(self.decisions))

    def specialization(self, one: Specialization) -> Specialization:
        return one._replace(type=_new_type(one.type))

    def element(self, one: Element) -> Element:
        new = _new_type(one.type)
        if new == one.type:
            return one
        values = {"id": one.id, "type": one.type, "new": new}
        if one.type in MERGED:
            layer = language("3.2").elements[one.type].layer
            self.decisions.append(Mistake("migrate.merged", {**values, "layer": layer}, one.at))
            return one._replace(type=new, properties={**one.properties, LAYER: layer})
        was = REPLACED[one.type][1]
        if one.specialization:
            self.decisions.append(Mistake("migrate.replaced-special", {**values, "was": was}, one.at))
            return one._replace(type=new, properties={**one.properties, WAS: was})
        self.decisions.append(Mistake("migrate.replaced", {**values, "was": was}, one.at))
        return one._replace(type=new, specialization=was)

    def relationship(self, one: Relationship) -> Relationship:
        """The one rule that was turned round: what a path aggregated realizes it. All others still hold."""
        source = self.model.by_id.get(one.source)
        if one.type != "Aggregation" or source is None or source.type != "Path":
            return one
        target = self.types.get(one.target, "")
        if legal("4", one.type, "Path", target) is not None or legal("4", "Realization", target, "Path") is None:
            return one
        values = {"id": one.id, "type": one.type, "source": one.source, "target": one.target}
        self.decisions.append(Mistake("migrate.path", values, one.at))
        return one._replace(type="Realization", source=one.target, target=one.source)

    def view(self, view: View) -> View:
        show = view.show
        if show is None or not show.query:
            return view
        new = _rewritten(show.query)
        if new != show.query:
            self.decisions.append(Mistake("migrate.query", {"view": view.id, "query": show.query, "new": new}, view.at))
        return view._replace(show=show._replace(query=new))


def _rewritten(query: str) -> str:
    """A query with the types of ArchiMate 4; the layer of what was merged is asked for as a property."""
    try:
        found = words(query)
    except Trouble:
        return query
    return "".join(_pieces(query, [(word.text, word.at) for word in found if word.kind in ("bare", "text")]))


def _pieces(query: str, told: list[tuple[str, int]]) -> Iterator[str]:
    at = 0
    for text, start in told:
        new = _new_type(text) if text in MERGED or text in REPLACED else text
        if new != text:
            yield query[at:start]
            yield new
            at = start + len(text)
    yield query[at:]
