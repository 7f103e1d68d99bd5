"""Views and what is drawn in them: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.architecture.place import NOWHERE, At
from checker.architecture.values import Kept, Properties, Texts
from checker.kernel.place import Place


class Style(NamedTuple):
    """How a node or connection is drawn; `""` and None leave it to whoever draws. Colours are `#rrggbb[aa]`."""

    fill: str = ""
    line: str = ""
    text: str = ""
    width: int | None = None
    font: str = ""
    size: float | None = None
    emphasis: str = ""
    """Words of: bold italic underline strike-through."""


PLAIN = Style()


class Bend(NamedTuple):
    """A point at which a connection bends. `offsets`: dx, dy from the middle of its source, dx, dy from its target."""

    x: int
    y: int
    offsets: tuple[int, int, int, int] | None = None


class Node(NamedTuple):
    """A box of a view. `x` and `y` are of its corner at the top left, in the view and not in the box around it.

    `kind`     element, group (a visual frame without meaning), note, view (a reference to one), image, or a word of the
               format it came from
    `element`  id of the element shown; `view` id of the view referred to
    """

    id: str
    kind: str = "element"
    element: str = ""
    view: str = ""
    x: int = 0
    y: int = 0
    width: int | None = None
    height: int | None = None
    label: Texts = {}
    documentation: Texts = {}
    properties: Properties = {}
    style: Style = PLAIN
    nodes: tuple[Node, ...] = ()
    kept: Kept = ()
    at: At = NOWHERE


class Connection(NamedTuple):
    """A line of a view between nodes (or connections). `kind`: relationship, or line (without meaning)."""

    id: str
    source: str
    target: str
    kind: str = "relationship"
    relationship: str = ""
    label: Texts = {}
    documentation: Texts = {}
    properties: Properties = {}
    style: Style = PLAIN
    bends: tuple[Bend, ...] = ()
    kept: Kept = ()
    at: At = NOWHERE


class Position(NamedTuple):
    """A saved position of an element in a view, in pixels."""

    x: int
    y: int
    width: int | None = None
    height: int | None = None


class Show(NamedTuple):
    """Which elements a view shows: those named and those a query finds, then their neighbours, less `without`."""

    elements: tuple[str, ...] = ()
    query: str = ""
    depth: int = 0
    types: tuple[str, ...] = ()
    """Types of relationship along which neighbours are taken in; none: all."""
    without: tuple[str, ...] = ()


class View(NamedTuple):
    """A view: either what it shows (`show`), laid out by whoever draws, or a drawing as it was made (`nodes`).

    `kind`           "" an ArchiMate view; sketch, canvas: Archi's other diagrams
    `relationships`  types or ids of those to draw; `("all",)` all between elements that are shown
    `nest`           types of relationship drawn as boxes within boxes
    """

    id: str
    name: Texts = {}
    documentation: Texts = {}
    properties: Properties = {}
    viewpoint: str = ""
    kind: str = ""
    audience: tuple[str, ...] = ()
    show: Show | None = None
    relationships: tuple[str, ...] = ("all",)
    nest: tuple[str, ...] = ()
    direction: str = ""
    positions: Mapping[str, Position] = {}
    nodes: tuple[Node, ...] = ()
    connections: tuple[Connection, ...] = ()
    kept: Kept = ()
    at: At = NOWHERE

    @property
    def place(self) -> Place:
        """File, line and column."""
        return self.at.place
