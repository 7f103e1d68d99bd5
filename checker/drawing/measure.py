"""How wide a text is in the fonts it will be set in, and where it breaks into lines.

HarfBuzz shapes the text, so that joined Arabic letters and their ligatures are measured as they are drawn.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from itertools import groupby
from typing import Any

from checker.engines.fonts import ARABIC, ARABIC_BOLD, LATIN, Font, font_bytes, is_arabic

SIZE = 13.0
"""Font size of labels, px."""
LEADING = 18.0
"""Distance of lines, px: Arabic letters need more room above and below than Latin ones."""


@cache
def _shaper(font: Font, bold: bool) -> Any:  # noqa: FBT001 - a plain fact
    harfbuzz = import_module("uharfbuzz")
    shaper = harfbuzz.Font(harfbuzz.Face(font_bytes(font)))
    if font is LATIN:
        shaper.set_variations({"wght": 600 if bold else 400})
    return shaper


@lru_cache(maxsize=50_000)
def width(text: str, size: float = SIZE, *, bold: bool = False) -> float:
    """The width of a text in px."""
    arabic = ARABIC_BOLD if bold else ARABIC
    runs = groupby(text, is_arabic)
    return sum(_run("".join(run), _shaper(arabic if in_arabic else LATIN, bold)) for in_arabic, run in runs) * size


def _run(text: str, shaper: Any) -> float:
    """Width of a run in ems."""
    harfbuzz = import_module("uharfbuzz")
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    harfbuzz.shape(shaper, buffer)
    advances = sum(position.x_advance for position in buffer.glyph_positions)
    return float(advances) / float(shaper.face.upem)


def wrap(text: str, room: float, size: float = SIZE, *, bold: bool = False) -> tuple[str, ...]:
    """Lines no wider than `room`, broken between words; a word wider than that breaks between letters."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        for piece in _pieces(word, room, size, bold=bold):
            longer = f"{line} {piece}" if line else piece
            if line and width(longer, size, bold=bold) > room:
                lines.append(line)
                line = piece
            else:
                line = longer
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, room: float, size: float, *, bold: bool) -> list[str]:
    if width(word, size, bold=bold) <= room:
        return [word]
    pieces, start = [], 0
    for end in range(2, len(word) + 1):
        if end - start > 1 and width(word[start:end], size, bold=bold) > room:
            pieces.append(word[start : end - 1])
            start = end - 1
    return [*pieces, word[start:]]
