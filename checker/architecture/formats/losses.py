"""What a format cannot say: counted while a model is written, told once for each kind of thing."""

from __future__ import annotations

from collections import Counter

from checker.architecture.mistakes import Mistake
from checker.architecture.place import NOWHERE
from checker.architecture.values import Kept


class Losses:
    """What goes missing when a model is written in one format."""

    def __init__(self, form: str) -> None:
        self.form = form
        self._counts: Counter[str] = Counter()
        self._bad: Counter[str] = Counter()
        self._newer = ""

    def count(self, what: str) -> None:
        """One thing that the format has no way to say."""
        self._counts[what] += 1

    def kept(self, told: Kept) -> None:
        """What was kept from other formats."""
        for key, _ in told:
            if key.partition("@")[0] != self.form:
                self._counts[key] += 1

    def bad(self, fragments: list[str]) -> None:
        """What was kept and is no XML."""
        for one in fragments:
            self._bad[one[:60]] += 1

    def newer(self, language: str) -> None:
        """A model in a version that the format was not made for."""
        self._newer = language if language != "3.2" else ""

    def mistakes(self) -> tuple[Mistake, ...]:
        """All of it."""
        lost = [
            Mistake("model.not-said", {"format": self.form, "what": what, "count": count}, NOWHERE)
            for what, count in sorted(self._counts.items())
        ]
        bad = [
            Mistake("model.kept-no-xml", {"found": found, "count": count}, NOWHERE)
            for found, count in self._bad.items()
        ]
        newer = [Mistake("model.newer", {"language": self._newer}, NOWHERE)] if self._newer else []
        return (*newer, *lost, *bad)
