"""The bodies of the unified architecture: `architecture/bodies/*.yaml`, read and held to their form.

Their actors are whom messages and dossiers name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.kernel.trouble import Trouble
from checker.repository.folders import collection_files
from checker.repository.reading import read

_ACTOR = "BusinessActor"
"""ArchiMate 3.2, 8.2.1: a business entity that can act, such as a ministry or an office."""


def actors(bodies: Iterable[Mapping[str, Any]]) -> list[str]:
    """Ids of the actors among the elements of `bodies`, each once, sorted.

    A body is `{elements: [{id, type, …}]}` and keeps to the form `body`.
    """
    return sorted({element["id"] for body in bodies for element in body["elements"] if element["type"] == _ACTOR})


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
