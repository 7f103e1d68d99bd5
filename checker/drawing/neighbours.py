"""An element between its neighbours: who leads to it at its start, where it leads at its end, without Graphviz."""

from __future__ import annotations

from collections.abc import Sequence

from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship, any_text
from checker.drawing.choosing import detail
from checker.drawing.scene import Box, Scene, Wire
from checker.drawing.scenes import WIDTH, label, plain_size
from checker.kernel.text import Language

_GAP, _BETWEEN = 16.0, 130.0
_MOST = 10
"""Neighbours drawn on a side; the page lists all."""

Pair = tuple[Relationship, Element]


def neighbours(model: Model, element: Element, language: Language) -> Scene:
    """The scene of an element and those it is joined to directly."""
    before = _once([(one, model.by_id[one.source]) for one in model.incoming[element.id] if one.source in model.by_id])
    after = _once([(one, model.by_id[one.target]) for one in model.outgoing[element.id] if one.target in model.by_id])
    columns = [[pair[1] for pair in before], [element], [pair[1] for pair in after]]
    heights = [sum(_height(one, language) + _GAP for one in column) - _GAP for column in columns]
    high = max(heights)
    wide = 3 * WIDTH + 2 * _BETWEEN
    columns_of_boxes = [
        _column(column, number, (high - heights[number]) / 2, language) for number, column in enumerate(columns)
    ]
    if language == "ar":
        columns_of_boxes = [[one._replace(x=wide - one.x - one.width) for one in column] for column in columns_of_boxes]
    middle = columns_of_boxes[1][0]
    wires = [
        *[_wire(one, box, middle) for (one, _), box in zip(before, columns_of_boxes[0], strict=True)],
        *[_wire(one, middle, box) for (one, _), box in zip(after, columns_of_boxes[2], strict=True)],
    ]
    boxes = tuple([box for column in columns_of_boxes for box in column])
    return Scene(element.id, any_text(element.name, language), "", wide, high, boxes, tuple(wires))


def _once(pairs: Sequence[Pair]) -> list[Pair]:
    """Each neighbour once, and no more than fit."""
    found = {pair[1].id: pair for pair in reversed(pairs)}
    return list(reversed(found.values()))[:_MOST]


def _height(element: Element, language: Language) -> float:
    return plain_size(element, label(element, language))[1]


def _column(elements: Sequence[Element], number: int, top: float, language: Language) -> list[Box]:
    boxes, y = [], top
    for one in elements:
        lines = label(one, language)
        wide, high = plain_size(one, lines)
        x = number * (WIDTH + _BETWEEN) + (WIDTH - wide) / 2
        title = any_text(one.name, language) or one.id
        boxes.append(Box(f"{number}-{one.id}", one.id, one.type, x, y, wide, high, lines, title=title))
        y += high + _GAP
    return boxes


def _wire(one: Relationship, source: Box, target: Box) -> Wire:
    forward = target.x > source.x
    start = (source.x + (source.width if forward else 0), source.y + source.height / 2)
    end = (target.x + (0 if forward else target.width), target.y + target.height / 2)
    half = (start[0] + end[0]) / 2
    points = (start, (half, start[1]), (half, end[1]), end)
    return Wire(one.id, one.type, source.id, target.id, points, curved=True, detail=detail(one))
