"""Relationships that stand for a chain of others are told apart from direct ones (ArchiMate 3.2, 5.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.architecture.checking import derived
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.derived": Text(
        "علاقة {type} من «{source}» إلى «{target}» مشتقة، تختصر سلسلة من العلاقات المباشرة؛ اكتب تلك السلسلة.",
        "The {type} from “{source}” to “{target}” is derived: it stands for a chain of direct relationships; write "
        "that chain.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each derived relationship."""
    if not survey.model.relationships:
        yield None
    for one in derived(survey.model):
        ends = {
            name: called(survey.model.by_id.get(end)) for name, end in (("source", one.source), ("target", one.target))
        }
        yield Told("architecture.derived", {"type": one.type, **ends}, one.at)
