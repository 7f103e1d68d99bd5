"""Whether a model is well formed and keeps to ArchiMate: every mistake with where it is.

What a government asks beyond that stands in the standard `unified-architecture`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.architecture.checking.cycles import cycles
from checker.architecture.checking.ids import ids
from checker.architecture.checking.junctions import junctions
from checker.architecture.checking.relationships import derived, relationships
from checker.architecture.checking.types import types
from checker.architecture.checking.views import folders, views
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model

__all__ = ["check", "derived"]

_CHECKS = (ids, types, relationships, junctions, cycles, views, folders)


def check(model: Model) -> Iterator[Mistake]:
    """All that is wrong with a model."""
    for one in _CHECKS:
        yield from one(model)
