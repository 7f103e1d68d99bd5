"""Small values from what a file of the model says."""

from __future__ import annotations

from typing import Any

from checker.architecture.place import At, Nowhere, Source
from checker.architecture.values import Folder, Kept, Properties, Texts, Value

NO_TEXTS: Texts = {}
NO_PROPERTIES: Properties = {}


def texts(told: Any) -> Texts:
    """Language → text; a plain text is of no named language."""
    if type(told) is dict:
        return told
    return {"": str(told)} if told else NO_TEXTS


def properties(told: Any) -> Properties:
    """Name → value; lists become tuples."""
    if not told:
        return NO_PROPERTIES
    if list in map(type, told.values()):
        return {name: value(one) for name, one in told.items()}
    return told  # type: ignore[no-any-return]  # a mapping, by its form


def value(told: Any) -> Value:
    """One value of a property."""
    return tuple(told) if type(told) is list else told


def kept(told: Any) -> Kept:
    """What a file format said that we have no field for: `{format: [xml, …]}`."""
    if not told:
        return ()
    return tuple([(form, one) for form, many in told.items() for one in many])


def folders_told(told: Any, pointer: str = "/folders", source: Source = Nowhere()) -> tuple[Folder, ...]:  # noqa: B008 - it has no state
    """Folders as `organization.yaml` says them."""
    return tuple(
        [
            Folder(
                id=one.get("id", ""),
                name=texts(one.get("name")),
                documentation=texts(one.get("documentation")),
                properties=properties(one.get("properties")),
                type=one.get("type", ""),
                folders=folders_told(one.get("folders", ()), f"{pointer}/{number}/folders", source),
                items=tuple(one.get("items", ())),
                kept=kept(one.get("kept")),
                at=At(source, f"{pointer}/{number}"),
            )
            for number, one in enumerate(told)
        ]
    )
