"""Archi's three CSV files to a model."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.architecture.formats import saying
from checker.architecture.formats.archi.facts import folders_as_said
from checker.architecture.formats.archi.languages import Pairs, Told
from checker.architecture.formats.naming import element_type, relationship_type
from checker.architecture.formats.reading import Reading
from checker.architecture.formats.saying import split
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.place import At
from checker.architecture.values import Element, Relationship
from checker.kernel.place import Place

MODEL = "ArchimateModel"
ACCESSES = {"Write": "write", "Read": "read", "Access": "access", "ReadWrite": "read-write"}
STRENGTH, ACCESS, DIRECTED, JUNCTION = "Influence_Strength", "Access_Type", "Directed", "Junction_Type"
ELEMENT_COLUMNS = ("ID", "Type", "Name", "Documentation", "Specialization")
RELATION_COLUMNS = ("ID", "Type", "Name", "Documentation", "Source", "Target", "Specialization")
PROPERTY_COLUMNS = ("ID", "Key", "Value")
_LONGEST_FIELD = 1 << 28


class Table:
    """One of the files: a source whose pointers are `/line`."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text = text

    def rows(self, columns: Sequence[str]) -> Iterator[tuple[At, Mapping[str, str]]]:
        """Where each row stands, and what it says in each column; the delimiter is the one the head uses."""
        csv.field_size_limit(_LONGEST_FIELD)
        head = self._text.partition("\n")[0]
        delimiter = max(",;\t", key=head.count)
        reader = csv.reader(io.StringIO(self._text, newline=""), delimiter=delimiter)
        named = [one.strip() for one in next(reader, [])]
        line = reader.line_num + 1
        for row in reader:
            if any(row):
                told = dict(zip(named or columns, row, strict=False))
                yield At(self, f"/{line}"), {column: told.get(column, "") for column in columns}
            line = reader.line_num + 1

    def missing(self, columns: Sequence[str]) -> list[str]:
        """Columns that the head does not name."""
        head = self._text.partition("\n")[0]
        delimiter = max(",;\t", key=head.count)
        named = [one.strip() for one in next(csv.reader([head], delimiter=delimiter), [])]
        return [column for column in columns if column not in named and column != "Specialization"]

    def locate(self, pointers: Iterable[tuple[str, bool]]) -> Mapping[tuple[str, bool], Place]:
        """The line a pointer names."""
        return {spot: Place(self.name, int(spot[0][1:] or 1)) for spot in pointers}


def read_csv(elements: Table, relations: Table | None, properties: Table | None) -> Reading:
    """The model in Archi's CSV files, as far as it can be read."""
    return _Csv(elements, relations, properties).reading()


class _Csv:
    def __init__(self, elements: Table, relations: Table | None, properties: Table | None) -> None:
        self.mistakes: list[Mistake] = []
        self.element_rows = self._rows(elements, ELEMENT_COLUMNS)
        self.relation_rows = self._rows(relations, RELATION_COLUMNS)
        self.facts: dict[str, Pairs] = defaultdict(list)
        self.at = At(elements)
        for _, row in self._rows(properties, PROPERTY_COLUMNS):
            self.facts[row["ID"]].append((row["Key"], row["Value"]))
        self.main = next((value for many in self.facts.values() for key, value in many if key == saying.LANGUAGE), "")

    def _rows(self, table: Table | None, columns: Sequence[str]) -> list[tuple[At, Mapping[str, str]]]:
        if table is None:
            return []
        if missing := table.missing(columns):
            self.mistakes.append(Mistake("model.no-column", {"columns": missing}, At(table, "/1")))
        return list(table.rows(columns))

    def reading(self) -> Reading:
        rows = [(at, row) for at, row in self.element_rows if row["Type"] != MODEL]
        head = next((row for _, row in self.element_rows if row["Type"] == MODEL), dict.fromkeys(ELEMENT_COLUMNS, ""))
        told = self.told(head["ID"])
        name, documentation = told.texts(head["Name"], "name"), told.texts(head["Documentation"], "documentation")
        properties, said = split(told.properties())
        model = Model(
            id=head["ID"],
            name=name,
            documentation=documentation,
            language=said.get(saying.VERSION, "3.2"),
            properties=properties,
            elements=tuple([self.element(at, row) for at, row in rows]),
            relationships=tuple([self.relationship(at, row) for at, row in self.relation_rows]),
            folders=folders_as_said(said, ()),
            definitions=saying.definitions(said),
            specializations=saying.specializations(said),
            at=self.at,
        )
        return Reading(model, tuple(self.mistakes))

    def told(self, identifier: str) -> Told:
        pairs = self.facts.get(identifier, [])
        return Told([pair for pair in pairs if pair[0] not in (saying.LANGUAGE, *_SPECIAL)], self.main)

    def special(self, identifier: str, key: str) -> str:
        return next((value for name, value in self.facts.get(identifier, ()) if name == key), "")

    def id_of(self, at: At, row: Mapping[str, str]) -> str:
        if row["ID"]:
            return row["ID"]
        made = f"unnamed-{at.pointer[1:]}"
        self.mistakes.append(Mistake("model.no-id", {"attribute": "ID", "made": made}, at))
        return made

    def element(self, at: At, row: Mapping[str, str]) -> Element:
        kind = element_type(row["Type"])
        if kind == "Junction":
            kind = "OrJunction" if self.special(row["ID"], JUNCTION) == "Or" else "AndJunction"
        told = self.told(row["ID"])
        return Element(
            self.id_of(at, row),
            kind,
            told.texts(row["Name"], "name"),
            told.texts(row["Documentation"], "documentation"),
            row["Specialization"],
            told.properties(),
            at=at,
        )

    def relationship(self, at: At, row: Mapping[str, str]) -> Relationship:
        told = self.told(row["ID"])
        name, documentation = told.texts(row["Name"], "name"), told.texts(row["Documentation"], "documentation")
        properties, said = split(told.properties())
        access = self.special(row["ID"], ACCESS)
        return Relationship(
            self.id_of(at, row),
            relationship_type(row["Type"]),
            row["Source"],
            row["Target"],
            name,
            documentation,
            row["Specialization"],
            properties,
            access=ACCESSES.get(access, access),
            strength=self.special(row["ID"], STRENGTH),
            directed=self.special(row["ID"], DIRECTED) == "true",
            multiplicity=saying.multiplicity(said),
            at=at,
        )


_SPECIAL = (STRENGTH, ACCESS, DIRECTED, JUNCTION)
