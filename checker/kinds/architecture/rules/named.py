"""Every element has a name; a junction needs none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {"architecture.unnamed": Text("العنصر «{id}» من النوع {type} بلا اسم.", "The {type} “{id}” has no name.")}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each element without any text as its name."""
    if not survey.named:
        yield None
    for one in survey.named:
        if not any(text.strip() for text in one.name.values()):
            yield Told("architecture.unnamed", {"id": one.id, "type": one.type}, one.at)
