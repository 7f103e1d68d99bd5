"""Drawings in pages: made when the page is written, in its language, with links to the pages of its boxes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from checker.architecture.model import Model
from checker.architecture.values import Element
from checker.architecture.views import View
from checker.drawing.drawn import as_file
from checker.drawing.neighbours import neighbours
from checker.drawing.scene import Box, Scene
from checker.drawing.scenes import scene_of
from checker.drawing.svg import svg
from checker.kernel.text import Language

Link = Callable[[str], str]


def _address_of(link: Link) -> Callable[[Box], str]:
    return lambda box: link(f"architecture/elements/{box.element}/") if box.element else ""


class ViewDrawing:
    """A view's drawing; laid out once a language, for its page and its file."""

    def __init__(self, model: Model, view: View) -> None:
        self._model, self._view = model, view
        self._scenes: dict[Language, Scene] = {}

    def _scene(self, language: Language) -> Scene:
        if language not in self._scenes:
            self._scenes[language] = scene_of(self._model, self._view, language)
        return self._scenes[language]

    def draw(self, language: Language, link: Link) -> Markup:
        """The drawing for a page; `link` gives the way from the page to another."""
        told = svg(self._scene(language), language, address_of=_address_of(link), standalone=False)
        return Markup(told)  # noqa: S704 - svg escapes

    def file(self, language: Language) -> str:
        """The drawing as a file."""
        return as_file(self._scene(language), language)


@dataclass(frozen=True)
class NeighbourDrawing:
    """An element between its neighbours."""

    model: Model
    element: Element

    def draw(self, language: Language, link: Link) -> Markup:
        """The drawing for a page."""
        scene = neighbours(self.model, self.element, language)
        return Markup(svg(scene, language, address_of=_address_of(link), standalone=False))  # noqa: S704 - svg escapes
