"""The parts of a model: frozen values. What a part says is compared, not where it stands (`at`).

Texts are language → text; `""` is the key of a text whose language nobody named. `kept` holds what a file format said
that has no field of ours, word for word, as (format, XML) or (format@attribute, value): exporting gives it back.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.architecture.place import NOWHERE, At
from checker.kernel.place import Place

Texts = Mapping[str, str]
Value = str | int | float | bool | Texts | tuple[Any, ...]
"""What a property says: one value, a text by language, or several of these."""
Properties = Mapping[str, Value]
Kept = tuple[tuple[str, str], ...]


class PropertyDefinition(NamedTuple):
    """A property and the type of its values, as the exchange format names them: string, boolean, number, date, …"""

    id: str
    name: str
    type: str = "string"
    kept: Kept = ()
    at: At = NOWHERE


class Specialization(NamedTuple):
    """A name for a kind of element or relationship (ArchiMate 3.2, 14.2; a profile in Archi)."""

    id: str
    name: str
    type: str
    kept: Kept = ()
    at: At = NOWHERE


class Element(NamedTuple):
    """An element. `type` is the name of the exchange format: `ApplicationComponent`."""

    id: str
    type: str
    name: Texts = {}
    documentation: Texts = {}
    specialization: str = ""
    properties: Properties = {}
    kept: Kept = ()
    at: At = NOWHERE

    @property
    def place(self) -> Place:
        """File, line and column."""
        return self.at.place


class Relationship(NamedTuple):
    """A relationship. `source` and `target` are ids of elements or of relationships.

    `access`        of Access: read, write, read-write, access or `""`
    `strength`      of Influence: `+`, `--`, `5`, … or `""`
    `directed`      of Association
    `multiplicity`  of both ends (ArchiMate 4), such as `("1", "0..*")`; `("", "")` says nothing
    """

    id: str
    type: str
    source: str
    target: str
    name: Texts = {}
    documentation: Texts = {}
    specialization: str = ""
    properties: Properties = {}
    access: str = ""
    strength: str = ""
    directed: bool = False
    multiplicity: tuple[str, str] = ("", "")
    kept: Kept = ()
    at: At = NOWHERE

    @property
    def place(self) -> Place:
        """File, line and column."""
        return self.at.place


class Folder(NamedTuple):
    """A folder: its own folders, and the ids of the elements, relationships and views directly in it."""

    id: str
    name: Texts = {}
    documentation: Texts = {}
    properties: Properties = {}
    type: str = ""
    folders: tuple[Folder, ...] = ()
    items: tuple[str, ...] = ()
    kept: Kept = ()
    at: At = NOWHERE


def spoken_value(value: Value) -> str:
    """A property's value as one text: what queries compare, and what formats without types write."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(spoken_value(one) for one in value)
    if isinstance(value, Mapping):
        return any_text(value)
    return str(value)


def any_text(texts: Texts, language: str = "") -> str:
    """The text in `language`, else one without language, else Arabic, English, or the first there is."""
    for wanted in (language, "", "ar", "en"):
        if wanted in texts:
            return texts[wanted]
    return next(iter(texts.values()), "")
