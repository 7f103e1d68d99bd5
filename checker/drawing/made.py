"""A view that was drawn by hand, in Archi or another tool: its boxes and lines stay where they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.architecture.model import Model
from checker.architecture.values import any_text
from checker.architecture.views import Connection, Node, View
from checker.drawing.choosing import detail
from checker.drawing.measure import LEADING, width, wrap
from checker.drawing.saved import border, middle
from checker.drawing.scene import Box, Point, Scene, Wire
from checker.kernel.text import Language

_WIDTH, _HEIGHT = 120, 55
"""Of a box for which Archi saves no size."""
_SIDE = 24.0


def scene_as_made(model: Model, view: View, language: Language) -> Scene:
    """The scene of a view's own nodes and connections."""
    boxes = [box for node in view.nodes for box in _boxes(model, node, language)]
    left, top = min((one.x for one in boxes), default=0), min((one.y for one in boxes), default=0)
    moved = tuple([one._replace(x=one.x - left, y=one.y - top) for one in boxes])
    by_id = {one.id: one for one in moved}
    wires = [_wire(model, one, by_id, (left, top), language) for one in view.connections]
    wide = max((one.x + one.width for one in moved), default=0)
    high = max((one.y + one.height for one in moved), default=0)
    title, about = any_text(view.name, language), any_text(view.documentation, language)
    return Scene(view.id, title, about, wide, high, moved, tuple([one for one in wires if one]))


def _boxes(model: Model, node: Node, language: Language) -> Iterator[Box]:
    """The node's box, then those of the nodes in it."""
    element = model.by_id.get(node.element)
    text = any_text(element.name if element else node.label, language)
    wide, high = node.width or _WIDTH, node.height or _HEIGHT
    frame = bool(node.nodes)
    lines = _fitting(text, wide - _SIDE * 2, high, bold=frame)
    yield Box(
        node.id, node.element, element.type if element else node.kind, node.x, node.y, wide, high, lines, frame, text,
        node.style.fill[:7], node.style.line[:7],
    )  # fmt: skip
    for inner in node.nodes:
        yield from _boxes(model, inner, language)


def _fitting(text: str, room: float, high: float, *, bold: bool) -> tuple[str, ...]:
    """The lines that a box of this size has room for; the last tells that there is more."""
    room = max(room, 40.0)
    lines = wrap(text, room, bold=bold)
    most = max(1, int(high // LEADING))
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and width(f"{last}…", bold=bold) > room:
        last = last[:-1]
    return (*lines[: most - 1], f"{last}…")


def _wire(model: Model, one: Connection, boxes: Mapping[str, Box], corner: Point, language: Language) -> Wire | None:
    """The line; None where it joins another line, which has no place of its own."""
    source, target = boxes.get(one.source), boxes.get(one.target)
    if source is None or target is None:
        return None
    bends = [(bend.x - corner[0], bend.y - corner[1]) for bend in one.bends]
    start = border(source, bends[0] if bends else middle(target))
    end = border(target, bends[-1] if bends else middle(source))
    points = (start, *bends, end)
    found = model.relationship_by_id.get(one.relationship)
    halfway = points[len(points) // 2] if bends else ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    label = wrap(any_text(found.name if found else one.label, language), 120, 11.0)
    if found is None:
        return Wire(one.id, "Association", source.id, target.id, points, label=label, spot=halfway)
    return Wire(one.id, found.type, source.id, target.id, points, False, detail(found), label, halfway)  # noqa: FBT003 - a plain fact
