"""The unified architecture: ArchiMate models as values, and pure functions of them.

`values`, `views` and `model` are what a model is, `language` what ArchiMate says, `building` makes a model of what
files say, `formats` reads and writes what other tools exchange, `query` asks.
"""

from __future__ import annotations

from checker.architecture.model import Concept, Model
from checker.architecture.place import NOWHERE, At, places
from checker.architecture.values import (
    Element,
    Folder,
    Kept,
    Properties,
    PropertyDefinition,
    Relationship,
    Specialization,
    Texts,
    Value,
    any_text,
    spoken_value,
)
from checker.architecture.views import PLAIN, Bend, Connection, Node, Position, Show, Style, View

__all__ = [
    "NOWHERE",
    "PLAIN",
    "At",
    "Bend",
    "Concept",
    "Connection",
    "Element",
    "Folder",
    "Kept",
    "Model",
    "Node",
    "Position",
    "Properties",
    "PropertyDefinition",
    "Relationship",
    "Show",
    "Specialization",
    "Style",
    "Texts",
    "Value",
    "View",
    "any_text",
    "places",
    "spoken_value",
]
