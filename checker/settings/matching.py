"""Which system of a manifest an artefact belongs to."""

from __future__ import annotations

from pathlib import Path

from checker.loaders.git_patterns import matches
from checker.settings.values import Manifest, System


def relative(manifest: Manifest, path: Path) -> str:
    """`path` as the manifest's patterns see it; `""` where it does not lie in the manifest's folder."""
    try:
        return path.absolute().relative_to(manifest.folder.absolute()).as_posix()
    except ValueError:
        return ""


def system_of(manifest: Manifest, name: str) -> System | None:
    """The first system one of whose patterns matches `name`, a path relative to the manifest's folder."""
    return next((system for system in manifest.systems if name and matches(system.artefacts, name)), None)


def excluded(manifest: Manifest, name: str) -> bool:
    """Whether the manifest leaves `name` out."""
    return bool(manifest.exclude and name) and matches(manifest.exclude, name)
