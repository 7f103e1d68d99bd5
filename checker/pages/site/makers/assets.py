"""Files every page needs: the fonts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.engines.fonts import FONTS, packed
from checker.pages.site.house import House
from checker.pages.site.values import Download


def downloads(house: House) -> Iterator[Download]:  # noqa: ARG001 - the contract of makers
    """The fonts, as the stylesheet names them."""
    for font in FONTS:
        yield Download(f"assets/fonts/{font.name}.woff2", partial(packed, font))
