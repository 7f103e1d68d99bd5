"""What a version of ArchiMate consists of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class ElementType(NamedTuple):
    """A type of element. `name` as in the exchange format; `layer` and `aspect` in lower case.

    layers   strategy business application technology motivation implementation other (ArchiMate 4: also common)
    aspects  active-structure behaviour passive-structure motivation composite other
    """

    name: str
    layer: str
    aspect: str


class RelationshipType(NamedTuple):
    """A type of relationship. Categories of ArchiMate 3.2, 5: structural dependency dynamic other."""

    name: str
    category: str


RELATIONSHIPS = (
    RelationshipType("Composition", "structural"),
    RelationshipType("Aggregation", "structural"),
    RelationshipType("Assignment", "structural"),
    RelationshipType("Realization", "structural"),
    RelationshipType("Serving", "dependency"),
    RelationshipType("Access", "dependency"),
    RelationshipType("Influence", "dependency"),
    RelationshipType("Association", "dependency"),
    RelationshipType("Triggering", "dynamic"),
    RelationshipType("Flow", "dynamic"),
    RelationshipType("Specialization", "other"),
)
ACCESSES = ("access", "read", "write", "read-write")
JUNCTIONS = frozenset(["AndJunction", "OrJunction"])


def table(told: str) -> Mapping[str, ElementType]:
    """Types from lines `layer aspect: Name Name …`."""
    found: dict[str, ElementType] = {}
    for line in told.strip().splitlines():
        where, _, names = line.partition(":")
        layer, aspect = where.split()
        found.update({name: ElementType(name, layer, aspect) for name in names.split()})
    return found
