"""What every part of Archi's file is written with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.architecture.formats.archi.languages import pairs, spread
from checker.architecture.formats.archi.naming import FORM
from checker.architecture.formats.losses import Losses
from checker.architecture.formats.xml import etree, give_back, sound
from checker.architecture.values import Kept, Properties, Texts


class Pen:
    """Knows the main language of the model, and counts what goes missing."""

    def __init__(self, main: str) -> None:
        self.main = main
        self.losses = Losses(FORM)

    def child(self, parent: Any, name: str, value: str | None = None) -> Any:
        """A child element; they have no namespace."""
        told = etree().SubElement(parent, name)
        if value is not None:
            told.text = sound(value)
        return told

    def keep(self, told: Any, kept: Kept) -> None:
        """Give back what was kept."""
        if kept:
            self.losses.bad(give_back(FORM, told, kept))
            self.losses.kept(kept)

    def write_pairs(self, told: Any, many: Iterable[tuple[str, str]]) -> None:
        """Properties, as Archi has them."""
        for key, value in many:
            one = self.child(told, "property")
            one.set("key", sound(key))
            one.set("value", sound(value))

    def write_properties(self, told: Any, properties: Properties) -> None:
        """Properties, as we have them."""
        if properties:
            self.write_pairs(told, pairs(properties))

    def named(self, told: Any, name: Texts, documentation: Texts, *, attribute: str = "name") -> None:
        """Name and documentation, in all their languages."""
        value, others = spread(name, "label" if attribute == "label" else "name", self.main)
        if value:
            told.set("name", sound(value))
        text, more = spread(documentation, "documentation", self.main)
        if text:
            self.child(told, "documentation", text)
        self.write_pairs(told, [*others, *more])
