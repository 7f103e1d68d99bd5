"""What a rule tells of a description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Found(NamedTuple):
    """Something wrong with `element` (lxml), or with its attribute of that name."""

    code: str
    element: Any
    values: Mapping[str, Any] = {}
    attribute: str = ""
    on_key: bool = False


class Nothing(NamedTuple):
    """The rule has nothing to judge in this description."""


class Undecided(NamedTuple):
    """The rule could not judge, or not to the end: the code of the reason and its values."""

    code: str
    values: Mapping[str, Any] = {}


Outcome = Found | Nothing | Undecided
