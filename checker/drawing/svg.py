"""A scene as SVG 1.1: presentation attributes only, so that it may stand in a page with a strict security policy."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from checker.architecture.language.names import name_of
from checker.drawing.ends import dashes, drawn_ends
from checker.drawing.legend import NONE, legend
from checker.drawing.measure import LEADING, SIZE
from checker.drawing.scene import Box, Scene, Wire
from checker.drawing.scenes import JUNCTIONS
from checker.drawing.shapes import INK, STATES, colours, outline
from checker.drawing.signs import SIGNS
from checker.engines.fonts import ARABIC, ARABIC_BOLD, LATIN, Font, packed
from checker.kernel.text import Language

FAMILY = "Plex Arabic, Plex, IBM Plex Sans Arabic, IBM Plex Sans, Noto Sans Arabic, sans-serif"
_PAD = 24.0
_TITLE = 44.0

AddressOf = Callable[[Box], str]
"""The page a box leads to; `""` for none."""


def svg(scene: Scene, language: Language, *, address_of: AddressOf = lambda _: "", standalone: bool = True) -> str:
    """The drawing. `standalone`: with its title, legend and fonts; else to stand in a page that has them."""
    found = legend(scene, language) if standalone else NONE
    top = _PAD + (_TITLE if standalone else 0)
    wide = max(scene.width, found.width) + 2 * _PAD
    high = top + scene.height + _PAD + (found.height + _PAD if standalone else 0)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" '
        f'height="{high:.0f}" role="group" aria-label={quoteattr(scene.title)} lang="{language}" '
        f'direction="{_direction(language)}" font-family="{FAMILY}" font-size="{SIZE:g}" fill="{INK}">'
    )
    parts = [head]
    if standalone:
        parts.append(_fonts())
        parts.append(f'<rect width="{wide:.0f}" height="{high:.0f}" fill="#ffffff"/>')
        parts.append(_title(scene, language, wide))
    inner = "".join([*_frames(scene, address_of), *map(_wire, scene.wires), *_boxes(scene, address_of)])
    left = (wide - scene.width) / 2
    parts.append(f'<g transform="translate({left:.1f} {top:.1f})">{inner}</g>')
    if standalone:
        start = wide - _PAD if language == "ar" else _PAD
        parts.append(f'<g transform="translate({start:.1f} {top + scene.height + _PAD:.1f})">{found.drawn}</g>')
    return "".join([*parts, "</svg>\n"])


def _direction(language: Language) -> str:
    return "rtl" if language == "ar" else "ltr"


def _title(scene: Scene, language: Language, wide: float) -> str:
    x = wide - _PAD if language == "ar" else _PAD
    return f'<text x="{x:.0f}" y="34" font-size="20" font-weight="600">{escape(scene.title)}</text>'


def _frames(scene: Scene, address_of: AddressOf) -> Iterator[str]:
    yield from (_box(one, address_of) for one in scene.boxes if one.frame)


def _boxes(scene: Scene, address_of: AddressOf) -> Iterator[str]:
    yield from (_box(one, address_of) for one in scene.boxes if not one.frame)


def _box(box: Box, address_of: AddressOf) -> str:
    drawn = _junction(box) if box.type in JUNCTIONS else _plain(box)
    kind = name_of(box.type)
    said = f"<title>{escape(box.title)} ({escape(kind.ar)} · {escape(kind.en)})</title>" if box.title else ""
    address = address_of(box)
    if not address:
        return f'<g class="box">{said}{drawn}</g>'
    return f'<a class="box" href={quoteattr(address)} aria-label={quoteattr(box.title or box.id)}>{said}{drawn}</a>'


def _junction(box: Box) -> str:
    fill = INK if box.type == "AndJunction" else "#ffffff"
    r = box.width / 2
    return f'<circle cx="{box.x + r:.1f}" cy="{box.y + r:.1f}" r="{r:.1f}" fill="{fill}" stroke="{INK}"/>'


def _plain(box: Box) -> str:
    fill, line = colours(box)
    dash = ' stroke-dasharray="6 4"' if box.type in ("Grouping", "group") else ""
    thick = "2.5" if box.state in STATES else "1.2"
    sign = SIGNS.get(box.type, "")
    corner = (
        f'<path transform="translate({box.x + box.width - 21:.1f} {box.y + 5:.1f})" d="{sign}" fill="none" '
        f'stroke="{INK}" stroke-width="1.1" stroke-linejoin="round"/>'
        if sign
        else ""
    )
    return f'<path d="{outline(box)}" fill="{fill}" stroke="{line}" stroke-width="{thick}"{dash}/>{corner}{_label(box)}'


def _label(box: Box) -> str:
    middle = box.x + box.width / 2
    high = len(box.lines) * LEADING
    first = box.y + 8 if box.frame else box.y + (box.height - high) / 2
    weight = ' font-weight="600"' if box.frame else ""
    return "\n".join(  # lines read aloud are words apart
        f'<text x="{middle:.1f}" y="{first + place * LEADING + 13.5:.1f}" text-anchor="middle"{weight}>'
        f"{escape(line)}</text>"
        for place, line in enumerate(box.lines)
    )


def _wire(wire: Wire) -> str:
    line = STATES[wire.state][1] if wire.state in STATES else "#33413d"
    thick = "2.2" if wire.state in STATES else "1.2"
    path = f'<path d="{_way(wire)}" fill="none" stroke="{line}" stroke-width="{thick}"{dashes(wire.type)}/>'
    kind = name_of(wire.type)
    told = f"{wire.title} ({kind.ar} · {kind.en})" if wire.title else f"{kind.ar} · {kind.en}"
    return f'<g class="wire"><title>{escape(told)}</title>{path}{drawn_ends(wire, line)}{_wire_label(wire)}</g>'


def _way(wire: Wire) -> str:
    told = [f"{x:.1f} {y:.1f}" for x, y in wire.points]
    return f"M{told[0]}" + ("C" + " ".join(told[1:]) if wire.curved else "".join(f"L{one}" for one in told[1:]))


def _wire_label(wire: Wire) -> str:
    x, y = wire.spot
    first = y - len(wire.label) * 15 / 2 + 11
    return "".join(
        f'<text x="{x:.1f}" y="{first + place * 15:.1f}" text-anchor="middle" font-size="11" paint-order="stroke" '
        f'stroke="#ffffff" stroke-width="3">{escape(line)}</text>'
        for place, line in enumerate(wire.label)
    )


@cache
def _fonts() -> str:
    """Both fonts, so that a drawing looks the same wherever it is opened."""
    reach = "U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF"
    return (
        "<style>"
        f"@font-face{{font-family:'Plex Arabic';font-weight:400;src:{_data(ARABIC)};unicode-range:{reach}}}"
        f"@font-face{{font-family:'Plex Arabic';font-weight:600;src:{_data(ARABIC_BOLD)};unicode-range:{reach}}}"
        f"@font-face{{font-family:'Plex';font-weight:400 600;src:{_data(LATIN)}}}"
        "</style>"
    )


def _data(font: Font) -> str:
    return f"url(data:font/woff2;base64,{b64encode(packed(font)).decode()})"
