"""Styles in Archi's file: colours with their alpha apart, fonts as SWT writes them."""

from __future__ import annotations

import re
from math import isfinite
from typing import Any

from checker.architecture.values import Kept
from checker.architecture.views import Style

FORM = "archimate"
ATTRIBUTES = ("fillColor", "lineColor", "fontColor", "font", "alpha", "lineAlpha", "lineWidth")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_BOLD, _ITALIC = 1, 2


def read_style(told: Any) -> tuple[Style, Kept]:
    """The style of a node or connection, and what of it is kept as it was written."""
    get = told.get
    kept: list[tuple[str, str]] = []
    font, size, emphasis = _font(get("font", ""))
    if "font" in told.attrib:
        kept.append((f"{FORM}@font", get("font")))
    style = Style(
        fill=_colour(told, "fillColor", "alpha", kept),
        line=_colour(told, "lineColor", "lineAlpha", kept),
        text=_colour(told, "fontColor", "", kept),
        width=_width(told, kept),
        font=font,
        size=size,
        emphasis=emphasis,
    )
    return style, tuple(kept)


def _colour(told: Any, name: str, alpha: str, kept: list[tuple[str, str]]) -> str:
    colour, opaque = told.get(name, ""), told.get(alpha, "") if alpha else ""
    if not _COLOUR.match(colour):
        kept += [(f"{FORM}@{key}", told.get(key)) for key in (name, alpha) if key and key in told.attrib]
        return ""
    if opaque.isdecimal() and int(opaque) <= 255:
        return f"{colour}{int(opaque):02x}"
    if opaque:
        kept.append((f"{FORM}@{alpha}", opaque))
    return str(colour)


def _width(told: Any, kept: list[tuple[str, str]]) -> int | None:
    width = told.get("lineWidth", "")
    if width.isdecimal():
        return int(width)
    if width:
        kept.append((f"{FORM}@lineWidth", width))
    return None


def _font(told: str) -> tuple[str, float | None, str]:
    """`1|Segoe UI|9.0|0|WINDOWS|…` → name, size, words."""
    parts = told.split("|")
    if len(parts) < 4:
        return "", None, ""
    try:
        size, style = float(parts[2]), int(parts[3])
    except ValueError:
        return "", None, ""
    if not isfinite(size):
        return "", None, ""
    words = [word for bit, word in ((_BOLD, "bold"), (_ITALIC, "italic")) if style & bit]
    return parts[1], int(size) if size.is_integer() else size, " ".join(words)


def write_style(told: Any, style: Style, kept: Kept) -> None:
    """Set the attributes of a style; the font as it was written, where it still says the same."""
    for name, alpha, colour in (
        ("fillColor", "alpha", style.fill),
        ("lineColor", "lineAlpha", style.line),
        ("fontColor", "", style.text),
    ):
        if colour:
            told.set(name, colour[:7])
            if len(colour) == 9 and alpha:
                told.set(alpha, str(int(colour[7:], 16)))
    if style.width is not None:
        told.set("lineWidth", str(style.width))
    font = (style.font, style.size, style.emphasis)
    if any(part not in (None, "") for part in font) and _font(dict(kept).get(f"{FORM}@font", "")) != font:
        bits = _BOLD * ("bold" in style.emphasis) + _ITALIC * ("italic" in style.emphasis)
        told.set("font", f"1|{style.font}|{float(style.size or 9)}|{bits}|")
