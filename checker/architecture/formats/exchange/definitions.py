"""Writing properties of the exchange format: every name needs a definition with a type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.architecture.formats.losses import Losses
from checker.architecture.formats.naming import xml_id
from checker.architecture.formats.xml import XML_LANG, add, give_back
from checker.architecture.model import Model
from checker.architecture.values import Properties, PropertyDefinition, Value, spoken_value


class Definitions:
    """Gives every property its definition: the model's own, else one made from its name and values."""

    def __init__(self, model: Model, losses: Losses) -> None:
        self._losses = losses
        self._by_name: dict[str, PropertyDefinition] = {one.name: one for one in model.definitions}
        self._ids = {one.id for one in model.definitions}
        self._types: dict[str, set[str]] = {}

    def write(self, element: Any, properties: Properties) -> None:
        """Add properties to an element; several values are several properties of one name."""
        if not properties:
            return
        box = add(element, "properties")
        for name, told in properties.items():
            definition = self._definition(name)
            for value in told if isinstance(told, tuple) else (told,):
                self._types.setdefault(name, set()).add(_type(value))
                _write_value(add(box, "property", None, propertyDefinitionRef=xml_id(definition.id)), value)

    def _definition(self, name: str) -> PropertyDefinition:
        found = self._by_name.get(name)
        if found is None:
            identifier = self._free_id(f"property-{name}")
            found = self._by_name[name] = PropertyDefinition(identifier, name, "")
        return found

    def _free_id(self, wanted: str) -> str:
        while wanted in self._ids:
            wanted += "-"
        self._ids.add(wanted)
        return wanted

    def write_definitions(self, root: Any, at: int) -> None:
        """Put the definitions into the model, as its part number `at`."""
        if not self._by_name:
            return
        box = add(root, "propertyDefinitions")
        for name, one in self._by_name.items():
            told = add(box, "propertyDefinition", None, identifier=xml_id(one.id))
            told.set("type", one.type or _common(self._types.get(name, ())))
            add(told, "name", name)
            self._losses.bad(give_back("exchange", told, one.kept))
        root.remove(box)
        root.insert(at, box)


def _type(value: Value) -> str:
    match value:
        case bool():
            return "boolean"
        case int() | float():
            return "number"
    return "string"


def _common(types: Iterable[str]) -> str:
    """One type for all values of a name."""
    found = set(types)
    return found.pop() if len(found) == 1 else "string"


def _write_value(told: Any, value: Value) -> None:
    if isinstance(value, Mapping):
        for language, text in value.items():
            child = add(told, "value", text)
            if language:
                child.set(XML_LANG, language)
    else:
        add(told, "value", spoken_value(value))
