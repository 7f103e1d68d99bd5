"""Whether two models say the same, whatever the order in which they say it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from checker.architecture.model import Model

_UNORDERED = frozenset(["elements", "relationships", "views", "definitions", "specializations"])


def differing(one: Model, other: Model) -> list[str]:
    """Names of the parts of two models that differ; places do not count, nor does the order of what has an id."""
    return [
        field.name
        for field in fields(Model)
        if field.name != "at" and _normal(one, field.name) != _normal(other, field.name)
    ]


def _normal(model: Model, name: str) -> Any:
    value = getattr(model, name)
    return _by_id(value) if name in _UNORDERED else value


def _by_id(many: Iterable[Any]) -> list[Any]:
    return sorted(many, key=lambda one: one.id)
