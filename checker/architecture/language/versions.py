"""The versions of the language a model may be written in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.architecture.language import v3_2, v4
from checker.architecture.language.types import RELATIONSHIPS, ElementType, RelationshipType


class Language(NamedTuple):
    """One version of ArchiMate."""

    version: str
    elements: Mapping[str, ElementType]
    relationships: Mapping[str, RelationshipType]


_RELATIONSHIPS = {one.name: one for one in RELATIONSHIPS}
LANGUAGES: Mapping[str, Language] = {
    "3.2": Language("3.2", v3_2.ELEMENTS, _RELATIONSHIPS),
    "4": Language("4", v4.ELEMENTS, _RELATIONSHIPS),
}


def language(version: str) -> Language:
    """A version of the language; one that is not known counts as 3.2."""
    return LANGUAGES.get(version, LANGUAGES["3.2"])
