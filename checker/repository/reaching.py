"""Which folders of standards a command reaches."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from checker.kernel.place import spoken
from checker.repository.folders import holds_some, standards_in
from checker.repository.messages import trouble
from checker.repository.releasing.archive import unpacked
from checker.repository.where import shipped


def roots(further: Iterable[Path] = ()) -> tuple[Path, ...]:
    """The national standards, then the folders a ministry adds.

    A file among `further` is an edition that was exported: it stands in the place of the standards installed, and so
    does a folder that holds every one of them, which is a steward's own copy. Raises Trouble for a folder that holds
    nothing: who named it must not believe that it was used.
    """
    asked = list(further)
    national = [unpacked(path) for path in asked if path.is_file()]
    installed = shipped("standards")
    copies = [path for path in asked if path.is_dir() and standards_in(installed) <= standards_in(path)]
    others = [path for path in asked if not path.is_file() and path not in copies]
    for path in others:
        if path.is_dir() and not holds_some(path):
            raise trouble("repository.no-standards", {"folder": spoken(path)})
    return (*([*national, *copies] or [installed]), *others)
