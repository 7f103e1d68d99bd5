"""Positions that an architect saved: they hold, and lines go straight from box to box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.architecture.views import View
from checker.drawing.layout import Item, Layout, Link, Route, Spot
from checker.drawing.scene import Box, Point

_GAP = 24.0


def placed(items: Sequence[Item], links: Sequence[Link], view: View) -> Layout:
    """The layout by the view's positions; boxes without one stand in rows below the others."""
    spots = {one.id: _saved(one, view) for one in items if one.id in view.positions}
    left = min(one.x for one in spots.values()) if spots else 0.0
    top = min(one.y for one in spots.values()) if spots else 0.0
    spots = {name: one._replace(x=one.x - left, y=one.y - top) for name, one in spots.items()}
    wide = max((one.x + one.width for one in spots.values()), default=800.0)
    spots.update(_rows([one for one in items if one.id not in spots], wide, _bottom(spots.values()) + _GAP))
    routes = {one.id: _straight(spots[one.source], spots[one.target]) for one in links}
    return Layout(spots, routes, max(one.x + one.width for one in spots.values()), _bottom(spots.values()))


def _saved(item: Item, view: View) -> Spot:
    at = view.positions[item.id]
    return Spot(at.x, at.y, max(at.width or 0, item.width), max(at.height or 0, item.height))


def _bottom(spots: Iterable[Spot]) -> float:
    return max((one.y + one.height for one in spots), default=0.0)


def _rows(items: Sequence[Item], wide: float, top: float) -> dict[str, Spot]:
    found: dict[str, Spot] = {}
    x, y, high = 0.0, top, 0.0
    for one in items:
        if x and x + one.width > wide:
            x, y, high = 0.0, y + high + _GAP, 0.0
        found[one.id] = Spot(x, y, one.width, one.height)
        x, high = x + one.width + _GAP, max(high, one.height)
    return found


def _straight(source: Spot, target: Spot) -> Route:
    start, end = middle(source), middle(target)
    points = (border(source, end), border(target, start))
    halfway = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
    return Route(points, halfway, curved=False)


def middle(spot: Spot | Box) -> Point:
    """The middle of a box."""
    return (spot.x + spot.width / 2, spot.y + spot.height / 2)


def border(spot: Spot | Box, towards: Point) -> Point:
    """Where the line from the middle of a box to `towards` leaves the box."""
    x, y = middle(spot)
    dx, dy = towards[0] - x, towards[1] - y
    if not dx and not dy:
        return (x, y)
    across = (spot.width / 2) / abs(dx) if dx else float("inf")
    along = (spot.height / 2) / abs(dy) if dy else float("inf")
    share = min(across, along)
    return (x + dx * share, y + dy * share)
