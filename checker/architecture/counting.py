"""What a model holds, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from checker.architecture.checking import derived
from checker.architecture.language import language
from checker.architecture.language.types import JUNCTIONS
from checker.architecture.model import Model


class Numbers(NamedTuple):
    """Counts; mappings go from the most to the least.

    `derived`    relationships that stand for a chain of others (ArchiMate 3.2, appendix B)
    `alone`      elements without any relationship
    `unnamed`    language → elements without a name in it
    """

    elements: int
    relationships: int
    views: int
    folders: int
    layers: Mapping[str, int]
    types: Mapping[str, int]
    relationship_types: Mapping[str, int]
    derived: int
    alone: int
    unnamed: Mapping[str, int]


def count(model: Model) -> Numbers:
    """The numbers of a model."""
    known = language(model.language).elements
    layers = Counter(known[one.type].layer if one.type in known else "other" for one in model.elements)
    joined = {end for one in model.relationships for end in (one.source, one.target)}
    named = [one for one in model.elements if one.type not in JUNCTIONS]
    return Numbers(
        elements=len(model.elements),
        relationships=len(model.relationships),
        views=len(model.views),
        folders=len(set(model.folder_of.values())),
        layers=dict(layers.most_common()),
        types=dict(Counter(one.type for one in model.elements).most_common()),
        relationship_types=dict(Counter(one.type for one in model.relationships).most_common()),
        derived=sum(1 for _ in derived(model)),
        alone=sum(one.id not in joined for one in model.elements),
        unnamed={name: sum(name not in one.name for one in named) for name in ("ar", "en")},
    )
