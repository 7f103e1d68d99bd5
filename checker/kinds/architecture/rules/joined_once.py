"""No relationship is there twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.architecture import Relationship, places
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.joined-twice": Text(
        "تقول العلاقة {type} «{id}» ما تقوله العلاقة «{other}» ({file}، السطر {line}).",
        "The {type} “{id}” says what “{other}” ({file}, line {line}) says already.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each relationship that says no more than one before it: type, ends, name and all that tells them apart."""
    if not survey.model.relationships:
        yield None
    seen: dict[tuple[str, str, str], list[tuple[Any, Relationship]]] = {}
    again: list[tuple[Relationship, Relationship]] = []
    for one in survey.model.relationships:
        same = seen.setdefault((one.type, one.source, one.target), [])
        told = (one.name, one.properties, one.access, one.strength, one.specialization, one.multiplicity)
        before = next((known for said, known in same if said == told), None)
        if before is None:
            same.append((told, one))
        else:
            again.append((one, before))
    for (one, before), place in zip(again, places(before.at for _, before in again), strict=True):
        values = {"type": one.type, "id": one.id, "other": before.id, "file": place.file, "line": place.line}
        yield Told("architecture.joined-twice", values, one.at)
