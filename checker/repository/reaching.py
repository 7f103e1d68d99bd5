"""Which folders of standards a command reaches."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.repository.releasing.archive import unpacked
from checker.repository.where import shipped


def roots(further: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The national standards, then the folders a ministry adds.

    A file among `further` is an edition that was exported: it stands in the place of the national standards.
    """
    asked = list(further)
    archives = [unpacked(path) for path in asked if path.is_file()]
    return (*(archives or [shipped("standards")]), *[path for path in asked if not path.is_file()])
