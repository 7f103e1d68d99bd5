"""A model says whether it is part of the unified architecture: on that rests what it is held against."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.member-unsaid": Text(
        "لا تبين خاصية النموذج unified-architecture أهو جزء من البنيان الموحد أم لا؛ فلم تُطبق عليه متطلبات الحكومة.",
        "The model's property unified-architecture does not say whether it is part of the unified architecture; the "
        "government's own requirements were not applied to it.",
    ),
    "architecture.member-unclear": Text(
        "قيمة الخاصية unified-architecture هي «{found}»؛ المسموح true أو false. لم تُطبق متطلبات الحكومة.",
        "The property unified-architecture is “{found}”; it must be true or false. The government's own requirements "
        "were not applied.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """A model that says neither yes nor no."""
    if not survey.member:
        yield Told("architecture.member-unsaid", {}, survey.model.at)
    elif survey.member not in ("true", "false"):
        yield Told("architecture.member-unclear", {"found": survey.member}, survey.model.at)
