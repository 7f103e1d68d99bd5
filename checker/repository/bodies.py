"""The bodies of the unified architecture: `architecture/bodies/*.yaml`, read and held to their form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.kernel.trouble import Trouble
from checker.repository.folders import collection_files
from checker.repository.reading import read


def bodies(architecture: Path) -> Iterator[Mapping[str, Any]]:
    """What each file says, in the order of their names; nothing where there is no such folder.

    Raises Trouble at the first file that is wrong: with an actor lost, sound messages of that body would fail.
    """
    for path in collection_files(architecture, "bodies"):
        if isinstance(path, Trouble):
            raise path
        found = read(path, "body")
        if found.troubles:
            raise found.troubles[0]
        yield found.data
