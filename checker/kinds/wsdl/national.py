"""The national types: an XML Schema of the standard, and how it is recognised."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.engines.xsd import text_of
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement

OPTIONS: Mapping[str, Any] = {
    "namespace": {"type": "string", "minLength": 1},
    "file": {"type": "string", "pattern": r"^schemas/.+\.xsd$"},
}
"""Of rules that must know the national types."""


class National(NamedTuple):
    """The namespace of the national types, the text of their schema and the names of the types."""

    namespace: str
    text: bytes
    names: frozenset[str]


def national(requirement: Requirement, supplies: Supplies) -> National:
    """The types that the options of a requirement name. Raises Trouble where the file cannot be read."""
    options = requirement.check.parameters
    root = supplies.file(requirement, options["file"])
    names = frozenset(one.get("name") or "" for one in root.element.iterchildren("{*}simpleType"))
    return National(options["namespace"], text_of(root), names)
