"""A matrix: which elements of one sort depend on which of another, and how many steps away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.architecture.impact import impact
from checker.architecture.model import Model
from checker.architecture.query import find
from checker.architecture.values import Element

NAMED: Mapping[str, tuple[str, str]] = {
    "services-systems": (
        "type = BusinessService",
        "type = ApplicationComponent and not specialization = register",
    ),
    "systems-registers": (
        "type = ApplicationComponent and not specialization = register",
        "type = ApplicationComponent and specialization = register",
    ),
}
"""Name → the queries of its rows and its columns."""
FARTHEST = 3
"""Steps beyond which a dependence says little."""

_SHARED = frozenset(("bus", "secure-network"))
"""What all systems share: that two meet there does not make one depend on the other."""


class Matrix(NamedTuple):
    """`cells` is (row, column) → steps from the column's element to the row's, which depends on it."""

    rows: tuple[Element, ...]
    columns: tuple[Element, ...]
    cells: Mapping[tuple[str, str], int]


def matrix(model: Model, rows: str, columns: str, farthest: int = FARTHEST) -> Matrix:
    """The matrix of two queries, without rows and columns that have no cell. Raises Trouble for a wrong query."""
    wanted = {one.id: one for one in find(rows, model)}
    across = find(columns, model)
    shared = frozenset([one.id for one in model.elements if one.specialization in _SHARED])
    cells: dict[tuple[str, str], int] = {}
    for column in across:
        for one in impact(model, column.id, farthest, halts=shared):
            if one.element.id in wanted and one.through.type != "Association":
                cells[one.element.id, column.id] = one.distance
    return Matrix(
        _with_cells(list(wanted.values()), {row for row, _ in cells}),
        _with_cells(across, {column for _, column in cells}),
        cells,
    )


def _with_cells(elements: Sequence[Element], used: set[str]) -> tuple[Element, ...]:
    return tuple([one for one in elements if one.id in used])
