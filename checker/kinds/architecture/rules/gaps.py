"""A gap lies between two plateaus (ArchiMate 3.2, chapter 12)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.gap": Text(
        "عدد المحطات التي تصلها الفجوة «{gap}» هو {count}؛ والفجوة فرق بين محطتين.",
        "The gap “{gap}” is associated with this many plateaus: {count}. A gap is the difference between two.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each gap that is not joined to exactly two."""
    gaps = survey.of_type("Gap")
    if not gaps:
        yield None
    for one in gaps:
        lines = [*survey.model.outgoing[one.id], *survey.model.incoming[one.id]]
        ends = {end for line in lines if line.type == "Association" for end in (line.source, line.target)}
        count = sum(survey.type_of(end) == "Plateau" for end in ends)
        if count != 2:
            yield Told("architecture.gap", {"gap": called(one), "count": count}, one.at)
