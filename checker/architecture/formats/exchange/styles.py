"""Styles of the exchange format: colours as r, g, b and a in per cent, fonts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf, isfinite
from typing import Any

from checker.architecture.formats.losses import Losses
from checker.architecture.formats.reading import Reader
from checker.architecture.formats.xml import add, children
from checker.architecture.views import PLAIN, Style


def read_style(element: Any, reader: Reader) -> Style:
    """The style of a node or connection."""
    told = next(children(element, "style"), None)
    if told is None:
        return PLAIN
    font = next(children(told, "font"), None)
    return Style(
        fill=_colour(told, "fillColor", reader),
        line=_colour(told, "lineColor", reader),
        text=_colour(font, "color", reader) if font is not None else "",
        width=reader.whole(told, "lineWidth"),
        font=font.get("name", "") if font is not None else "",
        size=_size(font, reader) if font is not None else None,
        emphasis=font.get("style", "") if font is not None else "",
    )


def _colour(element: Any, name: str, reader: Reader) -> str:
    told = next(children(element, name), None)
    if told is None:
        return ""
    if known := _usual(told.get("r"), told.get("g"), told.get("b"), told.get("a")):
        return known
    parts = [reader.whole(told, one) or 0 for one in "rgb"]
    alpha = reader.whole(told, "a")
    if not _possible(parts, alpha):
        reader.wrong("model.no-colour", told, {"found": " ".join(f"{key}={value}" for key, value in told.items())})
        return ""
    return _shown(parts, alpha)


@lru_cache(maxsize=1 << 12)
def _usual(red: str | None, green: str | None, blue: str | None, alpha: str | None) -> str:
    """A colour whose parts are written as whole numbers; models have few. `""` for any other, which is looked into."""
    try:
        parts = [int(one) if one is not None else 0 for one in (red, green, blue)]
        share = None if alpha is None else int(alpha)
    except ValueError:
        return ""
    return _shown(parts, share) if _possible(parts, share) else ""


def _possible(parts: Sequence[int], alpha: int | None) -> bool:
    return all(0 <= part <= 255 for part in parts) and (alpha is None or 0 <= alpha <= 100)


def _shown(parts: Sequence[int], alpha: int | None) -> str:
    share = "" if alpha is None else f"{round(alpha * 255 / 100):02x}"
    return "#" + "".join([f"{part:02x}" for part in parts]) + share


def _size(font: Any, reader: Reader) -> float | None:
    told = font.get("size")
    if told is None:
        return None
    try:
        size = float(told)
    except ValueError:
        size = inf
    if not isfinite(size):
        reader.wrong("model.no-number", font, {"attribute": "size", "found": told})
        return None
    return int(size) if size.is_integer() else size


def write_style(parent: Any, style: Style, losses: Losses) -> None:
    """Add a style where there is anything to say; the format knows sizes of fonts in steps of a half."""
    if style == PLAIN:
        return
    told = add(parent, "style")
    if style.width is not None:
        told.set("lineWidth", str(style.width))
    _write_colour(told, "lineColor", style.line)
    _write_colour(told, "fillColor", style.fill)
    if not (style.font or style.size is not None or style.emphasis or style.text):
        return
    font = add(told, "font")
    size = style.size
    if size is not None and size * 2 % 1:
        size = round(size * 2) / 2
        losses.count("font size")
    for name, value in (("name", style.font), ("size", size), ("style", style.emphasis)):
        if value not in (None, ""):
            font.set(name, str(value))
    _write_colour(font, "color", style.text)


def _write_colour(parent: Any, name: str, colour: str) -> None:
    if not colour:
        return
    parts = {key: str(int(colour[1 + 2 * at : 3 + 2 * at], 16)) for at, key in enumerate("rgb")}
    if len(colour) == 9:
        parts["a"] = str(round(int(colour[7:], 16) * 100 / 255))
    add(parent, name, None, **parts)
