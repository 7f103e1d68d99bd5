"""Choosing what an artefact is held against: by name, by manifest, or all that recognise it."""

from __future__ import annotations

from collections.abc import Iterable

from checker.audit.request import Request
from checker.kernel.standard import Standard, Status
from checker.repository import Repository
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
        day, level = self._request.as_of, self._request.level
        ruleset = self._request.ruleset is not None
        if self._request.standards:
            # A standard asked for by name is judged even as a draft: its authors try it out so.
            named = [self._repository.head(name, day) for name in self._request.standards]
            return Spec(tuple(dict.fromkeys(head.citation for head in named)), (), level, ruleset)
        if ruleset and manifest is None:
            return Spec((), (), level, ruleset=True)
        heads = [head for head in self._candidates(manifest) if head.status is not Status.DRAFT]
        if system and (system.profiles or system.standards):
            heads = self._of_system(heads, system)
        judged = tuple([head.citation for head in heads if head.in_force(day)])
        waiting = tuple([head.citation for head in heads if not head.in_force(day)])
        return Spec(judged, waiting, level, ruleset)

    def _candidates(self, manifest: Manifest | None) -> Iterable[Standard]:
        if manifest is None or not manifest.edition:
            return self._repository.candidates(self._request.as_of)
        edition = self._repository.edition(manifest.edition)
        return [self._repository.head(citation) for citation in edition.standards]

    def _of_system(self, heads: Iterable[Standard], system: System) -> list[Standard]:
        ids = {name for profile in system.profiles for name in self._repository.profile(profile).standards}
        wanted = ids | {name for name in system.standards if "@" not in name}
        chosen = [head for head in heads if head.id in wanted]
        exact = [self._repository.head(name) for name in system.standards if "@" in name]
        return [*chosen, *[head for head in exact if head not in chosen]]
