"""The manifests that the paths of a run belong to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from checker import settings
from checker.audit.request import STDIN
from checker.kernel.place import real
from checker.kernel.trouble import Misconfigured, Trouble
from checker.repository import Repository
from checker.settings import Known, Manifest


class Manifests(NamedTuple):
    """path as asked → its manifest, where there is one."""

    of: dict[Path, Manifest]

    @property
    def all(self) -> tuple[Manifest, ...]:
        """Each manifest once, in the order of the paths."""
        return tuple({manifest.file: manifest for manifest in self.of.values()}.values())


def all_walked(manifest: Manifest, paths: Iterable[Path]) -> bool:
    """Whether all that a manifest speaks of lies below one of the paths of a run."""
    folder = real(manifest.folder)
    return any(folder.is_relative_to(real(path)) for path in paths if str(path) != STDIN)


def read(paths: tuple[Path, ...]) -> Manifests:
    """Find and read the manifests. Raises Misconfigured with every mistake in them."""
    files = {path: settings.find(Path.cwd() if str(path) == STDIN else path) for path in paths}
    readings = {file: settings.read(file) for file in files.values() if file}
    troubles: list[Trouble] = [trouble for reading in readings.values() for trouble in reading.troubles]
    if troubles:
        raise Misconfigured(tuple(troubles))
    return Manifests({path: manifest for path, file in files.items() if file and (manifest := readings[file].manifest)})


def hold(manifests: Manifests, repository: Repository) -> None:
    """Hold the names in the manifests against those there are. Raises Misconfigured."""
    if not manifests.all:
        return  # profiles need not be read
    heads = repository.standards()
    known = Known(
        repository.editions,
        repository.profiles,
        {name for head in heads for name in (head.id, head.citation)},
        lambda: {f"{head.id}/{one}" for head in heads for one in repository.requirement_ids(head)},
    )
    troubles = [trouble for manifest in manifests.all for trouble in settings.misnamed(manifest, known)]
    if troubles:
        raise Misconfigured(tuple(troubles))
