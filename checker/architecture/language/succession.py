"""What the types of ArchiMate 3.2 have become in ArchiMate 4."""

from __future__ import annotations

from collections.abc import Mapping

from checker.architecture.language.v4 import ELEMENTS

_LAYERS = ("Business", "Application", "Technology")
MERGED: Mapping[str, str] = {
    **{f"{layer}{kind}": kind for layer in _LAYERS for kind in ("Process", "Function", "Event", "Service")},
    **{f"{layer}Collaboration": "Collaboration" for layer in _LAYERS},
    "BusinessRole": "Role",
    "ImplementationEvent": "Event",
}
"""One type that stands for several: nothing is lost but the layer, which is kept as a property."""
REPLACED: Mapping[str, tuple[str, str]] = {
    **{f"{layer}Interaction": ("Process", "interaction") for layer in _LAYERS},
    "Constraint": ("Requirement", "constraint"),
    "Contract": ("BusinessObject", "contract"),
    "Representation": ("DataObject", "representation"),
    "Gap": ("Assessment", "gap"),
}
"""A type that is gone → the nearest that is left, and the specialization that says what it was."""


def now_called(name: str) -> str:
    """The type in ArchiMate 4 under which a type of 3.2 is found; `""` where it is gone."""
    if name in ELEMENTS:
        return name
    return MERGED.get(name, "")
