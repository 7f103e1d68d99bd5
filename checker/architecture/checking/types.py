"""Types are those of the version of ArchiMate, and attributes stand where they belong."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.architecture.language import language
from checker.architecture.language.types import ACCESSES
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.place import At
from checker.architecture.values import Relationship
from checker.kernel.likeness import nearest


def types(model: Model) -> Iterator[Mistake]:
    """Types there are not, and attributes of relationships that cannot have them."""
    known = language(model.language)
    for element in model.elements:
        if element.type not in known.elements:
            yield _unknown(element.type, known.elements, model, element.at)
    for one in model.relationships:
        if one.type not in known.relationships:
            yield _unknown(one.type, known.relationships, model, one.at)
        if one.access or one.strength or one.directed or any(one.multiplicity):
            yield from _attributes(one, model)


def _unknown(found: str, allowed: Collection[str], model: Model, at: At) -> Mistake:
    if not found:
        return Mistake("model.no-type", {}, at)
    values = {"type": found, "language": model.language}
    if near := nearest(found, allowed):
        return Mistake("model.unknown-type-near", {**values, "nearest": near}, at)
    return Mistake("model.unknown-type", values, at)


def _attributes(one: Relationship, model: Model) -> Iterator[Mistake]:
    for name, value, owner in (
        ("access", one.access, "Access"),
        ("strength", one.strength, "Influence"),
        ("directed", one.directed, "Association"),
    ):
        if value and one.type != owner:
            yield Mistake("model.attribute-elsewhere", {"attribute": name, "owner": owner, "type": one.type}, one.at)
    if one.access and one.access not in ACCESSES:
        yield Mistake("model.access", {"found": one.access, "allowed": list(ACCESSES)}, one.at)
    if any(one.multiplicity) and model.language == "3.2":
        yield Mistake("model.multiplicity", {"multiplicity": " ".join(one.multiplicity)}, one.at)
