"""A model as it was at a revision of git."""

from __future__ import annotations

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.kernel.place import spoken
from checker.repository.messages import trouble
from checker.repository.modelling.loading import LoadedModel, load_model

_PATIENCE = 120
"""Seconds git may take."""


def model_at(revision: str, folder: Path) -> LoadedModel:
    """The model of `folder` at a revision. Raises Trouble where git has no such revision, or not the folder in it."""
    archive = _archive(revision, folder)
    with TemporaryDirectory() as place:
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(place, filter="data")
        return load_model(Path(place), keep=False)


def _archive(revision: str, folder: Path) -> bytes:
    # What a person writes is resolved to a commit first: it is never read as an option.
    commit = _git(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], folder)
    archive = _git(["archive", "--format=tar", commit.decode().strip(), "."], folder) if commit else None
    if archive is None:
        raise trouble("repository.no-revision", {"revision": revision, "folder": spoken(folder)})
    return archive


def _git(asked: list[str], folder: Path) -> bytes | None:
    """What git answers; None where it refuses or is not there."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *asked], capture_output=True, check=False, timeout=_PATIENCE)  # noqa: S603, S607
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout
