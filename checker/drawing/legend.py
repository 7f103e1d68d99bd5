"""The legend: the types of element and relationship that a drawing shows, each with its sign or line."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape

from checker.architecture.language.names import name_of
from checker.drawing.ends import dashes, drawn_ends
from checker.drawing.measure import width
from checker.drawing.scene import Scene, Wire
from checker.drawing.shapes import FILLS, INK, layer
from checker.drawing.signs import SIGNS
from checker.kernel.text import Language

_ROW = 26.0
_LINE = 42.0
"""Room for a sample of a line, px."""
_SIGN = 26.0
_SIZE = 12.0


class Legend(NamedTuple):
    """The legend, drawn from its start: to the left of it in Arabic, to the right in English."""

    drawn: str
    text: str
    width: float
    height: float


NONE = Legend("", "", 0.0, 0.0)
"""No legend: the page around the drawing tells the types."""


def legend(scene: Scene, language: Language) -> Legend:
    """The legend of a scene; entries flow over rows as wide as the drawing."""
    kinds = sorted({one.type for one in scene.boxes if one.type in SIGNS})
    lines = sorted({(one.type, "directed" if one.detail == "directed" else "") for one in scene.wires})
    entries = [(_sign(kind), _SIGN, name_of(kind).read(language)) for kind in kinds]
    entries += [(_line(kind, detail), _LINE, name_of(kind).read(language)) for kind, detail in lines]
    room = max(scene.width, 600.0)
    side = -1 if language == "ar" else 1
    drawn, x, y, widest = "", 0.0, 0.0, 0.0
    for shape, taken, name in entries:
        whole = taken + 8 + width(name, _SIZE) + 22
        if x and x + whole > room:
            x, y = 0.0, y + _ROW
        start = x if side == 1 else -x - taken
        drawn += f'<g transform="translate({start:.1f} {y:.1f})">{shape}</g>'
        drawn += f'<text x="{side * (x + taken + 8):.1f}" y="{y + 14:.1f}" font-size="{_SIZE:g}">{escape(name)}</text>'
        x += whole
        widest = max(widest, x)
    return Legend(drawn, "".join(name for *_, name in entries), widest, y + _ROW if entries else 0.0)


def _sign(kind: str) -> str:
    return (
        f'<rect width="24" height="20" y="0" fill="{FILLS[layer(kind)]}" stroke="#5b6b67"/>'
        f'<path transform="translate(4 2)" d="{SIGNS[kind]}" fill="none" stroke="{INK}" stroke-width="1.1"/>'
    )


def _line(kind: str, detail: str) -> str:
    wire = Wire("", kind, "", "", ((2, 10), (_LINE - 2, 10)), detail=detail or ("write" if kind == "Access" else ""))
    way = f'<path d="M2 10H{_LINE - 2:g}" stroke="{INK}" stroke-width="1.2"{dashes(kind)}/>'
    return way + drawn_ends(wire, INK)
