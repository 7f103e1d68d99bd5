"""How standards and requirements are named, and what a folder or file may be called."""

from __future__ import annotations

import re
from typing import NamedTuple

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_VERSION = re.compile(r"(?:0|[1-9][0-9]{0,5})\.(?:0|[1-9][0-9]{0,5})\Z")


class Asked(NamedTuple):
    """`rest-api@1.0/problem-details` taken apart; what was not said is `""`."""

    standard: str
    version: str
    requirement: str


def take_apart(name: str) -> Asked:
    """Read `rest-api`, `rest-api@1.0`, `rest-api/problem-details` or `rest-api@1.0/problem-details`."""
    before, _, requirement = name.partition("/")
    standard, _, version = before.partition("@")
    return Asked(standard, version, requirement)


def is_id(name: str) -> bool:
    """Lower-case words joined by hyphens, beginning with a letter."""
    return bool(_ID.match(name))


def is_version(name: str) -> bool:
    """Two numbers with a point between them."""
    return bool(_VERSION.match(name))
