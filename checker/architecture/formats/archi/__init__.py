"""Archi's own file, `.archimate` (version 3 to 5 of its form)."""

from __future__ import annotations

from checker.architecture.formats.archi.reading import read_archi
from checker.architecture.formats.archi.writing import write_archi

__all__ = ["read_archi", "write_archi"]
