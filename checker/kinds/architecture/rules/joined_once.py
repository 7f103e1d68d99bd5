"""No relationship is there twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.architecture import At
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.joined-twice": Text(
        "تقول العلاقة {type} «{id}» ما تقوله العلاقة «{other}» ({place}).",
        "The {type} “{id}” says what “{other}” ({place}) says already.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each relationship that says no more than one before it: type, ends, name and all that tells them apart."""
    if not survey.model.relationships:
        yield None
    seen: dict[tuple[str, str, str], list[tuple[Any, str, At]]] = {}
    for one in survey.model.relationships:
        same = seen.setdefault((one.type, one.source, one.target), [])
        told = (one.name, one.properties, one.access, one.strength, one.specialization, one.multiplicity)
        before = next((known for known in same if known[0] == told), None)
        if before is None:
            same.append((told, one.id, one.at))
        else:
            place = before[2].place
            values = {"type": one.type, "id": one.id, "other": before[1], "place": f"{place.file}:{place.line}"}
            yield Told("architecture.joined-twice", values, one.at)
