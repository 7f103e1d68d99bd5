"""Drawings of the architecture: what a view shows, laid out by Graphviz, as SVG of our own.

`scenes` chooses and measures, `layout` places, `svg` writes. Sizes are CSS pixels; `y` grows downwards.
"""

from __future__ import annotations

from checker.drawing.messages import MESSAGES
from checker.drawing.scene import Box, Scene, Wire

__all__ = ["MESSAGES", "Box", "Scene", "Wire"]
