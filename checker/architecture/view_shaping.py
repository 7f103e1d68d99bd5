"""A view from what its file says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from checker.architecture.place import At, Source
from checker.architecture.shaping import kept, properties, texts
from checker.architecture.views import PLAIN, Bend, Connection, Node, Position, Show, Style, View


def view(path: str, told: Mapping[str, Any], source: Source) -> View:
    """The view of the file at `path`; its id is the file's name, unless it says another."""
    get = told.get
    drawing: Mapping[str, Any] = get("diagram", {})
    return View(
        id=get("id") or PurePosixPath(path).stem,
        name=texts(get("title")),
        documentation=texts(get("documentation")),
        properties=properties(get("properties")),
        viewpoint=get("viewpoint", ""),
        kind=get("kind", ""),
        **settings(told),
        nodes=_nodes(drawing.get("nodes", ()), "/diagram/nodes", source),
        connections=_connections(drawing.get("connections", ()), source),
        kept=kept(get("kept")),
        at=At(source),
    )


def settings(told: Mapping[str, Any]) -> dict[str, Any]:
    """What a view shows, and how it is to be laid out."""
    get = told.get
    relationships = get("relationships", "all")
    return {
        "audience": tuple(get("audience", ())),
        "show": _show(told["show"]) if "show" in told else None,
        "relationships": ("all",) if relationships == "all" else tuple(relationships),
        "nest": tuple(get("nest", ())),
        "direction": get("direction", ""),
        "positions": {name: Position(**one) for name, one in get("positions", {}).items()},
    }


def _show(told: Mapping[str, Any]) -> Show:
    around = told.get("neighbours", {})
    return Show(
        elements=tuple(told.get("elements", ())),
        query=told.get("query", ""),
        depth=around.get("depth", 1) if "neighbours" in told else 0,
        types=tuple(around.get("types", ())),
        without=tuple(told.get("without", ())),
    )


def _nodes(told: Any, pointer: str, source: Source) -> tuple[Node, ...]:
    found = []
    for number, one in enumerate(told):
        here = f"{pointer}/{number}"
        get = one.get
        found.append(
            Node(
                id=one["id"],
                kind=get("kind", "element"),
                element=get("element", ""),
                view=get("view", ""),
                x=get("x", 0),
                y=get("y", 0),
                width=get("width"),
                height=get("height"),
                label=texts(get("label")),
                documentation=texts(get("documentation")),
                properties=properties(get("properties")),
                style=_style(get("style")),
                nodes=_nodes(get("nodes", ()), f"{here}/nodes", source),
                kept=kept(get("kept")),
                at=At(source, here),
            )
        )
    return tuple(found)


def _connections(told: Any, source: Source) -> tuple[Connection, ...]:
    return tuple(
        [
            Connection(
                id=one["id"],
                source=one["source"],
                target=one["target"],
                kind=one.get("kind", "relationship"),
                relationship=one.get("relationship", ""),
                label=texts(one.get("label")),
                documentation=texts(one.get("documentation")),
                properties=properties(one.get("properties")),
                style=_style(one.get("style")),
                bends=tuple([_bend(*bend) for bend in one.get("bends", ())]),
                kept=kept(one.get("kept")),
                at=At(source, f"/diagram/connections/{number}"),
            )
            for number, one in enumerate(told)
        ]
    )


def _bend(x: int, y: int, *offsets: int) -> Bend:
    return Bend(x, y, (offsets[0], offsets[1], offsets[2], offsets[3]) if offsets else None)


def _style(told: Mapping[str, Any] | None) -> Style:
    return Style(**told) if told else PLAIN
