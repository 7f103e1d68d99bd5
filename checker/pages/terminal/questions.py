"""Answers to questions of a model, for a terminal, for documents and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from csv import writer
from io import StringIO
from itertools import groupby
from typing import Any

from checker.architecture.changes import Changed, Changes
from checker.architecture.impact import Reached, responsible
from checker.architecture.language.names import name_of
from checker.architecture.matrix import Matrix
from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship, any_text
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.reporters.markdown_escape import code, prose
from checker.reporters.writing import write_json

_NOTHING = Text("لا شيء يعتمد عليه.", "Nothing depends on it.")
_REACHED = Text("يعتمد على {name}: {count}", "Depend on {name}: {count}")
_STEPS = Text("على بُعد {distance}", "{distance} away")
_BODY = Text("الجهة: {body}", "body: {body}")
_NO_WAY = Text("لا طريق بينهما.", "No way leads from one to the other.")
_SAME = Text("لا فرق بين النموذجين.", "The models say the same.")
_CHANGES = (
    ("added_elements", Text("عناصر أضيفت", "Elements added")),
    ("removed_elements", Text("عناصر حُذفت", "Elements removed")),
    ("changed_elements", Text("عناصر تغيرت", "Elements changed")),
    ("added_relationships", Text("علاقات أضيفت", "Relationships added")),
    ("removed_relationships", Text("علاقات حُذفت", "Relationships removed")),
    ("changed_relationships", Text("علاقات تغيرت", "Relationships changed")),
)


def _name(element: Element, language: Language) -> str:
    return f"{any_text(element.name, language)} ({element.id})"


def impact_text(model: Model, asked: Element, found: Sequence[Reached], language: Language) -> str:
    """Who depends on an element, the nearest first, each with the way it is reached and its body."""
    if not found:
        return _NOTHING.read(language) + "\n"
    lines = [fill(_REACHED, {"name": _name(asked, language), "count": len(found)}, language)]
    for distance, some in groupby(found, key=lambda one: one.distance):
        lines += ["", fill(_STEPS, {"distance": distance}, language)]
        for one in some:
            way = name_of(one.through.type).read(language)
            lines.append(f"  {_name(one.element, language)}")
            lines.append(f"      {way} · {one.via}{_of_body(model, one.element, language)}")
    return "\n".join(lines) + "\n"


def _of_body(model: Model, element: Element, language: Language) -> str:
    body = model.by_id.get(responsible(model, element))
    return " · " + fill(_BODY, {"body": any_text(body.name, language)}, language) if body else ""


def impact_json(model: Model, asked: Element, found: Sequence[Reached]) -> str:
    """The same for programs."""
    rows = [
        {
            **_element(one.element),
            "distance": one.distance,
            "relationship": one.through.id,
            "relationshipType": one.through.type,
            "via": one.via,
            "body": responsible(model, one.element) or None,
        }
        for one in found
    ]
    return write_json({"element": _element(asked), "reached": rows})


def _element(element: Element) -> dict[str, Any]:
    return {"id": element.id, "type": element.type, "name": dict(element.name)}


def path_text(model: Model, start: Element, steps: Sequence[tuple[Relationship, str]], language: Language) -> str:
    """The way, a step a line, with the arrow as the relationship points."""
    if not steps:
        return _NO_WAY.read(language) + "\n"
    lines = [_name(start, language)]
    for one, name in steps:
        arrow = "→" if one.target == name else "←"
        reached = model.by_id.get(name)
        told = _name(reached, language) if reached else name
        lines.append(f"  {arrow} {name_of(one.type).read(language)}: {told}")
    return "\n".join(lines) + "\n"


def path_json(start: Element, steps: Sequence[tuple[Relationship, str]]) -> str:
    """The same for programs."""
    told = [
        {"relationship": one.id, "type": one.type, "forward": one.target == name, "to": name} for one, name in steps
    ]
    return write_json({"from": start.id, "steps": told})


def found_text(elements: Sequence[Element], language: Language) -> str:
    """Elements that a query found, one a line."""
    return "".join(
        f"{one.id}\t{name_of(one.type).read(language)}\t{any_text(one.name, language)}\n" for one in elements
    )


def found_json(elements: Sequence[Element]) -> str:
    """The same for programs."""
    return write_json({"elements": [_element(one) for one in elements]})


def matrix_markdown(found: Matrix, language: Language) -> str:
    """A table of Markdown: in a cell, how many steps away the dependence is."""
    heads = [prose(any_text(one.name, language)) for one in found.columns]
    lines = [f"| | {' | '.join(heads)} |", f"| --- |{' --- |' * len(heads)}"]
    for row in found.rows:
        cells = [str(found.cells.get((row.id, column.id), "")) for column in found.columns]
        lines.append(f"| {prose(any_text(row.name, language))} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def matrix_csv(found: Matrix, language: Language) -> str:
    """RFC 4180, by ids and names."""
    told = StringIO()
    rows = writer(told)
    rows.writerow(["", *[any_text(one.name, language) for one in found.columns]])
    for row in found.rows:
        cells = [found.cells.get((row.id, one.id), "") for one in found.columns]
        rows.writerow([any_text(row.name, language), *cells])
    return told.getvalue()


def matrix_json(found: Matrix) -> str:
    """The same for programs."""
    cells = [{"row": row, "column": column, "distance": steps} for (row, column), steps in found.cells.items()]
    return write_json(
        {
            "rows": [_element(one) for one in found.rows],
            "columns": [_element(one) for one in found.columns],
            "cells": cells,
        }
    )


def changes_text(told: Changes, language: Language) -> str:
    """What changed, as lines."""
    if told.nothing:
        return _SAME.read(language) + "\n"
    return "\n".join(_lines(told, language, "{} ({})", "  {}", plain=True)) + "\n"


def changes_markdown(told: Changes, language: Language) -> str:
    """What changed, for a change request."""
    if told.nothing:
        return _SAME.read(language) + "\n"
    return "\n".join(_lines(told, language, "### {} ({})\n", "- {}", plain=False)) + "\n"


def _lines(told: Changes, language: Language, head: str, row: str, *, plain: bool) -> Iterator[str]:
    for name, title in _CHANGES:
        some = getattr(told, name)
        if some:
            yield head.format(title.read(language), len(some))
            yield from (row.format(_part(one, language, plain=plain)) for one in some)
            yield ""


def _part(one: Element | Relationship | Changed, language: Language, *, plain: bool) -> str:
    if isinstance(one, Changed):
        return f"{_part(one.after, language, plain=plain)}: {', '.join(one.fields)}"
    kind = name_of(one.type).read(language)
    if isinstance(one, Relationship):
        told = f"{one.source} → {one.target}"
        return f"{kind}: {told}" if plain else f"{prose(kind)}: {code(told)}"
    name = any_text(one.name, language)
    return f"{name} ({one.id}, {kind})" if plain else f"{prose(name)} {code(one.id)} ({prose(kind)})"


def changes_json(told: Changes) -> str:
    """The same for programs."""
    return write_json({name: [_changed(one) for one in some] for name, some in told._asdict().items()})


def _changed(one: Element | Relationship | Changed) -> dict[str, Any]:
    match one:
        case Changed():
            return {**_changed(one.after), "fields": list(one.fields)}
        case Element():
            return _element(one)
        case _:
            return {"id": one.id, "type": one.type, "source": one.source, "target": one.target}
