"""Editions and profiles: sets of standards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.kernel.standard import Raised
from checker.kernel.text import Text


class Edition(NamedTuple):
    """A set of versions that is issued as one.

    `standards`  citation (`rest-api@1.0`) → SHA-256 (hex) of the version's folder, `""` while it is a draft
    """

    id: str
    title: Text
    frozen: bool
    standards: dict[str, str]
    file: Path
    issued: date | None = None
    circular: Text | None = None
    assumed: Text | None = None
    """What of it, such as the day it was issued, is assumed and not confirmed."""


class Profile(NamedTuple):
    """Which standards a kind of system must meet; `standards` are ids without a version.

    `inherits`  ids of the profiles whose standards and levels it takes over
    `levels`    name of a requirement → the level it has here, with the reason
    """

    id: str
    title: Text
    summary: Text
    standards: tuple[str, ...]
    file: Path
    inherits: tuple[str, ...] = ()
    levels: Mapping[str, Raised] = {}
