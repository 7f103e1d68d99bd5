"""An agency's manifest as values."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from checker.kernel.document import Document
from checker.kernel.place import Place
from checker.kernel.text import Text
from checker.kernel.waiver import Waiver


class System(NamedTuple):
    """A system of the agency.

    `artefacts`  patterns of git's kind, relative to the manifest's folder
    `interfaces`  (id of an interface of the unified architecture, file of its description as the manifest sees it)
    `profiles`, `standards`  what it is held against; both empty: every standard that recognises an artefact
    """

    id: str
    name: Text
    artefacts: tuple[str, ...]
    profiles: tuple[str, ...]
    standards: tuple[str, ...]
    place: Place
    interfaces: tuple[tuple[str, str], ...] = ()


class Manifest(NamedTuple):
    """What `miyar.yaml` says.

    `edition`    id of the edition, `""` for the newest standards in force
    `standards`  further folders of standards, absolute
    `exclude`    patterns of git's kind, relative to the manifest's folder
    """

    file: Path
    agency: str
    agency_name: Text
    edition: str = ""
    systems: tuple[System, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    standards: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    document: Document | None = None
    """The file as loaded, for the places of mistakes that show only beside the standards."""

    @property
    def folder(self) -> Path:
        """The folder that patterns and paths of the manifest start from."""
        return self.file.parent
