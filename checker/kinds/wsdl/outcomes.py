"""What a rule tells of a description."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.engines.outcomes import Nothing, Undone


class Found(NamedTuple):
    """Something wrong with `element` (lxml), or with its attribute of that name."""

    code: str
    element: Any
    values: Mapping[str, Any] = {}
    attribute: str = ""
    on_key: bool = False


Outcome = Found | Nothing | Undone
