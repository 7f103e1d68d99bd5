"""How binding a requirement is."""

from __future__ import annotations

from enum import Enum


class Level(Enum):
    """Requirement levels of RFC 2119, section 1, 3 and 5. The value is the word used in files."""

    MUST = "must"
    SHOULD = "should"
    MAY = "may"

    @property
    def rank(self) -> int:
        """Order of severity: 0 is the most binding."""
        return _RANK[self]

    def at_least(self, other: Level) -> bool:
        """Whether this level is as binding as `other`, or more."""
        return self.rank <= other.rank


_RANK = {Level.MUST: 0, Level.SHOULD: 1, Level.MAY: 2}
