"""A view as a scene: what it shows, in one language, measured and placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship, any_text
from checker.architecture.views import View
from checker.drawing.choosing import Choice, choose, detail
from checker.drawing.layout import Item, Layout, Link, mirrored
from checker.drawing.made import scene_as_made
from checker.drawing.measure import LEADING, width, wrap
from checker.drawing.messages import MESSAGES
from checker.drawing.packing import pack
from checker.drawing.saved import placed
from checker.drawing.scene import Box, Scene, Wire
from checker.kernel.text import Language
from checker.kernel.trouble import Trouble

WIDTH = 176.0
"""Of a plain box, px."""
LEAST_HEIGHT = 58.0
ROOM = 128.0
"""For a line of the label: the corner of a box belongs to the sign of its type."""
FRAME_ROOM = 260.0
_LABEL = 11.0
"""Font size of the label of a line, px."""
_MOST_LABELS = 45
"""Lines beyond which their labels would lie on each other; a pointer over a line still tells its name."""
_SMALL = 14.0
"""A junction has no label."""

JUNCTIONS = frozenset(("AndJunction", "OrJunction"))


def scene_of(model: Model, view: View, language: Language, states: Mapping[str, str] | None = None) -> Scene:
    """The scene of a view. `states` gives what became of elements and relationships between two versions.

    Raises Trouble where the view's query is no query, or finds nothing.
    """
    if view.show is None:
        return scene_as_made(model, view, language)
    what, said = choose(model, view), states or {}
    if not what.elements:
        raise Trouble("drawing.nothing-shown", MESSAGES["drawing.nothing-shown"], {"view": view.id}, view.place)
    frames = set(what.parents.values())
    labels = {name: label(model.by_id[name], language, frame=name in frames) for name in what.elements}
    items = [
        _item(model.by_id[name], labels[name], what.parents.get(name, ""), name in frames) for name in what.elements
    ]
    drawn = what.relationships
    texts = {one.id: _wire_label(one, language) if len(drawn) <= _MOST_LABELS else () for one in drawn}
    links = [Link(one.id, one.source, one.target, _size(texts[one.id])) for one in drawn]
    layout = placed(items, links, view) if view.positions else pack(items, links, view.direction)
    if language == "ar" and not view.positions:
        layout = mirrored(layout)
    boxes = tuple([_box(model.by_id[name], layout, labels[name], frames, said) for name in _outside_in(what)])
    wires = tuple(
        [
            _wire(one, layout, texts[one.id], any_text(one.name, language), said)
            for one in drawn
            if one.id in layout.routes
        ]
    )
    return Scene(
        view.id, any_text(view.name, language), any_text(view.documentation, language), layout.width, layout.height,
        boxes, wires,
    )  # fmt: skip


def label(element: Element, language: Language, *, frame: bool = False) -> tuple[str, ...]:
    """The lines of an element's name in its box; a junction has none."""
    if element.type in JUNCTIONS:
        return ()
    return wrap(any_text(element.name, language) or element.id, FRAME_ROOM if frame else ROOM, bold=frame)


def _item(element: Element, lines: tuple[str, ...], holder: str, frame: bool) -> Item:  # noqa: FBT001 - a plain fact
    if not frame:
        return Item(element.id, *plain_size(element, lines), holder)
    high = len(lines) * LEADING + 4
    return Item(element.id, max(width(line, bold=True) for line in lines) + 48 if lines else 60, high, holder)


def plain_size(element: Element, lines: Sequence[str]) -> tuple[float, float]:
    """Width and height of a box that holds no others, with such a label."""
    if element.type in JUNCTIONS:
        return _SMALL, _SMALL
    return WIDTH, max(LEAST_HEIGHT, len(lines) * LEADING + 20)


def _wire_label(one: Relationship, language: Language) -> tuple[str, ...]:
    text = any_text(one.name, language) or (one.strength if one.type == "Influence" else "")
    return wrap(text, 120, _LABEL)


def _size(lines: tuple[str, ...]) -> tuple[float, float]:
    if not lines:
        return (0, 0)
    return (max(width(line, _LABEL) for line in lines) + 8, len(lines) * 15 + 4)


def _outside_in(what: Choice) -> list[str]:
    """Frames before what they hold."""

    def depth(name: str) -> int:
        found, step = 0, what.parents.get(name)
        while step is not None:
            found, step = found + 1, what.parents.get(step)
        return found

    return sorted(what.elements, key=depth)


def _box(element: Element, layout: Layout, lines: tuple[str, ...], frames: set[str], states: Mapping[str, str]) -> Box:
    spot = layout.spots[element.id]
    return Box(
        element.id, element.id, element.type, *spot, lines, element.id in frames, " ".join(lines),
        state=states.get(element.id, ""),
    )  # fmt: skip


def _wire(one: Relationship, layout: Layout, lines: tuple[str, ...], title: str, states: Mapping[str, str]) -> Wire:
    route = layout.routes[one.id]
    return Wire(
        one.id, one.type, one.source, one.target, route.points, route.curved, detail(one), lines, route.spot, title,
        state=states.get(one.id, ""),
    )  # fmt: skip
