"""A waiver: somebody answerable let a requirement rest, for a while."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from checker.kernel.place import Place


class Waiver(NamedTuple):
    """`requirement` is a name (`rest-api/problem-details`); `artefacts` are patterns of git's kind."""

    requirement: str
    artefacts: tuple[str, ...]
    reason: str
    approved_by: str
    until: date
    place: Place

    def expired(self, day: date) -> bool:
        """Whether it no longer holds on `day`; it holds through its last day."""
        return day > self.until
