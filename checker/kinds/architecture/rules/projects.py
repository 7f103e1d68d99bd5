"""Every project realises or changes something of the architecture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.project-without-result": Text(
        "لا يحقق المشروع «{project}» شيئًا ولا يغيره: صله بعلاقة Realization بمخرج أو محطة أو قدرة.",
        "The project “{project}” realises and changes nothing: join it by Realization to a deliverable, a plateau or "
        "a capability.",
    )
}
_CHANGES = ("Realization", "Influence", "Association")
_WHOLES = ("Composition", "Aggregation")
_WORK = "WorkPackage"


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each project of which neither itself nor a part of it realises or changes anything."""
    projects = survey.of_type(_WORK)
    if not projects:
        yield None
    for one in projects:
        if not any(_changes(survey, name) for name in _with_parts(survey, one.id)):
            yield Told("architecture.project-without-result", {"project": called(one)}, one.at)


def _with_parts(survey: Survey, name: str) -> set[str]:
    """A project and the projects it is made of."""
    found: set[str] = set()
    edge = [name]
    while edge:
        if (here := edge.pop()) not in found:
            found.add(here)
            edge += [
                one.target
                for one in survey.model.outgoing[here]
                if one.type in _WHOLES and survey.type_of(one.target) == _WORK
            ]
    return found


def _changes(survey: Survey, name: str) -> bool:
    """Whether something other than a project or a body is at the end of what leads out of it."""
    return any(
        one.type in _CHANGES and survey.type_of(one.target) not in (_WORK, "BusinessActor", "BusinessRole", "")
        for one in survey.model.outgoing[name]
    )
