"""Drawings in pages: made when the page is written, in its language, with links to the pages of its boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from checker.architecture.model import Model
from checker.architecture.values import Element
from checker.architecture.views import View
from checker.drawing.drawn import drawn
from checker.drawing.neighbours import neighbours
from checker.drawing.scene import Box
from checker.drawing.scenes import scene_of
from checker.drawing.svg import svg
from checker.kernel.text import Language

Link = Callable[[str], str]


def _address_of(link: Link) -> Callable[[Box], str]:
    return lambda box: link(f"architecture/elements/{box.element}/") if box.element else ""


@dataclass(frozen=True)
class ViewDrawing:
    """A view's drawing."""

    model: Model
    view: View

    def draw(self, language: Language, link: Link) -> Markup:
        """The drawing for a page; `link` gives the way from the page to another."""
        scene = scene_of(self.model, self.view, language)
        return Markup(svg(scene, language, address_of=_address_of(link), standalone=False))  # noqa: S704 - svg escapes

    def file(self, language: Language) -> str:
        """The drawing as a file."""
        return drawn(self.model, self.view, language)


@dataclass(frozen=True)
class NeighbourDrawing:
    """An element between its neighbours."""

    model: Model
    element: Element

    def draw(self, language: Language, link: Link) -> Markup:
        """The drawing for a page."""
        scene = neighbours(self.model, self.element, language)
        return Markup(svg(scene, language, address_of=_address_of(link), standalone=False))  # noqa: S704 - svg escapes
