"""The actors of the architecture, whom messages and dossiers name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_ACTOR = "BusinessActor"
"""ArchiMate 3.2, 8.2.1: a business entity that can act, such as a ministry or an office."""


def actors(bodies: Iterable[Mapping[str, Any]]) -> list[str]:
    """Ids of the actors among the elements of `bodies`, each once, sorted.

    A body is `{elements: [{id, type, …}]}` and keeps to the form `body`.
    """
    return sorted({element["id"] for body in bodies for element in body["elements"] if element["type"] == _ACTOR})
