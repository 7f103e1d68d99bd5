"""Every service has exactly one body that answers for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.no-body": Text(
        "ليس لخدمة «{service}» جهة مسؤولة: أسندها إلى جهة (BusinessActor) بعلاقة Assignment.",
        "The service “{service}” has no responsible body: assign a body (BusinessActor) to it.",
    ),
    "architecture.many-bodies": Text(
        "لخدمة «{service}» أكثر من جهة مسؤولة: {bodies}؛ تُسأل عنها جهة واحدة.",
        "Several bodies answer for the service “{service}”: {bodies}. One must.",
    ),
}
_BETWEEN = ("BusinessRole", "BusinessProcess", "BusinessFunction", "BusinessInteraction")
"""What may stand between a body and its service."""


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each service with none or several. An assignment of its own outweighs those by role or process."""
    services = survey.of_type("BusinessService")
    if not services:
        yield None
    for service in services:
        bodies = _assigned(survey, service.id) or _through(survey, service.id)
        if not bodies:
            yield Told("architecture.no-body", {"service": called(service)}, service.at)
        elif len(bodies) > 1:
            values = {"service": called(service), "bodies": sorted(bodies)}
            yield Told("architecture.many-bodies", values, service.at)


def _assigned(survey: Survey, name: str) -> set[str]:
    """The bodies that are assigned to an element."""
    return {
        one.source
        for one in survey.model.incoming[name]
        if one.type == "Assignment" and survey.type_of(one.source) == "BusinessActor"
    }


def _through(survey: Survey, name: str) -> set[str]:
    """The bodies assigned by a role, or to the behaviour that realizes the service."""
    found: set[str] = set()
    seen: set[str] = set()
    edge = [name]
    while edge:
        here = edge.pop()
        if here in seen:
            continue
        seen.add(here)
        found |= _assigned(survey, here) if here != name else set()
        edge += [
            one.source
            for one in survey.model.incoming[here]
            if one.type in ("Assignment", "Realization") and survey.type_of(one.source) in _BETWEEN
        ]
    return found
