"""A model as it was at a revision of git."""

from __future__ import annotations

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.kernel.place import spoken
from checker.kernel.trouble import Trouble
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
    command = ["git", "-C", str(folder), "archive", "--format=tar", "--end-of-options", revision, "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_PATIENCE)  # noqa: S603 - no shell
    except (OSError, subprocess.TimeoutExpired):
        raise _unknown(revision, folder) from None
    if done.returncode:
        raise _unknown(revision, folder)
    return done.stdout


def _unknown(revision: str, folder: Path) -> Trouble:
    return trouble("repository.no-revision", {"revision": revision, "folder": spoken(folder)})
