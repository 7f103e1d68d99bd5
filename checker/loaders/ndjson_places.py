"""Where the parts of NDJSON stand: the row is the pointer's first token, the rest is JSON in that line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.kernel.document import Flaw
from checker.kernel.messages import as_value
from checker.kernel.place import Place
from checker.kernel.pointer import join
from checker.loaders import json_form, json_places
from checker.loaders.lines import Lines
from checker.loaders.ndjson_form import Rows, lines
from checker.loaders.trie import Spot


def places(utf8: bytes, name: str, spots: Sequence[Spot]) -> dict[Spot, Place]:
    """The places of all spots; what names no row gets the file."""
    by_row: dict[int, list[Spot]] = {}
    found = {spot: Place(name) for spot in spots}
    for spot in spots:
        token = spot[0].split("/")[1] if spot[0] else ""
        if token.isdecimal():
            by_row.setdefault(int(token), []).append(spot)
    for row, (number, line) in enumerate(lines(utf8)):
        if row in by_row:
            found.update(_in_line(line, name, number, row, by_row.pop(row)))
        if not by_row:
            break
    return found


def _in_line(line: bytes, name: str, number: int, row: int, spots: Sequence[Spot]) -> dict[Spot, Place]:
    prefix = f"/{row}"
    inside = {spot: (spot[0].removeprefix(prefix), spot[1]) for spot in spots}
    offsets = json_places.offsets(line, inside.values())
    columns = Lines(line).places(offsets.values())
    return {spot: Place(name, number, columns[offsets[inner]][1], row=row + 1) for spot, inner in inside.items()}


def flaws(rows: Rows, name: str) -> list[Flaw]:
    """What was noticed while the rows were read."""
    found = list(_twice(rows, name)) if rows.twice else []
    if rows.bad:
        found.append(_bad(rows, name))
    return found


def _bad(rows: Rows, name: str) -> Flaw:
    """How many lines are no JSON, and of the first of them why it is none."""
    first = min(rows.bad)
    line = next(line for number, line in lines(rows.utf8) if number == first)
    why = json_form.why_not(line.rstrip(), name, rows.said)
    values = {"count": len(rows.bad), "line": first, "why": as_value(why.text, why.values)}
    return Flaw("load.bad-line", "", values, Place(name, first, max(1, why.place.column if why.place else 1)))


def _twice(rows: Rows, name: str) -> Iterator[Flaw]:
    """The keys written twice; the rows that have some are looked through once more."""
    for row, (number, line) in enumerate(lines(rows.utf8)):
        if row in rows.twice:
            doubled = json_places.duplicates(line)
            places = Lines(line).places([offset for _, offset in doubled])
            for tokens, offset in doubled:
                place = Place(name, number, places[offset][1], row=row + 1)
                yield Flaw("load.duplicate-key", join((row, *tokens)), {"key": tokens[-1]}, place)
