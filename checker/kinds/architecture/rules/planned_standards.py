"""A standard that was planned and is in force by now is no longer only planned."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.standards import versions
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.planned-in-force": Text(
        "يخطط «{name}» للمعيار «{standard}»، وقد صار ساريًا ({versions}): سمّه في الخاصية standard.",
        "“{name}” plans for the standard “{standard}”, which is in force by now ({versions}): name it as the property "
        "standard.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each element that only plans for what is in force."""
    planning = [one for one in survey.model.elements if "planned-standard" in one.properties]
    if not planning:
        yield None
    day = survey.supplies.as_of
    for one in planning:
        kept = {name.partition("@")[0] for name in listed(one.properties, "standard")}
        for name in listed(one.properties, "planned-standard"):
            found = [citation for citation, known in versions(survey.supplies, name).items() if known.in_force(day)]
            if found and name.partition("@")[0] not in kept:
                values = {"name": called(one), "standard": name, "versions": found}
                yield Told("architecture.planned-in-force", values, one.at)
