"""A model to Archi's three CSV files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from checker.architecture.formats import saying
from checker.architecture.formats.archi.languages import Pairs, main_language, names_of, pairs, spread
from checker.architecture.formats.csv.reading import (
    ACCESS,
    ACCESSES,
    DIRECTED,
    ELEMENT_COLUMNS,
    JUNCTION,
    MODEL,
    PROPERTY_COLUMNS,
    RELATION_COLUMNS,
    STRENGTH,
)
from checker.architecture.formats.losses import Losses
from checker.architecture.formats.reading import Written
from checker.architecture.language.types import JUNCTIONS
from checker.architecture.model import Model
from checker.architecture.values import Element, Relationship, Texts, Value

_WORDS = {ours: theirs for theirs, ours in ACCESSES.items()}
Rows = Iterable[Sequence[str]]


def write_csv(model: Model) -> dict[str, Written]:
    """File name → its content; what CSV cannot say is told with the first."""
    writer = _Csv(model)
    elements = writer.table(ELEMENT_COLUMNS, writer.elements())
    relations = writer.table(RELATION_COLUMNS, writer.relations())
    properties = writer.table(PROPERTY_COLUMNS, writer.facts)
    return {
        "elements.csv": Written(elements, writer.losses.mistakes()),
        "relations.csv": Written(relations),
        "properties.csv": Written(properties),
    }


class _Csv:
    def __init__(self, model: Model) -> None:
        self.model = model
        self.losses = Losses("csv")
        self.facts: list[tuple[str, str, str]] = []
        self.main = main_language(names_of(model))
        for _ in model.views:
            self.losses.count("view")

    def table(self, columns: Sequence[str], rows: Rows) -> bytes:
        stream = io.StringIO(newline="")
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow(columns)
        writer.writerows(rows)
        return stream.getvalue().encode()

    def named(self, identifier: str, name: Texts, documentation: Texts) -> tuple[str, str]:
        """Both in the main language; other languages become properties."""
        first, names = spread(name, "name", self.main)
        second, more = spread(documentation, "documentation", self.main)
        self.tell(identifier, [*names, *more])
        return first, second

    def tell(self, identifier: str, told: Pairs) -> None:
        self.facts += [(identifier, key, value) for key, value in told]

    def elements(self) -> Iterator[Sequence[str]]:
        model = self.model
        said: dict[str, Value] = {saying.LANGUAGE: self.main} if self.main else {}
        said |= saying.of_model(model, saying.SPECIALIZATIONS, saying.DEFINITIONS, saying.FOLDERS)
        yield model.id, MODEL, *self.named(model.id, model.name, model.documentation), ""
        self.tell(model.id, pairs({**model.properties, **said}))
        self.losses.kept(model.kept)
        for one in model.elements:
            junction = one.type in JUNCTIONS
            texts = self.named(one.id, one.name, one.documentation)
            yield one.id, "Junction" if junction else one.type, *texts, one.specialization
            if junction:
                self.tell(one.id, [(JUNCTION, "Or" if one.type == "OrJunction" else "And")])
            self.rest(one)

    def rest(self, one: Element | Relationship) -> None:
        self.tell(one.id, pairs(one.properties))
        self.losses.kept(one.kept)

    def relations(self) -> Iterator[Sequence[str]]:
        for one in self.model.relationships:
            texts = self.named(one.id, one.name, one.documentation)
            yield one.id, f"{one.type}Relationship", *texts, one.source, one.target, one.specialization
            special = {ACCESS: _WORDS.get(one.access, one.access), STRENGTH: one.strength}
            special[DIRECTED] = "true" if one.directed else ""
            self.tell(one.id, [(key, value) for key, value in special.items() if value])
            self.tell(one.id, pairs(saying.of_relationship(one)))
            self.rest(one)
