"""The catalogue of services: by provider, life event and state, with its totals and those the portal published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.architecture.impact import responsible
from checker.architecture.model import Model
from checker.architecture.values import Element
from checker.kernel.text import Text
from checker.pages.site.house import House
from checker.pages.site.modelled import described, named
from checker.pages.site.values import SitePage

_TITLE = Text("الخدمات", "Services")
STATES = {
    "available": Text("متاحة", "available"),
    "activated": Text("مفعّلة", "activated"),
    "awaiting-activation": Text("تنتظر التفعيل", "awaiting activation"),
    "": Text("لم تُذكر", "not stated"),
}
_FIGURES = {
    "providers": Text("مقدمو الخدمات", "Service providers"),
    "services": Text("الخدمات", "Services"),
    "transactions": Text("المعاملات المسجلة", "Transactions registered"),
    "activated": Text("المعاملات المفعّلة", "Transactions activated"),
    "awaiting": Text("المعاملات التي تنتظر التفعيل", "Transactions awaiting activation"),
}


class Row(NamedTuple):
    """A service: its provider, the life events it answers, the channels it is offered through, its state."""

    service: Element
    provider: Element | None
    events: tuple[Element, ...]
    channels: tuple[Element, ...]
    state: str


def pages(house: House) -> Iterator[SitePage]:
    """One page, filtered by script and whole without it."""
    model = house.model
    rows = [_row(model, one) for one in model.elements if one.type == "BusinessService"]
    rows.sort(key=lambda row: (row.provider.id if row.provider else "", row.service.id))
    values = {
        "rows": rows,
        "providers": _distinct(row.provider for row in rows if row.provider),
        "events": _distinct(event for row in rows for event in row.events),
        "states": {name: STATES[name] for name in STATES if any(row.state == name for row in rows)},
        "state_of": STATES,
        "figures": [(_FIGURES[name], own, published) for name, own, published in _figures(model, rows)],
        "named": named,
        "described": described,
    }
    yield SitePage("services/", "services.html", _TITLE, "services", values, filters={"kind": (_TITLE,)})


def _row(model: Model, service: Element) -> Row:
    events = [one for target in _ends(model, service, "Realization") for one in _sources(model, target, "Association")]
    channels = [one for one in _sources(model, service, "Assignment") if one.type == "BusinessInterface"]
    state = service.properties.get("state", "")
    return Row(
        service,
        model.by_id.get(responsible(model, service)),
        tuple([one for one in _distinct(events) if one.type == "BusinessEvent"]),
        tuple(channels),
        str(state) if state in STATES else "",
    )


def _ends(model: Model, element: Element, kind: str) -> list[Element]:
    return [
        model.by_id[one.target] for one in model.outgoing[element.id] if one.type == kind and one.target in model.by_id
    ]


def _sources(model: Model, element: Element, kind: str) -> list[Element]:
    return [
        model.by_id[one.source] for one in model.incoming[element.id] if one.type == kind and one.source in model.by_id
    ]


def _distinct(elements: Iterator[Element] | list[Element]) -> list[Element]:
    return list({one.id: one for one in elements}.values())


def _figures(model: Model, rows: list[Row]) -> Iterator[tuple[str, int | None, int | None]]:
    """Name, what this catalogue counts (None: its services do not say), what was published."""
    told = {
        name: value
        for element in model.elements
        for key, value in element.properties.items()
        if key.startswith("figure-") and isinstance(value, int) and (name := key.removeprefix("figure-")) in _FIGURES
    }
    own: dict[str, int | None] = {
        "providers": len({row.provider.id for row in rows if row.provider}),
        "services": len(rows),
        **{name: _summed(rows, name) for name in ("transactions", "activated", "awaiting")},
    }
    for name in _FIGURES:
        yield name, own[name], told.get(name)


def _summed(rows: list[Row], key: str) -> int | None:
    numbers = [value for row in rows if isinstance(value := row.service.properties.get(key), int)]
    return sum(numbers) if numbers else None
