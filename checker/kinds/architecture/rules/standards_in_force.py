"""The standards that interfaces name exist and are in force on the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.standards import VERSIONED, nearest
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.no-such-standard": Text(
        "تسمي الواجهة «{interface}» المعيار «{found}»، ولا يوجد إصدار معيار بهذا الاسم.",
        "“{interface}” names “{found}”; there is no such version of a standard.",
    ),
    "architecture.no-such-standard-near": Text(
        "تسمي الواجهة «{interface}» المعيار «{found}»، ولا يوجد إصدار معيار بهذا الاسم؛ لعل المقصود «{nearest}».",
        "“{interface}” names “{found}”; there is no such version of a standard. Did you mean “{nearest}”?",
    ),
    "architecture.standard-not-in-force": Text(
        "المعيار «{found}» الذي تسميه الواجهة «{interface}» ليس ساريًا في {day}.",
        "“{interface}” names “{found}”, which is not in force on {day}.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each version that is not there or does not bind."""
    naming = [
        (one, name)
        for one in survey.of_type("ApplicationInterface")
        for name in listed(one.properties, "standard")
        if VERSIONED.fullmatch(name)
    ]
    if not naming:
        yield None
    for one, name in naming:
        yield from _named(survey, one, name)


def _named(survey: Survey, one: Element, name: str) -> Iterator[Told]:
    known = survey.supplies.standards()
    values: dict[str, Any] = {"interface": called(one), "found": name}
    if name not in known:
        near = nearest(name, known)
        code = "architecture.no-such-standard-near" if near else "architecture.no-such-standard"
        yield Told(code, {**values, "nearest": near} if near else values, one.at)
    elif not known[name].in_force(survey.supplies.as_of):
        day = survey.supplies.as_of.isoformat()
        yield Told("architecture.standard-not-in-force", {**values, "day": day}, one.at)
