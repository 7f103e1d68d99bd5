"""Views and folders hold what is there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain

from checker.architecture.language import language
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.place import At
from checker.architecture.query import find
from checker.architecture.showing import all_nodes
from checker.architecture.values import Folder
from checker.architecture.views import View
from checker.kernel.likeness import nearest
from checker.kernel.trouble import Trouble


def views(model: Model) -> Iterator[Mistake]:
    """What views name and is not there, queries that are none, lines that show other relationships than they say."""
    for view in model.views:
        yield from _named(model, view)
        yield from _drawing(model, view)


def _missing(name: str, known: Collection[str], view: View, at: At) -> Iterator[Mistake]:
    if name in known:
        return
    values = {"id": name, "view": view.id}
    if near := nearest(name, known):
        yield Mistake("model.view-names-nothing-near", {**values, "nearest": near}, at)
    else:
        yield Mistake("model.view-names-nothing", values, at)


def _named(model: Model, view: View) -> Iterator[Mistake]:
    show = view.show
    if show:
        for name in chain(show.elements, show.without):
            yield from _missing(name, model.by_id, view, view.at)
        if show.query:
            yield from _query(model, view, show.query)
    for name in view.positions:
        yield from _missing(name, model.by_id, view, view.at)
    if view.relationships != ("all",):
        known = language(model.language).relationships
        for name in view.relationships:
            if name not in known:
                yield from _missing(name, {**model.relationship_by_id, **known}, view, view.at)


def _query(model: Model, view: View, query: str) -> Iterator[Mistake]:
    try:
        find(query, model)
    except Trouble as why:
        yield Mistake(why.code, why.values, view.at)


def _drawing(model: Model, view: View) -> Iterator[Mistake]:
    shown: dict[str, str] = {}
    for node in all_nodes(view.nodes):
        shown[node.id] = node.element
        if node.element or node.kind == "element":
            yield from _missing(node.element, model.by_id, view, node.at)
        if node.view:
            yield from _missing(node.view, model.view_by_id, view, node.at)
    lines = {one.id: one.relationship for one in view.connections}
    for one in view.connections:
        for end in (one.source, one.target):
            if end not in shown and end not in lines:
                yield Mistake("model.line-from-nowhere", {"id": end, "view": view.id}, one.at)
        if not one.relationship:
            continue
        yield from _missing(one.relationship, model.relationship_by_id, view, one.at)
        told = model.relationship_by_id.get(one.relationship)
        ends = [shown.get(end) or lines.get(end, "") for end in (one.source, one.target)]
        if told and all(ends) and ends != [told.source, told.target]:
            values = {"relationship": told.id, "view": view.id, "source": ends[0], "target": ends[1]}
            yield Mistake("model.line-shows-other", values, one.at)


def folders(model: Model) -> Iterator[Mistake]:
    """What folders name and is not there."""
    known = {*model.by_id, *model.relationship_by_id, *model.view_by_id}
    yield from _folders(model.folders, known)


def _folders(told: tuple[Folder, ...], known: Collection[str]) -> Iterator[Mistake]:
    for folder in told:
        for item in folder.items:
            if item not in known:
                yield Mistake("model.folder-names-nothing", {"id": item}, folder.at)
        yield from _folders(folder.folders, known)
