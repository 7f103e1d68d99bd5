"""Choosing what an artefact is held against: by name, by manifest, or all that recognise it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from checker.audit.request import Request
from checker.kernel.standard import Raised, Standard, Status
from checker.repository import Repository, succession
from checker.runners.plan import Spec
from checker.settings import Manifest, System


class Choice:
    """Gives out the number of the selection for a manifest and a system; each different one is made once."""

    def __init__(self, request: Request, repository: Repository) -> None:
        self._request = request
        self._repository = repository
        self._numbers: dict[Spec, int] = {}
        self._known: dict[tuple[str, str], int] = {}

    @property
    def specs(self) -> tuple[Spec, ...]:
        """The selections by their numbers."""
        return tuple(self._numbers)

    def number(self, manifest: Manifest | None, system: System | None) -> int:
        """The number of the selection for an artefact of `system`."""
        key = (str(manifest.file) if manifest else "", system.id if system else "")
        if key not in self._known:
            spec = self._spec(manifest, system)
            self._known[key] = self._numbers.setdefault(spec, len(self._numbers))
        return self._known[key]

    def _spec(self, manifest: Manifest | None, system: System | None) -> Spec:
        ruleset = self._request.ruleset is not None
        if self._request.standards:
            named, asked = self._named(self._request.standards)
            return self._sorted(named, asked, ruleset=ruleset)
        if self._request.edition:
            heads = self._edition(self._request.edition)
            chosen = self._of_system(heads, system) if system and (system.profiles or system.standards) else heads
            spec = self._sorted(chosen, frozenset(head.citation for head in chosen), ruleset=ruleset)
            return spec._replace(levels=self._levels(system)) if system else spec
        if ruleset and manifest is None:
            return self._sorted((), frozenset(), ruleset=True)
        heads = [head for head in self._candidates(manifest) if head.status is not Status.DRAFT]
        if system and (system.profiles or system.standards):
            heads = self._of_system(heads, system)
        spec = self._sorted(heads, frozenset(), ruleset=ruleset)
        return spec._replace(levels=self._levels(system)) if system else spec

    def _levels(self, system: System) -> tuple[tuple[str, Raised], ...]:
        """The levels that the profiles of a system give; where two disagree, the more binding holds."""
        found: dict[str, Raised] = {}
        for profile in system.profiles:
            for name, raised in self._repository.resolved(profile).levels.items():
                if name not in found or not found[name].level.at_least(raised.level):
                    found[name] = raised
        return tuple(sorted(found.items(), key=lambda item: item[0]))

    def _sorted(self, heads: Iterable[Standard], asked: frozenset[str], *, ruleset: bool) -> Spec:
        """The selection of `heads`: what is in force, what will be, and of the rest the newest."""
        day = self._request.as_of
        judged: list[str] = []
        coming: list[str] = []
        waiting: list[str] = []
        for _, some in groupby(sorted(heads, key=lambda head: head.id), key=lambda head: head.id):
            versions = list(some)
            bound = [head for head in versions if head.citation in asked]
            free = [head for head in versions if head.citation not in asked]
            now, later = succession.accepted(free, day), succession.coming(free, day)
            judged.extend(head.citation for head in (*bound, *now))
            coming.extend(head.citation for head in later)
            if free and not (now or later):
                waiting.append(max(free, key=succession.order).citation)
        return Spec(tuple(judged), tuple(waiting), self._request.level, ruleset, tuple(coming), asked)

    def _named(self, names: Iterable[str]) -> tuple[list[Standard], frozenset[str]]:
        """What is asked for, and which of it binds as it is: versions asked for outright, and the newest draft.

        Of a standard asked for by its id it is those that the day calls for; one of which there are drafts only is
        judged by the newest, because its authors try it out so.
        """
        found: dict[str, Standard] = {}
        asked: set[str] = set()
        for name in names:
            head = self._repository.head(name, self._request.as_of)
            published = [one for one in self._repository.versions(head.id) if one.status is not Status.DRAFT]
            if "@" in name or not published:
                asked.add(head.citation)
                published = [head]
            found.update({one.citation: one for one in published})
        return list(found.values()), frozenset(asked)

    def _candidates(self, manifest: Manifest | None) -> Iterable[Standard]:
        heads = [head for head in self._repository.standards() if head.status is not Status.WITHDRAWN]
        if manifest is None or not manifest.edition:
            return heads
        edition = self._repository.edition(manifest.edition)
        return [self._repository.head(citation) for citation in edition.standards]

    def _edition(self, name: str) -> list[Standard]:
        """The newest version of each standard of an edition."""
        heads = sorted(map(self._repository.head, self._repository.edition(name).standards), key=succession.order)
        return list({head.id: head for head in heads}.values())

    def _of_system(self, heads: Iterable[Standard], system: System) -> list[Standard]:
        ids = {name for profile in system.profiles for name in self._repository.resolved(profile).standards}
        wanted = ids | {name for name in system.standards if "@" not in name}
        chosen = [head for head in heads if head.id in wanted]
        exact = [self._repository.head(name) for name in system.standards if "@" in name]
        return [*chosen, *[head for head in exact if head not in chosen]]
