"""Relationships that stand for a chain of others are told apart from direct ones (ArchiMate 3.2, 5.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.architecture import Relationship
from checker.architecture.checking import derived
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = False
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.derived": Text(
        "علاقة {type} من {source_type} إلى {target_type} مشتقة، تختصر سلسلة من العلاقات المباشرة. عددها {count}، "
        "أولها من «{source}» إلى «{target}».",
        "{type} from {source_type} to {target_type} is derived: it stands for a chain of direct relationships. There "
        "are this many: {count}; the first is from “{source}” to “{target}”.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Derived relationships, told once for each type and types of ends: a model may have them by the thousand."""
    if not survey.model.relationships:
        yield None
    found: dict[tuple[str, str, str], list[Relationship]] = {}
    for one in derived(survey.model):
        types = one.type, survey.type_of(one.source), survey.type_of(one.target)
        found.setdefault(types, []).append(one)
    for (kind, source, target), some in found.items():
        first = some[0]
        values = {"type": kind, "source_type": source, "target_type": target, "count": len(some)}
        ends = {"source": survey.model.by_id[first.source], "target": survey.model.by_id[first.target]}
        yield Told("architecture.derived", {**values, **{end: called(one) for end, one in ends.items()}}, first.at)
