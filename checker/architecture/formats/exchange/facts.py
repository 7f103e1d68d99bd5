"""Properties of the exchange format: definitions, values by language, and what we say with them."""

from __future__ import annotations

from typing import Any

from checker.architecture.formats.naming import own_id
from checker.architecture.formats.reading import Reader
from checker.architecture.formats.xml import XML_LANG, children, kept, text
from checker.architecture.values import Properties, PropertyDefinition, Texts, Value


class Facts:
    """Reads properties; knows their definitions."""

    def __init__(self, reader: Reader, root: Any) -> None:
        self.reader = reader
        self._by_id: dict[str, PropertyDefinition] = {}
        names: set[str] = set()
        for told in (
            one for box in children(root, "propertyDefinitions") for one in children(box, "propertyDefinition")
        ):
            one = self._definition(told, names)
            names.add(one.name)
            self._by_id[one.id] = one

    def _definition(self, told: Any, names: set[str]) -> PropertyDefinition:
        identifier = own_id(self.reader.id_of(told, "identifier"))
        named = list(children(told, "name"))
        name = text(named[0]) if named else told.get("name", identifier)
        if name in names:  # two of one name: the id tells them apart
            name = f"{name} ({identifier})"
        beyond = kept("exchange", told, ("identifier", "type", "name"), ("name",))
        return PropertyDefinition(identifier, name, told.get("type", "string"), beyond, self.reader.at(told))

    @property
    def definitions(self) -> tuple[PropertyDefinition, ...]:
        """The definitions, without those that are our way to say something."""
        return tuple([one for one in self._by_id.values() if not one.name.endswith("@")])

    def properties(self, element: Any) -> Properties:
        """Name → value; of several of one name, all."""
        if not len(element):
            return {}
        found: dict[str, list[Value]] = {}
        for box in children(element, "properties"):
            for told in children(box, "property"):
                name, value = self._property(told)
                found.setdefault(name, []).append(value)
        return {name: values[0] if len(values) == 1 else tuple(values) for name, values in found.items()}

    def _property(self, told: Any) -> tuple[str, Value]:
        reference = own_id(told.get("propertyDefinitionRef", ""))
        definition = self._by_id.get(reference)
        if definition is None:
            self.reader.wrong("model.no-definition", told, {"reference": reference})
            return reference, _value(told, "string")
        return definition.name, _value(told, definition.type)


def _value(told: Any, kind: str) -> Value:
    values = list(children(told, "value"))
    if len(values) == 1 and XML_LANG not in values[0].attrib:
        return typed(text(values[0]), kind)
    by_language: Texts = {one.get(XML_LANG, ""): text(one) for one in values}
    return by_language or ""


def typed(told: str, kind: str) -> Value:
    """A value as its definition calls it, where it is written as we would write it; else the text as it stands."""
    if kind == "boolean" and told in ("true", "false"):
        return told == "true"
    if kind == "number":
        for number in (int, float):
            try:
                value = number(told)
            except ValueError:
                continue
            if str(value) == told:
                return value
    return told
