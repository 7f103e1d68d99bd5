"""The tree of files that references may reach: its root, what was read from it, and what was looked for in vain."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from checker.kernel.place import real, spoken
from checker.kernel.trouble import Trouble
from checker.loaders.document import Loaded
from checker.loaders.listing import listing_digest
from checker.loaders.loading import load


class Tree:
    """Files below `root`. One tree is made for every artefact that is judged, so that `used` is of that artefact."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._documents: dict[str, Loaded] = {}
        self._used: dict[str, str] = {}
        self._consulted: dict[str, Path] = {}

    @cached_property
    def root(self) -> Path:
        """The folder itself, its links followed; most artefacts refer to nothing and never ask."""
        return real(self._root)

    @property
    def used(self) -> tuple[tuple[str, str], ...]:
        """(name, SHA-256 in hex) of the files that were read beside the artefact; `""` for one that was not there.

        A name that ends with `/` is a folder, and its digest that of the list of its files.
        """
        return tuple(sorted(self._used.items()))

    def document(self, name: str) -> Loaded | None:
        """A document that was read from this tree, by its name; one that was only consulted is read now."""
        if name in self._consulted and name not in self._documents:
            with suppress(Trouble):
                self.read(self._consulted[name])
        return self._documents.get(name)

    def add(self, document: Loaded) -> None:
        """Remember a document, so that references back to it find it."""
        self._documents[document.name] = document

    def holds(self, path: Path) -> bool:
        """Whether `path`, its links followed, lies in the tree."""
        return real(path).is_relative_to(self.root)

    def name(self, path: Path) -> str:
        """How a file of the tree is spoken of."""
        return spoken(path)

    def miss(self, path: Path) -> None:
        """Remember that a file was looked for and not there: its coming would change what is decided."""
        self._used[spoken(path)] = ""

    def consult(self, folder: Path, digests: Mapping[str, str]) -> None:
        """Remember files that were read by other ways, path below `folder` → digest, and which lie there."""
        for path, digest in digests.items():
            name = self.name(folder / path)
            self._used[name], self._consulted[name] = digest, folder / path
        self._used[f"{self.name(folder)}/"] = listing_digest(folder)

    def read(self, path: Path) -> Loaded:
        """Load another file of the tree. Raises Trouble."""
        name = self.name(path)
        document = load(path, name, self)
        self._used[name] = document.digest
        return document
