"""A model as the files of its folder say it: the way back from `building`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from checker.architecture.model import Model
from checker.architecture.values import Element, Folder, Kept, Properties, Relationship, Texts, Value


def filled(*, keep: Sequence[str] = (), **told: Any) -> dict[str, Any]:
    """What says something; of the keys in `keep` also nought, but never None."""
    return {
        name: value
        for name, value in told.items()
        if value is not None and (name in keep or value is True or (value not in ("", [], {}) and value is not False))
    }


def dump_texts(texts: Texts) -> Any:
    """A text by language; one without language as it is."""
    if not texts:
        return None
    return texts[""] if texts.keys() == {""} else dict(texts)


def dump_properties(properties: Properties) -> dict[str, Any]:
    """Name → value."""
    return {name: _value(value) for name, value in properties.items()}


def _value(value: Value) -> Any:
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    return dict(value) if isinstance(value, Mapping) else value


def dump_kept(kept: Kept) -> dict[str, list[str]]:
    """What a file format said that we have no field for."""
    found: dict[str, list[str]] = {}
    for form, told in kept:
        found.setdefault(form, []).append(told)
    return found


def dump_labelled(label: Texts, documentation: Texts, properties: Properties) -> dict[str, Any]:
    """What the parts of a drawing have."""
    return {
        "label": dump_texts(label),
        "documentation": dump_texts(documentation),
        "properties": dump_properties(properties),
    }


def dump_element(element: Element, relationships: Iterable[Relationship], made: Mapping[str, str]) -> dict[str, Any]:
    """An element with the relationships that begin at it; `made`: id → the id that is made where none stands."""
    return filled(
        id=element.id,
        type=element.type,
        name=dump_texts(element.name),
        documentation=dump_texts(element.documentation),
        specialization=element.specialization,
        properties=dump_properties(element.properties),
        relationships=[dump_relationship(one, made) for one in relationships],
        kept=dump_kept(element.kept),
    )


def dump_relationship(one: Relationship, made: Mapping[str, str], *, source: bool = False) -> dict[str, Any]:
    """A relationship; its own id only where another would be made."""
    return filled(
        id="" if made.get(one.id) == one.id else one.id,
        type=one.type,
        **({"from": one.source} if source else {}),
        to=one.target,
        name=dump_texts(one.name),
        documentation=dump_texts(one.documentation),
        specialization=one.specialization,
        access=one.access,
        strength=one.strength,
        directed=one.directed,
        multiplicity=list(one.multiplicity) if any(one.multiplicity) else None,
        properties=dump_properties(one.properties),
        kept=dump_kept(one.kept),
        keep=("to", "from"),
    )


def dump_head(model: Model) -> dict[str, Any]:
    """What `model.yaml` says."""
    return filled(
        id=model.id,
        name=dump_texts(model.name) or "",
        documentation=dump_texts(model.documentation),
        archimate=model.language,
        properties=dump_properties(model.properties),
        **{
            "property-definitions": [
                filled(id=one.id, name=one.name, type=one.type, kept=dump_kept(one.kept)) for one in model.definitions
            ]
        },
        specializations=[
            filled(id=one.id, name=one.name, type=one.type, kept=dump_kept(one.kept), keep=("id", "name", "type"))
            for one in model.specializations
        ],
        kept=dump_kept(model.kept),
        keep=("name",),
    )


def dump_folder(folder: Folder) -> dict[str, Any]:
    """A folder of `organization.yaml`."""
    return filled(
        id=folder.id,
        name=dump_texts(folder.name),
        documentation=dump_texts(folder.documentation),
        properties=dump_properties(folder.properties),
        type=folder.type,
        folders=[dump_folder(one) for one in folder.folders],
        items=list(folder.items),
        kept=dump_kept(folder.kept),
    )
