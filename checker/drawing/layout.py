"""Where boxes and lines go: Graphviz' `dot`, through pygraphviz, whose wheel carries it.

A box with others in it is a cluster. Boxes of one holder that nothing joins are set in rows by edges nobody sees, and
many leaves of one box on several ranks, for `dot` would put all of them side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib import import_module
from math import ceil, sqrt
from typing import Any, NamedTuple

from checker.drawing.scene import Point

_POINTS = 72.0
_MARGIN = 14
"""Room between a frame and what it holds, px."""
_MOST_ON_A_RANK = 5


class Item(NamedTuple):
    """A box to place. `width` and `height` are the whole of a plain box, and of a frame its label."""

    id: str
    width: float
    height: float
    holder: str = ""


class Link(NamedTuple):
    """A line to lead. `label` is the size of its text, (0, 0) where there is none."""

    id: str
    source: str
    target: str
    label: tuple[float, float] = (0, 0)


class Spot(NamedTuple):
    """Where a box came to stand."""

    x: float
    y: float
    width: float
    height: float


class Route(NamedTuple):
    """The way of a line: its points, of Bézier curves or of a polyline, and the middle of its label."""

    points: tuple[Point, ...]
    spot: Point
    curved: bool = True


class Layout(NamedTuple):
    """The whole layout; its corner at the top left is (0, 0)."""

    spots: Mapping[str, Spot]
    routes: Mapping[str, Route]
    width: float
    height: float


def lay_out(items: Sequence[Item], links: Sequence[Link], direction: str) -> Layout:
    """Place all items and lead all links; `direction` is `down` or `right`."""
    return _Work(items, links, direction).run()


def mirrored(layout: Layout) -> Layout:
    """The layout as a reader from right to left expects it: what comes first stands at the right."""
    wide = layout.width
    spots = {name: one._replace(x=wide - one.x - one.width) for name, one in layout.spots.items()}
    routes = {
        name: one._replace(points=tuple([(wide - x, y) for x, y in one.points]), spot=(wide - one.spot[0], one.spot[1]))
        for name, one in layout.routes.items()
    }
    return Layout(spots, routes, layout.width, layout.height)


class _Work:
    def __init__(self, items: Sequence[Item], links: Sequence[Link], direction: str) -> None:
        self.items = {one.id: one for one in items}
        self.links = links
        self.held: dict[str, list[str]] = defaultdict(list)
        for one in items:
            self.held[one.holder].append(one.id)
        self.number = {one.id: str(place) for place, one in enumerate(items)}
        graph = import_module("pygraphviz").AGraph(directed=True, strict=False)
        graph.graph_attr.update(
            compound="true", rankdir="LR" if direction == "right" else "TB", splines="true", nodesep="0.35",
            ranksep="0.6", margin="0", remincross="true",
        )  # fmt: skip
        graph.node_attr.update(shape="box", fixedsize="true", label="")
        graph.edge_attr.update(dir="none")
        self.graph = graph

    def run(self) -> Layout:
        self._fill(self.graph, "")
        for link in self.links:
            self._join(link)
        self._rows()
        self.graph.layout(prog="dot")
        left, bottom, right, top = _numbers(self.graph.graph_attr["bb"])
        spots = {name: self._spot(name, left, top) for name in self.items}
        routes = {}
        for link in self.links:
            if (found := self._route(link, left, top)) is not None:
                routes[link.id] = found
        return Layout(spots, routes, right - left, top - bottom)

    def _fill(self, graph: Any, holder: str) -> None:
        for name in self.held.get(holder, ()):
            item = self.items[name]
            if self.held.get(name):
                inner = graph.add_subgraph(
                    name=f"cluster_{self.number[name]}", label=_room(item.width, item.height), margin=str(_MARGIN)
                )
                self._fill(inner, name)
            else:
                graph.add_node(self.number[name], width=item.width / _POINTS, height=item.height / _POINTS)

    def _join(self, link: Link) -> None:
        start, end = self._leaf(link.source), self._leaf(link.target)
        told = {}
        if link.source in self.held and not self._holds(link.source, link.target):
            told["ltail"] = f"cluster_{self.number[link.source]}"
        if link.target in self.held and not self._holds(link.target, link.source):
            told["lhead"] = f"cluster_{self.number[link.target]}"
        if link.label != (0, 0):
            told["label"] = _room(*link.label)
        self.graph.add_edge(start, end, key=link.id, minlen=self._length(link), **told)

    def _length(self, link: Link) -> int:
        """How many ranks lie between the ends: leaves of one box are spread over several."""
        for hub, leaf in ((link.source, link.target), (link.target, link.source)):
            leaves = self._leaves.get(hub, ())
            if leaf in leaves and len(leaves) > _MOST_ON_A_RANK:
                return 1 + leaves.index(leaf) % ceil(len(leaves) / _MOST_ON_A_RANK)
        return 1

    @cached_property
    def _leaves(self) -> dict[str, list[str]]:
        """Box → boxes that are joined to nothing but it."""
        near: dict[str, set[str]] = defaultdict(set)
        for link in self.links:
            near[link.source].add(link.target)
            near[link.target].add(link.source)
        found: dict[str, list[str]] = defaultdict(list)
        for name in self.items:
            if len(near[name]) == 1:
                found[next(iter(near[name]))].append(name)
        return dict(found)

    def _rows(self) -> None:
        joined = {end for link in self.links for end in (self._leaf(link.source), self._leaf(link.target))}
        for names in list(self.held.values()):
            alone = [self.number[one] for one in names if one not in self.held and self.number[one] not in joined]
            columns = min(_MOST_ON_A_RANK, ceil(sqrt(len(alone))) + 1) if len(alone) > 3 else len(alone)
            for place in range(columns, len(alone)):
                self.graph.add_edge(alone[place - columns], alone[place], style="invis")

    def _leaf(self, name: str) -> str:
        while name in self.held:
            name = self.held[name][len(self.held[name]) // 2]
        return self.number[name]

    def _holds(self, holder: str, name: str) -> bool:
        step = name
        while step:
            if step == holder:
                return True
            step = self.items[step].holder
        return False

    def _spot(self, name: str, left: float, top: float) -> Spot:
        if name in self.held:
            x1, y1, x2, y2 = _numbers(self._cluster(name).graph_attr["bb"])
            return Spot(x1 - left, top - y2, x2 - x1, y2 - y1)
        item = self.items[name]
        x, y = _numbers(self.graph.get_node(self.number[name]).attr["pos"])
        return Spot(x - left - item.width / 2, top - y - item.height / 2, item.width, item.height)

    def _cluster(self, name: str) -> Any:
        wanted = f"cluster_{self.number[name]}"
        waiting = [self.graph]
        while waiting:
            graph = waiting.pop()
            for inner in graph.subgraphs():
                if inner.name == wanted:
                    return inner
                waiting.append(inner)
        raise KeyError(name)

    def _route(self, link: Link, left: float, top: float) -> Route | None:
        edge = self.graph.get_edge(self._leaf(link.source), self._leaf(link.target), key=link.id)
        told = edge.attr["pos"]
        if not told:
            return None
        points = []
        for one in told.split(" "):
            if one[:2] not in ("e,", "s,"):
                x, y = _numbers(one)
                points.append((x - left, top - y))
        x, y = _numbers(edge.attr["lp"]) if edge.attr["lp"] else (0.0, 0.0)
        return Route(tuple(points), (x - left, top - y))


def _room(wide: float, high: float) -> str:
    """A label that takes up room and says nothing: the text is set by us, in our fonts."""
    table = f'<TABLE BORDER="0" FIXEDSIZE="TRUE" WIDTH="{ceil(wide)}" HEIGHT="{ceil(high)}">'
    return f"<{table}<TR><TD></TD></TR></TABLE>>"


def _numbers(told: str) -> list[float]:
    return [float(one) for one in told.split(",")]
