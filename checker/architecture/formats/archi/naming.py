"""Names of Archi's file."""

from __future__ import annotations

from collections.abc import Mapping

from checker.architecture.language import LANGUAGES

FORM = "archimate"
NAMESPACE = "http://www.archimatetool.com/archimate"
CANVAS = "http://www.archimatetool.com/canvas"
VIEW_KINDS = {
    "archimate:ArchimateDiagramModel": "",
    "archimate:SketchModel": "sketch",
    "canvas:CanvasModel": "canvas",
}
VIEW_TYPES = {kind: name for name, kind in VIEW_KINDS.items()}
NODE_KINDS = {
    "archimate:DiagramObject": "element",
    "archimate:Group": "group",
    "archimate:Note": "note",
    "archimate:DiagramModelReference": "view",
    "archimate:DiagramModelImage": "image",
}
NODE_TYPES = {kind: name for name, kind in NODE_KINDS.items()}
ACCESS = {"0": "write", "1": "read", "2": "access", "3": "read-write"}
"""Write where nothing is said."""
ACCESS_NUMBERS = {"read": "1", "access": "2", "read-write": "3", "": "2"}

FOLDERS: Mapping[str, str] = {
    "strategy": "Strategy",
    "business": "Business",
    "application": "Application",
    "technology": "Technology & Physical",
    "motivation": "Motivation",
    "implementation_migration": "Implementation & Migration",
    "other": "Other",
    "relations": "Relations",
    "diagrams": "Views",
}
"""The folders at the top, which every Archi model has."""


def folder_of_type(name: str) -> str:
    """In which of them elements of a type are."""
    types = LANGUAGES["3.2"].elements
    layer = types[name].layer if name in types else "other"
    return "implementation_migration" if layer == "implementation" else layer
