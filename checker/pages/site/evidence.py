"""What samples show of a difference, kept between builds: published versions never change, so it is found out once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import orjson

from checker import __version__
from checker.kernel.cache_folder import cache_folder
from checker.kernel.standard import Standard
from checker.repository.differing import Evidence, Shown
from checker.repository.digests import combined, folder_digest


class KeptEvidence:
    """See `checker.repository.differing.Evidence`; `evidence` is asked for what is not kept yet."""

    def __init__(self, evidence: Evidence, folder: Path | None = None) -> None:
        self._evidence = evidence
        self._folder = folder or cache_folder() / "differences"

    def __call__(self, before: Standard, after: Standard) -> Mapping[str, Shown]:
        """Id of each requirement of both → the samples that show it stricter or looser."""
        digests = [folder_digest(before.folder), folder_digest(after.folder)]
        file = self._folder / f"{combined([__version__, *digests])}.json"
        try:
            return {name: Shown(*map(tuple, shown)) for name, shown in orjson.loads(file.read_bytes()).items()}
        except (OSError, ValueError, TypeError, AttributeError):
            found = self._evidence(before, after)
        self._keep(file, found)
        return found

    def _keep(self, file: Path, found: Mapping[str, Shown]) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(orjson.dumps({name: list(shown) for name, shown in found.items()}))
        except OSError:
            return  # a cache that cannot be written costs time and nothing else
