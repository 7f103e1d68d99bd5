"""What kinds receive: schemas of a standard, the dictionary, code lists, actors of the architecture."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.engines.dictionary import code_list_schema, element_schema
from checker.kernel.document import Document
from checker.kernel.place import Place, real, spoken
from checker.kernel.standard import Requirement, Standard
from checker.repository.folders import requirement_ids
from checker.repository.messages import trouble
from checker.repository.reading import open_document

if TYPE_CHECKING:
    from checker.architecture.formats.reading import Reading


class FolderSupplies:
    """`Supplies` over folders. Everything is read when first asked for, and once.

    `dictionaries`  folders of versions of `data-elements`, the national one first; an id in an earlier one holds
    `actors`        gives the ids of the actors of the architecture
    `heads`         citation → version of a standard
    """

    def __init__(
        self,
        as_of: date,
        dictionaries: Sequence[Path],
        actors: Callable[[], Iterable[str]],
        heads: Mapping[str, Standard] = MappingProxyType({}),
    ) -> None:
        self._heads = heads
        self._as_of = as_of
        self._dictionaries = dictionaries
        self._actors = actors
        self._files: dict[Path, Any] = {}
        self._schemas: dict[str, Any] = {}
        self._ids: dict[Standard, frozenset[str]] = {}

    @property
    def as_of(self) -> date:
        """The day for which the run judges."""
        return self._as_of

    def file(self, requirement: Requirement, name: str) -> Any:
        """The content of `schemas/…` in the folder of the requirement's standard.

        Only files under schemas/ are given out, because only they are in the requirement's digest.
        """
        schemas = real(requirement.folder / "schemas")
        path = real(requirement.folder / name)
        if not path.is_relative_to(schemas):
            raise trouble("repository.file-outside", {"file": name})
        if path not in self._files:
            self._files[path] = open_document(path).data
        return self._files[path]

    def schema(self, uri: str) -> Any:
        """The JSON Schema behind a `urn:miyar:` name. Raises Trouble where there is none."""
        if uri not in self._schemas:
            self._schemas[uri] = self._make(uri)
        return self._schemas[uri]

    def _make(self, uri: str) -> Any:
        match uri.split(":"):
            case ["urn", "miyar", "element", name] if name in self._elements:
                return element_schema(self._elements[name], self._code_lists, self._as_of)
            case ["urn", "miyar", "code-list", name] if name in self._code_lists:
                return code_list_schema(self._code_lists[name], self._as_of)
            case ["urn", "miyar", "actors"]:
                return {"enum": sorted(self._actors())}
        raise trouble("repository.no-such-name", {"uri": uri})

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        """The dictionary: id → the element as its file says it."""
        return self._elements

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        """The code lists: id → the list as its file says it."""
        return self._code_lists

    def standards(self) -> Mapping[str, Standard]:
        """The standards there are: `rest-api@1.0` → that version, without its requirements."""
        return self._heads

    def requirement_ids(self, standard: Standard) -> Collection[str]:
        """Ids of the requirements of one version, by the names of its files."""
        if standard not in self._ids:
            self._ids[standard] = frozenset(requirement_ids(standard.folder))
        return self._ids[standard]

    def model(self, document: Document) -> Reading:
        """The model that a document holds or begins. Raises Trouble where it is none.

        What reads models is imported when the first is met: most runs meet none.
        """
        reading: Reading = import_module("checker.repository.modelling.artefact").model_of(document)
        return reading

    @cached_property
    def _elements(self) -> dict[str, Mapping[str, Any]]:
        return self._merged("elements")

    @cached_property
    def _code_lists(self) -> dict[str, Mapping[str, Any]]:
        return self._merged("code-lists")

    def _merged(self, folder: str) -> dict[str, Mapping[str, Any]]:
        merged: dict[str, Mapping[str, Any]] = {}
        for version in reversed(self._dictionaries):
            merged.update(_contents(version / folder))
        return merged


def _contents(folder: Path) -> dict[str, Mapping[str, Any]]:
    """id → content, of the YAML files in `folder`. Raises Trouble for one that cannot be read as a mapping."""
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.glob("*.yaml")):
        data = open_document(path).data
        if not isinstance(data, dict):
            raise trouble("repository.no-mapping", {"file": spoken(path)}, Place(spoken(path), 1))
        found[path.stem] = data
    return found
