"""Names of members: what words they are made of, and which say that a member is of some sort."""

from __future__ import annotations

import re
from typing import Any

from checker.kinds.schemas.xsd_survey import XS

_NO_WORD = re.compile(r"[\W_]+")

A_PATTERN = {"type": "string", "minLength": 1, "format": "regex"}
"""The form of an option that is a pattern of names."""


def words(name: str) -> str:
    """A name without what spellings differ in: case, and what stands between words."""
    return _NO_WORD.sub("", name).casefold()


def named(element: Any) -> str:
    """The name nearest to an `xs:` element: its own, or that of what it stands in; empty where there is none."""
    while element is not None:
        if element.tag != f"{XS}schema" and (name := element.get("name")):
            return str(name)
        element = element.getparent()
    return ""
