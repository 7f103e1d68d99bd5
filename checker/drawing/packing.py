"""Drawings in a shape a page has room for: parts that nothing joins are laid out by themselves and set in rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from checker.drawing.layout import Item, Layout, Link, Route, Spot, lay_out

_GAP = 36.0
_SHAPE = 1.5
"""Width to height that a drawing should come near."""
_WIDEST = 1500.0
"""px; a wider one is tried in the other direction too."""


def pack(items: Sequence[Item], links: Sequence[Link], direction: str) -> Layout:
    """Place all items and lead all links; without a `direction` each part takes the one that suits its shape."""
    layouts = [_suited(some, between, direction) for some, between in _parts(items, links)]
    if len(layouts) == 1:
        return layouts[0]
    area = sum((one.width + _GAP) * (one.height + _GAP) for one in layouts)
    room = max(sqrt(area * _SHAPE), *[one.width for one in layouts])
    return _rows(layouts, room)


def _suited(items: Sequence[Item], links: Sequence[Link], direction: str) -> Layout:
    if direction:
        return lay_out(items, links, direction)
    down = lay_out(items, links, "down")
    if down.width <= _WIDEST and down.width <= 3 * down.height:
        return down
    return min(down, lay_out(items, links, "right"), key=_unshapely)


def _unshapely(layout: Layout) -> float:
    """How far a layout is from the shape of a page; too wide is worse than too high, for pages scroll."""
    shape = layout.width / max(layout.height, 1.0)
    off = shape / _SHAPE if shape > _SHAPE else _SHAPE / shape / 1.5
    return off * max(1.0, layout.width / _WIDEST)


def _parts(items: Sequence[Item], links: Sequence[Link]) -> list[tuple[list[Item], list[Link]]]:
    """Items that lines or frames hold together, in the order of their first; boxes alone are one part."""
    root = {one.id: one.id for one in items}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for one in items:
        if one.holder:
            root[find(one.id)] = find(one.holder)
    for link in links:
        root[find(link.source)] = find(link.target)
    groups: dict[str, list[Item]] = {}
    for one in items:
        groups.setdefault(find(one.id), []).append(one)
    alone = [some[0] for some in groups.values() if len(some) == 1]
    together = [some for some in groups.values() if len(some) > 1]
    parts = [*together, alone] if alone else together
    return [(some, [link for link in links if link.source in {one.id for one in some}]) for some in parts]


def _rows(layouts: Sequence[Layout], room: float) -> Layout:
    spots: dict[str, Spot] = {}
    routes: dict[str, Route] = {}
    x = y = high = wide = 0.0
    for one in layouts:
        if x and x + one.width > room:
            x, y, high = 0.0, y + high + _GAP, 0.0
        spots.update(_moved_spots(one.spots, x, y))
        routes.update(_moved_routes(one.routes, x, y))
        wide, high = max(wide, x + one.width), max(high, one.height)
        x += one.width + _GAP
    return Layout(spots, routes, wide, y + high)


def _moved_spots(spots: Mapping[str, Spot], x: float, y: float) -> dict[str, Spot]:
    return {name: one._replace(x=one.x + x, y=one.y + y) for name, one in spots.items()}


def _moved_routes(routes: Mapping[str, Route], x: float, y: float) -> dict[str, Route]:
    return {
        name: one._replace(
            points=tuple([(across + x, along + y) for across, along in one.points]),
            spot=(one.spot[0] + x, one.spot[1] + y),
        )
        for name, one in routes.items()
    }
