"""What a self-check looks at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.kernel.standard import Requirement, Standard

Parameters = Mapping[str, Mapping[str, Any]]
"""Name of a kind → the JSON Schema of its parameters."""


class Subject(NamedTuple):
    """A requirement with the standard it belongs to, and the data of its file."""

    head: Standard
    requirement: Requirement
    data: Mapping[str, Any]
    kinds: Parameters
