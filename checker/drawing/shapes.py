"""The outline and colour of a box: corners square for structure, round for behaviour, cut for motivation."""

from __future__ import annotations

from collections.abc import Mapping

from checker.architecture.language import language
from checker.drawing.scene import Box

INK = "#17211f"
FILLS: Mapping[str, str] = {
    "strategy": "#f7e3b8",
    "business": "#fff7b5",
    "application": "#c4eef7",
    "technology": "#d3efc6",
    "motivation": "#dcd9f7",
    "implementation": "#fbdcd6",
    "common": "#eceff1",
    "other": "#ffffff",
}
"""Light enough for black text (contrast above 12 to 1), and near the colours the specification's figures use."""
FRAMES: Mapping[str, str] = {
    "strategy": "#fdf6e6",
    "business": "#fffde8",
    "application": "#eefafd",
    "technology": "#f2faee",
    "motivation": "#f5f4fd",
    "implementation": "#fef3f1",
    "common": "#f7f8f9",
    "other": "#fbfcfc",
}
STATES: Mapping[str, tuple[str, str]] = {
    "added": ("#d7f2df", "#186a3b"),
    "removed": ("#f9d9d9", "#a3161b"),
    "changed": ("#fbeac2", "#7d4f00"),
}
"""What became of an element → its fill and line."""
_TYPES = {**language("4").elements, **language("3.2").elements}


def layer(kind: str) -> str:
    """The layer of a type; `other` for what is not of ArchiMate."""
    return _TYPES[kind].layer if kind in _TYPES else "other"


def colours(box: Box) -> tuple[str, str]:
    """Fill and line of a box."""
    if box.state in STATES:
        return STATES[box.state]
    table = FRAMES if box.frame else FILLS
    return box.fill or table[layer(box.type)], box.line or "#5b6b67"


def outline(box: Box) -> str:
    """The outline as a path."""
    aspect = _TYPES[box.type].aspect if box.type in _TYPES else ""
    x, y, w, h = (round(one, 1) for one in (box.x, box.y, box.width, box.height))
    if aspect == "motivation":
        return f"M{x + 9} {y}h{w - 18}l9 9v{h - 18}l-9 9h{18 - w}l-9 -9v{18 - h}z"
    if aspect == "behaviour":
        return (
            f"M{x + 10} {y}h{w - 20}a10 10 0 0 1 10 10v{h - 20}a10 10 0 0 1 -10 10h{20 - w}"
            f"a10 10 0 0 1 -10 -10v{20 - h}a10 10 0 0 1 10 -10z"
        )
    return f"M{x} {y}h{w}v{h}h{-w}z"
