"""Views that say what they show, in formats that know drawings only.

Such a view is drawn plainly for the other tool, and what it says stands in its property `view@`. Read back, the drawing
is dropped where it is still the one we drew; where somebody has moved things, it stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from checker.architecture.formats.plain_drawing import drawn
from checker.architecture.formats.saying import packed, unpacked
from checker.architecture.model import Model
from checker.architecture.values import Properties
from checker.architecture.view_dumping import dump_settings
from checker.architecture.view_shaping import settings
from checker.architecture.views import View

_FACT = "view@"


def facts_of(view: View) -> Properties:
    """What the view says beyond its drawing, as a property."""
    told = dump_settings(view)
    return {_FACT: packed(told)} if told else {}


def take_out(view: View) -> View:
    """The view with what its property `view@` says."""
    if _FACT not in view.properties:
        return view
    properties = {name: value for name, value in view.properties.items() if name != _FACT}
    told = _told(view.properties[_FACT])
    return view._replace(properties=properties, **settings(told))


def _told(value: Any) -> Mapping[str, Any]:
    told = unpacked(str(value))
    return told if isinstance(told, dict) else {}


def with_drawings(model: Model) -> Model:
    """The model with a plain drawing for every view that has none."""
    if all(view.nodes or view.show is None for view in model.views):
        return model
    return replace(model, views=tuple([drawn(view, model) for view in model.views]))


def without_drawings(model: Model) -> Model:
    """The model without the drawings that `with_drawings` made."""
    if all(view.show is None for view in model.views):
        return model
    return replace(model, views=tuple([_bare(view, model) for view in model.views]))


def _bare(view: View, model: Model) -> View:
    bare = view._replace(nodes=(), connections=())
    if view.show is None or not view.nodes:
        return view
    plain = drawn(bare, model)
    same = _outline(plain) == _outline(view)
    return bare if same else view


def _outline(view: View) -> Any:
    nodes = sorted((one.id, one.element, one.x, one.y, one.width, one.height) for one in view.nodes)
    return nodes, sorted((one.id, one.relationship, one.source, one.target) for one in view.connections)
