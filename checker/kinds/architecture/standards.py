"""Versions of standards that a model names, against those there are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.kernel.kind import Supplies
from checker.kernel.standard import Standard

VERSIONED = re.compile(r"[a-z][a-z0-9-]*@[0-9]+\.[0-9]+")
"""`rest-api@1.0`."""


def versions(supplies: Supplies, name: str) -> Mapping[str, Standard]:
    """Citation → version, of the standard `name`, or of the one version that it names."""
    known = supplies.standards()
    if "@" in name:
        return {name: known[name]} if name in known else {}
    return {citation: one for citation, one in known.items() if one.id == name}
