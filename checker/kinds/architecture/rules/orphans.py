"""No element stands alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.orphan": Text("لا علاقة لـ«{name}» ({type}) بأي عنصر آخر.", "“{name}” ({type}) is joined to nothing.")
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each element that no relationship touches. A model of one element has nothing to join it to."""
    if len(survey.model.elements) < 2:
        yield None
    joined = {end for one in survey.model.relationships for end in (one.source, one.target)}
    for one in survey.model.elements if len(survey.model.elements) > 1 else ():
        if one.id not in joined:
            yield Told("architecture.orphan", {"name": called(one), "type": one.type}, one.at)
