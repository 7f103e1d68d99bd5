"""What pages are made of, read when a maker first asks for it and once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from checker.architecture.model import Model
from checker.architecture.values import Element
from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.pages.site.drawings import ViewDrawing
from checker.pages.site.modelled import citations
from checker.pages.site.reports import Collected, collected
from checker.reporters import Options
from checker.repository import Profile, Repository
from checker.repository.modelling import LoadedModel, load_model


@dataclass(frozen=True)
class House:
    """The repository on a day, and what else the site shows.

    `reports`  folder of collected JSON reports; None: the site has no compliance pages
    `address`  the site's public address, ends with `/`; `""` where it is not known
    """

    repository: Repository
    day: date
    reports: Path | None = None
    address: str = ""

    @cached_property
    def options(self) -> Options:
        """How pages and files speak of the site's own address."""
        return Options(site=self.address.rstrip("/")) if self.address else Options()

    @cached_property
    def versions(self) -> tuple[Standard, ...]:
        """All versions with their requirements."""
        return tuple([self.repository.whole(head) for head in self.repository.standards()])

    @cached_property
    def _model(self) -> LoadedModel:
        return load_model(self.repository.architecture)

    @property
    def model(self) -> Model:
        """The unified architecture."""
        return self._model.model

    @cached_property
    def _reports(self) -> tuple[tuple[Collected, ...], tuple[Trouble, ...]]:
        return collected(self.reports) if self.reports else ((), ())

    @cached_property
    def drawings(self) -> Mapping[str, ViewDrawing]:
        """Id of a view → its drawing."""
        return {view.id: ViewDrawing(self.model, view) for view in self.model.views}

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[Element, ...]]:
        """`rest-api@1.1` → the elements of the architecture whose properties name it or one of its requirements."""
        found: dict[str, dict[str, Element]] = {}
        for element in self.model.elements:
            for named in citations(element):
                standard = named.partition("/")[0]
                head = self.repository.heads.get(standard) or self.current.get(standard)
                if head is not None:
                    found.setdefault(head.citation, {})[element.id] = element
        return {name: tuple(some.values()) for name, some in found.items()}

    @property
    def collected(self) -> tuple[Collected, ...]:
        """The collected reports, the oldest first."""
        return self._reports[0]

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """All that is wrong with what the pages were made of."""
        return (*self.repository.troubles, *self._model.troubles, *self._reports[1])

    @cached_property
    def by_standard(self) -> Mapping[str, tuple[Standard, ...]]:
        """Id → its versions, the newest first."""
        found: dict[str, list[Standard]] = {}
        for one in self.versions:
            found.setdefault(one.id, []).insert(0, one)
        return {name: tuple(some) for name, some in found.items()}

    @cached_property
    def current(self) -> Mapping[str, Standard]:
        """Id → the version a reader should see first: the newest in force, else the newest adopted, else the newest."""
        return {name: self._first(some) for name, some in self.by_standard.items()}

    def _first(self, versions: tuple[Standard, ...]) -> Standard:
        in_force = [one for one in versions if one.in_force(self.day)]
        return (in_force or list(versions))[0]

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """Id → profile, with all that it inherits."""
        return {name: self.repository.resolved(name) for name in self.repository.profiles}
