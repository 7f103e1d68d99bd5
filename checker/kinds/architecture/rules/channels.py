"""Every service can be reached by at least one channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.no-channel": Text(
        "لا قناة لخدمة «{service}»: صلها بقناة (BusinessInterface) بعلاقة Assignment.",
        "The service “{service}” has no channel: assign a channel (BusinessInterface) to it.",
    )
}
_WAYS = ("Assignment", "Serving", "Realization")


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each service that no channel leads to."""
    services = survey.of_type("BusinessService")
    if not services:
        yield None
    for service in services:
        if not any(
            one.type in _WAYS and survey.type_of(one.source) == "BusinessInterface"
            for one in survey.model.incoming[service.id]
        ):
            yield Told("architecture.no-channel", {"service": called(service)}, service.at)
