"""ArchiMate's words as data: types of elements and relationships by version, and which may join which."""

from __future__ import annotations

from checker.architecture.language.versions import LANGUAGES, Language, language

__all__ = ["LANGUAGES", "Language", "language"]
