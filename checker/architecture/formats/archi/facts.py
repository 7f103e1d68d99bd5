"""Documentation, properties, specializations in Archi's file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture.formats import saying
from checker.architecture.formats.archi.languages import Told
from checker.architecture.formats.archi.naming import FORM
from checker.architecture.formats.reading import Reader
from checker.architecture.formats.xml import children, kept, text
from checker.architecture.shaping import folders_told
from checker.architecture.values import Folder, Kept, Specialization


class Facts:
    """Reads what elements of all sorts have."""

    def __init__(self, root: Any) -> None:
        self._profiles = {one.get("id", ""): one for one in children(root, "profile")}
        self._main = next(
            (one.get("value", "") for one in children(root, "property") if one.get("key") == saying.LANGUAGE), ""
        )

    def told(self, element: Any) -> Told:
        """The properties of an element."""
        pairs = [(one.get("key", ""), one.get("value", "")) for one in children(element, "property")]
        return Told([pair for pair in pairs if pair[0] != saying.LANGUAGE], self._main)

    def documentation(self, element: Any) -> str:
        """The text of its documentation."""
        return next((text(one) for one in children(element, "documentation")), "")

    def purpose(self, root: Any) -> str:
        """A model's documentation is called its purpose."""
        return next((text(one) for one in children(root, "purpose")), "") or self.documentation(root)

    def specialization(self, element: Any) -> str:
        """The name of its first profile."""
        named = element.get("profiles", "").split()
        if not named:
            return ""
        return str(self._profiles[named[0]].get("name", "")) if named[0] in self._profiles else str(named[0])

    def more_profiles(self, element: Any) -> Kept:
        """Where there are several profiles, all of them as they are written."""
        told = element.get("profiles", "")
        return ((f"{FORM}@profiles", told),) if len(told.split()) > 1 else ()

    def specializations(self, reader: Reader) -> tuple[Specialization, ...]:
        """The profiles of the model."""
        return tuple(
            [
                Specialization(
                    one.get("id", ""),
                    one.get("name", ""),
                    one.get("conceptType", ""),
                    kept(FORM, one, ("id", "name", "conceptType"), ()),
                    reader.at(one),
                )
                for one in self._profiles.values()
            ]
        )


def folders_as_said(said: Mapping[str, str], folders: tuple[Folder, ...]) -> tuple[Folder, ...]:
    """The folders that the model had before it was written for Archi, where they still hold the same things."""
    told = saying.unpacked(said.get(saying.FOLDERS, "null"))
    if not isinstance(told, list):
        return folders
    before = folders_told(told)
    return before if set(_items(before)) <= set(_items(folders)) else folders


def _items(folders: tuple[Folder, ...]) -> Iterator[str]:
    for folder in folders:
        yield from folder.items
        yield from _items(folder.folders)
