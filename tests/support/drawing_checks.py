"""What makes a drawing readable: nothing lies on anything else, and no label is cut."""

from __future__ import annotations

from itertools import combinations

from checker.drawing.measure import LEADING, width
from checker.drawing.scene import Box, Scene

_SIGN = 22.0


def faults(scene: Scene) -> list[str]:
    """Everything that keeps the drawing from being read."""
    return [*_overlaps(scene), *_cut(scene), *_outside(scene)]


def _overlaps(scene: Scene) -> list[str]:
    return [
        f"{one.id} and {other.id} lie on each other"
        for one, other in combinations(scene.boxes, 2)
        if _meet(one, other) and not _holds(one, other) and not _holds(other, one)
    ]


def _meet(one: Box, other: Box) -> bool:
    apart_across = one.x + one.width <= other.x + 0.5 or other.x + other.width <= one.x + 0.5
    apart_along = one.y + one.height <= other.y + 0.5 or other.y + other.height <= one.y + 0.5
    return not (apart_across or apart_along)


def _holds(frame: Box, box: Box) -> bool:
    """Whether a box stands in a frame, below the frame's label."""
    label = len(frame.lines) * LEADING
    return (
        frame.frame
        and frame.x <= box.x
        and box.x + box.width <= frame.x + frame.width
        and frame.y + label <= box.y + 0.5
        and box.y + box.height <= frame.y + frame.height
    )


def _cut(scene: Scene) -> list[str]:
    found = []
    for box in scene.boxes:
        widest = max((width(line, bold=box.frame) for line in box.lines), default=0.0)
        if box.lines and widest > box.width - 2 * _SIGN + 0.5:
            found.append(f"the label of {box.id} is wider than its box")
        if len(box.lines) * LEADING > box.height:
            found.append(f"the label of {box.id} is higher than its box")
    return found


def _outside(scene: Scene) -> list[str]:
    return [
        f"{box.id} stands outside the drawing"
        for box in scene.boxes
        if box.x < -0.5
        or box.y < -0.5
        or box.x + box.width > scene.width + 0.5
        or box.y + box.height > scene.height + 0.5
    ]
