"""What is sound in a file with mistakes: one wrong line must not make all that refers to the file dangle too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.form import Form

Told = Mapping[str, Any]


def salvaged(data: Any, name: str, form: Form) -> Told | None:
    """The parts of `data` that keep to the form; None where there is nothing."""
    if not isinstance(data, dict):
        return None
    if name != "block":
        kept = {key: value for key, value in data.items() if form.is_valid({**_LEAST[name], key: value})}
        return {**_LEAST[name], **kept}
    elements, relationships = data.get("elements"), data.get("relationships")
    rest: dict[str, Any] = {"elements": list(_elements(elements if isinstance(elements, list) else [], form))}
    if form.is_valid({"title": data.get("title")}):
        rest["title"] = data["title"]
    if isinstance(relationships, list):
        rest["relationships"] = [one if form.is_valid({"relationships": [one]}) else None for one in relationships]
    return rest


_LEAST: Mapping[str, Told] = {"model": {"name": ""}, "organization": {"folders": []}, "view": {}}


def _elements(told: list[Any], form: Form) -> Iterator[Told | None]:
    """Each or None: what is left keeps its number, by which it is found again in the file."""
    for one in told:
        if form.is_valid({"elements": [one]}):
            yield one
        else:
            yield _element(one, form) if isinstance(one, dict) else None


def _element(told: Told, form: Form) -> Told | None:
    """An element without what is wrong in it; one of unknown type is kept, because others refer to it."""

    def sound(part: Told) -> bool:
        return form.is_valid({"elements": [{"id": "a", "type": "Grouping", **part}]})

    if "id" not in told or not sound({"id": told["id"]}):
        return None
    rest = {key: value for key, value in told.items() if key == "id" or sound({key: value})}
    rest["type"] = told["type"] if isinstance(told.get("type"), str) else ""
    relationships = told.get("relationships")
    if isinstance(relationships, list):
        rest["relationships"] = [one if sound({"relationships": [one]}) else None for one in relationships]
    return rest
