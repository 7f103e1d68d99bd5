"""The files of a model's folder, as whoever read them hands them over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from checker.architecture.place import Source


class Part(NamedTuple):
    """A file of the folder: its path below it with `/`, what it says, and where it can be looked up."""

    path: str
    data: Any
    source: Source


class Parts(NamedTuple):
    """The files of a folder by what they are."""

    blocks: Sequence[Part]
    views: Sequence[Part] = ()
    head: Part | None = None
    organization: Part | None = None
