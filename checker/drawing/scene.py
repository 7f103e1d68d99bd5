"""What a drawing consists of, with everything in its place: frozen values."""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """A box. `lines` is its label, wrapped; a `frame` holds others and has its label at the top.

    `type` is the element's type, or `note`, `group`; `fill` and `line` are colours that override the type's.
    `state` tells what became of it between two versions: added, removed, changed or `""`.
    """

    id: str
    element: str
    type: str
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    frame: bool = False
    title: str = ""
    fill: str = ""
    line: str = ""
    state: str = ""


class Wire(NamedTuple):
    """A line. `points` are those of cubic Bézier curves (`curved`: 1 + 3n points) or of a polyline.

    `detail` is the relationship's access, strength or `directed`; `label` stands around `spot`.
    """

    id: str
    type: str
    source: str
    target: str
    points: tuple[Point, ...]
    curved: bool = False
    detail: str = ""
    label: tuple[str, ...] = ()
    spot: Point = (0, 0)
    title: str = ""
    state: str = ""


class Scene(NamedTuple):
    """A whole drawing. Boxes stand in the order of drawing: a frame before what it holds."""

    id: str
    title: str
    about: str
    width: float
    height: float
    boxes: tuple[Box, ...]
    wires: tuple[Wire, ...]
