"""The repository of standards: several folders, read only as far as somebody asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from checker.kernel.likeness import nearest
from checker.kernel.place import spoken
from checker.kernel.printable import Shown
from checker.kernel.standard import Requirement, Standard
from checker.kernel.trouble import Trouble
from checker.repository import inheritance, sets, shapes
from checker.repository.bodies import actors, bodies
from checker.repository.catalogue import Catalogue
from checker.repository.digests import combined, folder_digest
from checker.repository.folders import requirement_files, requirement_ids
from checker.repository.messages import trouble
from checker.repository.names import take_apart
from checker.repository.reading import read, unknown_scopes
from checker.repository.supplies import FolderSupplies
from checker.repository.values import Edition, Profile
from checker.repository.where import architecture_of, shipped

DICTIONARY = "data-elements"
"""The standard in whose folder the dictionary of data elements lies."""


class Repository:
    """The standards of one or more roots.

    Opening reads the head of every version (`standard.yaml`); requirements are read when a version is asked for.
    A file that is wrong does not hide the others: what was wrong stands in `troubles`, and whoever judges must look
    there after the last standard was read.
    """

    def __init__(self, roots: Iterable[Path], architecture: Path) -> None:
        self.roots = tuple(roots)
        self.architecture = architecture
        self._catalogue = Catalogue(self.roots)
        self._troubles = list(self._catalogue.troubles)
        self._whole: dict[str, Standard] = {}

    @classmethod
    def open(cls, roots: Iterable[Path] | None = None, architecture: Path | None = None) -> Repository:
        """Open the shipped standards, or those of `roots`, each once. Raises Trouble where a root is no folder.

        The architecture is the one that goes with the first of them.
        """
        asked = [shipped("standards")] if roots is None else roots
        folders = tuple({folder.resolve(): folder for folder in reversed([*asked])}.values())[::-1]
        for folder in folders:
            if not folder.is_dir():
                raise trouble("repository.no-folder", {"folder": spoken(folder)})
        return cls(folders, architecture or architecture_of(folders[0]))

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """All that was found wrong in what was read so far."""
        return tuple(self._troubles)

    def troubles_of(self, head: Standard) -> tuple[Trouble, ...]:
        """What was found wrong in one version's folder, as far as it was read."""
        folder = f"{spoken(head.folder)}/"
        return tuple([one for one in self._troubles if one.place and one.place.file.startswith(folder)])

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of all heads: on it rests which artefacts are recognised."""
        return self._catalogue.digest

    @cached_property
    def names_digest(self) -> str:
        """SHA-256 (hex) of the names of all requirements: models of the architecture point at them."""
        names = [f"{name}/{one}" for name, head in self.heads.items() for one in self.requirement_ids(head)]
        return sha256("\0".join(names).encode()).hexdigest()

    @property
    def heads(self) -> Mapping[str, Standard]:
        """Citation → head of every version, by id and version: `requirements` are not read and stand empty."""
        return self._catalogue.heads

    def standards(self) -> tuple[Standard, ...]:
        """The heads of all versions."""
        return tuple(self.heads.values())

    def versions(self, name: str) -> tuple[Standard, ...]:
        """The heads of all versions of the standard `name`, the oldest first; none where there is no such standard."""
        return self._catalogue.by_id.get(name, ())

    def candidates(self, day: date) -> tuple[Standard, ...]:
        """The heads `day` calls for: of each standard the newest version in force, else one that does not bind yet."""
        return self._catalogue.candidates(day)

    def head(self, name: str, day: date | None = None) -> Standard:
        """As `standard`, without reading the requirements."""
        return self._catalogue.find(name, day)

    def standard(self, name: str, day: date | None = None) -> Standard:
        """`rest-api` (the newest; with `day` the newest in force on it) or `rest-api@1.0`, with its requirements.

        Raises Trouble where there is none, with the nearest name there is.
        """
        return self.whole(self.head(name, day))

    def whole(self, head: Standard) -> Standard:
        """The standard with its requirements; those that are wrong are missing and stand in `troubles`."""
        if head.citation not in self._whole:
            self._whole[head.citation] = replace(head, requirements=tuple(self._requirements(head)))
        return self._whole[head.citation]

    def requirement(self, name: str, day: date | None = None) -> Requirement:
        """`rest-api/problem-details` or `rest-api@1.0/problem-details`.

        Raises Trouble where there is none, or where its file is wrong.
        """
        asked = take_apart(name)
        if not asked.requirement:
            raise self._no_requirement(name)
        head = self.head(name, day)
        for requirement in self.whole(head).requirements:
            if requirement.id == asked.requirement:
                return requirement
        raise self._missing(name, head, asked.requirement)

    def _no_requirement(self, name: str) -> Trouble:
        """What to say to a name without a slash: which requirement of whatever standard it may mean."""
        known = {one: f"{head.id}/{one}" for head in self.standards() for one in self.requirement_ids(head)}
        if near := nearest(name, known):
            return trouble("repository.not-a-requirement-near", {"name": name, "nearest": known[near]})
        return trouble("repository.not-a-requirement", {"name": name})

    def _missing(self, name: str, head: Standard, wanted: str) -> Trouble:
        """Why `wanted` is not among the requirements: its file is wrong, or there is none."""
        file = spoken(head.folder / "requirements" / f"{wanted}.yaml")
        for known in self._troubles:
            if known.place and known.place.file == file:
                return known
        if near := nearest(wanted, self.requirement_ids(head)):
            return trouble("repository.unknown-requirement-near", {"name": name, "nearest": f"{head.id}/{near}"})
        return trouble("repository.unknown-requirement", {"name": name, "standard": Shown(head.id)})

    def requirement_ids(self, head: Standard) -> tuple[str, ...]:
        """Ids of a version's requirements, by the names of its files: nothing is read."""
        return requirement_ids(head.folder)

    @cached_property
    def editions(self) -> Mapping[str, Edition]:
        """id → edition."""
        return sets.editions(self.roots, self._troubles)

    @cached_property
    def profiles(self) -> Mapping[str, Profile]:
        """id → profile."""
        found = sets.profiles(self.roots, self._troubles)
        self._troubles.extend(inheritance.troubles(found))
        return found

    def edition(self, name: str) -> Edition:
        """One edition. Raises Trouble where there is none."""
        if name not in self.editions:
            raise trouble("repository.unknown-edition", {"name": name, "allowed": sorted(self.editions)})
        return self.editions[name]

    def profile(self, name: str) -> Profile:
        """One profile. Raises Trouble where there is none."""
        if name not in self.profiles:
            raise trouble("repository.unknown-profile", {"name": name, "allowed": sorted(self.profiles)})
        return self.profiles[name]

    def resolved(self, name: str) -> Profile:
        """One profile with all that it inherits. Raises Trouble where there is none."""
        return inheritance.resolve(self.profile(name), self.profiles)

    def supplies(self, as_of: date) -> FolderSupplies:
        """What kinds receive on the day `as_of`; where two roots define one id, the earlier root holds."""
        found = [self._catalogue.newest(DICTIONARY, as_of, root) for root in self.roots]
        folders = [head.folder for head in found if head]
        return FolderSupplies(as_of, folders, self._actors, self.heads)

    def _actors(self) -> list[str]:
        """Ids of the actors of the architecture."""
        return actors(bodies(self.architecture))

    def _requirements(self, head: Standard) -> Iterator[Requirement]:
        given = combined([folder_digest(head.folder / "schemas"), self._shared])
        for path in requirement_files(head.folder):
            if isinstance(path, Trouble):
                self._troubles.append(path)
                continue
            found = read(path, "requirement")
            wrong = found.troubles or unknown_scopes(path, found.data, head)
            self._troubles.extend(wrong)
            if not wrong:
                yield shapes.requirement(head, path.stem, found.data, combined([found.digest, given]), given)

    @cached_property
    def _shared(self) -> str:
        """Digest of what any requirement may be given beside its own files: every dictionary, the bodies.

        Of the architecture only the bodies: kinds are given no more of it, and it is large.
        """
        versions = [head.folder for head in self.standards() if head.id == DICTIONARY]
        folders = [folder / part for folder in versions for part in ("elements", "code-lists")]
        return combined([folder_digest(folder) for folder in [*folders, self.architecture / "bodies"]])
