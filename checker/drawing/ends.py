"""Lines by type of relationship, and what stands at their ends (ArchiMate 3.2, chapter 5, notation)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import hypot
from typing import NamedTuple

from checker.drawing.scene import Point, Wire
from checker.drawing.shapes import INK

DASHES: Mapping[str, str] = {"Realization": "2 3", "Access": "2 3", "Influence": "7 4", "Flow": "7 4"}
"""Type of relationship → stroke-dasharray; the others are drawn through."""

_FILLS = {"ink": INK, "paper": "#ffffff", "none": "none"}


class End(NamedTuple):
    """A shape at an end: its path, and whether it is filled with ink, with paper, or only a line."""

    path: str
    fill: str


def ends(wire: Wire) -> Iterator[End]:
    """The shapes at both ends of a line."""
    if len(wire.points) < 2:
        return
    at_source = _Pen(wire.points[0], _before(wire.points))
    at_target = _Pen(wire.points[-1], _before(wire.points[::-1]))
    match wire.type:
        case "Composition":
            yield End(at_source.diamond(), "ink")
        case "Aggregation":
            yield End(at_source.diamond(), "paper")
        case "Assignment":
            yield End(at_source.ball(), "ink")
            yield End(at_target.triangle(9, 4), "ink")
        case "Realization" | "Specialization":
            yield End(at_target.triangle(12, 6.5), "paper")
        case "Triggering" | "Flow":
            yield End(at_target.triangle(9, 4), "ink")
        case "Serving" | "Influence":
            yield End(at_target.open(9, 5), "none")
        case "Access":
            yield from _access(wire.detail, at_source, at_target)
        case "Association" if wire.detail == "directed":
            yield End(at_target.half(10, 5), "none")


def drawn_ends(wire: Wire, line: str) -> str:
    """The shapes as SVG, their outlines in the colour of the line."""
    return "".join(
        f'<path d="{one.path}" fill="{_FILLS[one.fill]}" stroke="{line}" stroke-width="1.2" stroke-linejoin="round"/>'
        for one in ends(wire)
    )


def dashes(kind: str) -> str:
    """The attribute of a line that is not drawn through."""
    return f' stroke-dasharray="{DASHES[kind]}"' if kind in DASHES else ""


def _access(detail: str, at_source: _Pen, at_target: _Pen) -> Iterator[End]:
    if detail in ("write", "read-write"):
        yield End(at_target.open(8, 4), "none")
    if detail in ("read", "read-write"):
        yield End(at_source.open(8, 4), "none")


def _before(points: tuple[Point, ...]) -> Point:
    """The first point that is not the end itself: the line arrives from there."""
    end = points[0]
    return next((one for one in points[1:] if hypot(one[0] - end[0], one[1] - end[1]) > 0.5), (end[0], end[1] - 1))


class _Pen:
    """Draws at a tip, in the direction in which the line arrives there."""

    def __init__(self, tip: Point, before: Point) -> None:
        dx, dy = tip[0] - before[0], tip[1] - before[1]
        length = hypot(dx, dy) or 1.0
        self.tip = tip
        self.along = (dx / length, dy / length)

    def at(self, back: float, aside: float) -> str:
        """The point `back` px behind the tip and `aside` px beside the line."""
        (x, y), (ux, uy) = self.tip, self.along
        return f"{x - ux * back - uy * aside:.1f} {y - uy * back + ux * aside:.1f}"

    def triangle(self, long: float, half: float) -> str:
        return f"M{self.at(0, 0)}L{self.at(long, half)}L{self.at(long, -half)}z"

    def open(self, long: float, half: float) -> str:
        return f"M{self.at(long, half)}L{self.at(0, 0)}L{self.at(long, -half)}"

    def half(self, long: float, half: float) -> str:
        return f"M{self.at(0, 0)}L{self.at(long, half)}"

    def diamond(self) -> str:
        return f"M{self.at(0, 0)}L{self.at(8, 5)}L{self.at(16, 0)}L{self.at(8, -5)}z"

    def ball(self) -> str:
        x, y = self.at(3.5, 0).split(" ")
        return f"M{float(x) - 3.5:.1f} {y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z"
