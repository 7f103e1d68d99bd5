"""Charts as SVG made at build: presentation attributes only, read aloud by a title, with a table beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from checker.kernel.text import Language

_WIDE, _HIGH, _LEFT, _BOTTOM, _TOP = 640.0, 220.0, 46.0, 30.0, 14.0
_COLOURS = {
    "passed": "#1b7a45", "failed": "#b3262b", "not-checked": "#a86a00", "waived": "#7a4aa5",
    "not-applicable": "#93a09c", "not-in-force": "#bcc6c3",
}  # fmt: skip


def trend(points: Sequence[tuple[date, float]], title: str, language: Language) -> Markup:
    """Shares from 0 to 1 by day, as a line; days run with the direction of writing."""
    first, last = points[0][0].toordinal(), points[-1][0].toordinal()
    span = max(1, last - first)
    room = _WIDE - 2 * _LEFT

    def across(day: date) -> float:
        x = _LEFT + room * (day.toordinal() - first) / span
        return _WIDE - x if language == "ar" else x

    def along(share: float) -> float:
        return _TOP + (_HIGH - _TOP - _BOTTOM) * (1 - share)

    grid = "".join(
        f'<path d="M{_LEFT} {along(part / 100):.1f}H{_WIDE - _LEFT}" stroke="currentColor" stroke-opacity=".2"/>'
        f'<text x="{_WIDE - _LEFT + 6 if language == "ar" else _LEFT - 6}" y="{along(part / 100) + 4:.1f}" '
        f'text-anchor="{"start" if language == "ar" else "end"}" direction="ltr">{part}%</text>'
        for part in (0, 50, 100)
    )
    way = "L".join(f"{across(day):.1f} {along(share):.1f}" for day, share in points)
    dots = "".join(
        f'<circle cx="{across(day):.1f}" cy="{along(share):.1f}" r="4" fill="#1b7a45"><title>{day}: {share:.0%}</title>'
        "</circle>"
        for day, share in points
    )
    ends = "".join(
        f'<text x="{across(day):.1f}" y="{_HIGH - 8}" text-anchor="middle" direction="ltr">{day}</text>'
        for day in dict.fromkeys([points[0][0], points[-1][0]])
    )
    line = f'<path d="M{way}" fill="none" stroke="#1b7a45" stroke-width="2.5"/>'
    return _svg(_WIDE, _HIGH, title, grid + line + dots + ends)


def bar(counts: Mapping[str, int], title: str, language: Language) -> Markup:
    """Verdicts as one bar, its parts in the direction of writing."""
    whole = sum(counts.values()) or 1
    x, parts = 0.0, ""
    for name, colour in _COLOURS.items():
        wide = 200.0 * counts.get(name, 0) / whole
        start = 200.0 - x - wide if language == "ar" else x
        if wide:
            parts += f'<rect x="{start:.2f}" y="0" width="{wide:.2f}" height="14" fill="{colour}"/>'
        x += wide
    return _svg(200.0, 14.0, title, parts)


def _svg(wide: float, high: float, title: str, inner: str) -> Markup:
    return Markup(  # noqa: S704 - made here, of numbers and escaped text
        f'<svg class="chart" viewBox="0 0 {wide:g} {high:g}" role="img" aria-label={quoteattr(title)} font-size="13" '
        f'fill="currentColor"><title>{escape(title)}</title>{inner}</svg>'
    )
