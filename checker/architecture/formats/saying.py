"""What a format has no place for, said in properties whose names end in `@`, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from checker.architecture.dumping import dump_folder, dump_head
from checker.architecture.model import Model
from checker.architecture.shaping import kept
from checker.architecture.values import Properties, PropertyDefinition, Relationship, Specialization, Value

SPECIALIZATION = "specialization@"
MULTIPLICITY = "multiplicity@"
VERSION = "archimate@"
SPECIALIZATIONS = "specializations@"
DEFINITIONS = "definitions@"
FOLDERS = "folders@"
LANGUAGE = "language@"


def split(properties: Properties) -> tuple[Properties, Mapping[str, str]]:
    """The properties of the model itself, and what we said in others."""
    if not any(name.endswith("@") for name in properties):
        return properties, {}
    own = {name: value for name, value in properties.items() if not name.endswith("@")}
    said = {name: str(value) for name, value in properties.items() if name.endswith("@")}
    return own, said


def packed(told: Any) -> str:
    """A value as one line of JSON."""
    return orjson.dumps(told).decode()


def unpacked(told: str) -> Any:
    """The way back; None where it is no JSON any more."""
    try:
        return orjson.loads(told)
    except ValueError:
        return None


def of_relationship(one: Relationship) -> dict[str, Value]:
    """The multiplicity of both ends."""
    return {MULTIPLICITY: packed(one.multiplicity)} if any(one.multiplicity) else {}


def multiplicity(said: Mapping[str, str]) -> tuple[str, str]:
    """The way back."""
    match unpacked(said.get(MULTIPLICITY, "null")):
        case [str(source), str(target)]:
            return source, target
    return "", ""


def of_model(model: Model, *names: str) -> dict[str, Value]:
    """The version of ArchiMate where it is not 3.2, and what else is named and there."""
    head = dump_head(model)
    every: dict[str, Any] = {
        SPECIALIZATIONS: head.get("specializations"),
        DEFINITIONS: head.get("property-definitions"),
        FOLDERS: [dump_folder(one) for one in model.folders],
    }
    version: dict[str, Value] = {} if model.language == "3.2" else {VERSION: model.language}
    return {**version, **{name: packed(every[name]) for name in names if every[name]}}


def specializations(said: Mapping[str, str]) -> tuple[Specialization, ...]:
    """The way back."""
    return tuple(
        [
            Specialization(str(one["id"]), str(one["name"]), str(one["type"]), kept(one.get("kept")))
            for one in _rows(said, SPECIALIZATIONS, ("id", "name", "type"))
        ]
    )


def definitions(said: Mapping[str, str]) -> tuple[PropertyDefinition, ...]:
    """The way back."""
    return tuple(
        [
            PropertyDefinition(
                str(one.get("id", one["name"])), str(one["name"]), str(one.get("type", "string")), kept(one.get("kept"))
            )
            for one in _rows(said, DEFINITIONS, ("name",))
        ]
    )


def _rows(said: Mapping[str, str], name: str, needed: tuple[str, ...]) -> list[Mapping[str, Any]]:
    told = unpacked(said.get(name, "null"))
    rows = told if isinstance(told, list) else []
    return [one for one in rows if isinstance(one, dict) and all(key in one for key in needed)]
