"""A view as a whole SVG file: its title, legend and fonts in it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from checker.architecture.model import Model
from checker.architecture.views import View
from checker.drawing.messages import need_tools
from checker.drawing.scene import Scene
from checker.drawing.scenes import scene_of
from checker.drawing.svg import svg
from checker.kernel.text import Language


def drawn(
    model: Model, view: View, language: Language, *, site: str = "", states: Mapping[str, str] | None = None
) -> str:
    """The drawing; `site` is the address that boxes lead to. Raises Trouble where it cannot be made."""
    need_tools()
    return as_file(scene_of(model, view, language, states), language, site)


def as_file(scene: Scene, language: Language, site: str = "") -> str:
    """A scene as a file."""
    root = site.rstrip("/") + ("" if language == "ar" else "/en") + "/architecture/elements/" if site else ""
    return svg(
        scene, language, address_of=lambda box: f"{root}{quote(box.element, safe='')}/" if root and box.element else ""
    )
