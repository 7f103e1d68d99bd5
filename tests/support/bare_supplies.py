"""Supplies that have nothing: tests take from here what they do not give themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from checker.kernel.document import Document
from checker.kernel.standard import Standard


class BareSupplies:
    """No standards, no models."""

    def standards(self) -> Mapping[str, Standard]:
        return {}

    def requirement_ids(self, standard: Standard) -> Collection[str]:
        raise AssertionError(standard.citation)

    def model(self, document: Document) -> Any:
        raise AssertionError(document.name)
