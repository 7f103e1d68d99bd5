"""Plateaus stand in one order, and their dates agree with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.architecture import Element
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called, first

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.plateau-apart": Text(
        "ليس بين المحطة «{plateau}» وسائر المحطات علاقة Triggering، فلا يُعرف موضعها منها.",
        "No Triggering joins the plateau “{plateau}” to the others, so that its place among them is not known.",
    ),
    "architecture.plateau-forks": Text(
        "للمحطة «{plateau}» أكثر من محطة {side}: {others}؛ ترتيب المحطات واحد.",
        "The plateau “{plateau}” has several plateaus {side} it: {others}. They stand in one order.",
    ),
    "architecture.plateau-circle": Text(
        "تعود المحطة «{plateau}» إلى نفسها في ترتيب المحطات.",
        "In the order of plateaus “{plateau}” comes back to itself.",
    ),
    "architecture.plateau-dates": Text(
        "تبدأ المحطة «{plateau}» في {from}، وتاريخ التي قبلها «{before}» هو {date}.",
        "The plateau “{plateau}” begins on {from}; the one before it, “{before}”, has the date {date}.",
    ),
}
_BEFORE, _AFTER = {"ar": "قبلها", "en": "before"}, {"ar": "بعدها", "en": "after"}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Plateaus that stand apart, fork, go round, or whose dates disagree."""
    plateaus = survey.of_type("Plateau")
    if len(plateaus) < 2:
        yield None
        return
    for one in plateaus:
        yield from _order(survey, one)


def _order(survey: Survey, one: Element) -> Iterator[Told]:
    before, after = _next(survey, one.id, back=True), _next(survey, one.id)
    if not before and not after:
        yield Told("architecture.plateau-apart", {"plateau": called(one)}, one.at)
    for side, others in ((_BEFORE, before), (_AFTER, after)):
        if len(others) > 1:
            values = {"plateau": called(one), "side": side, "others": [other.id for other in others]}
            yield Told("architecture.plateau-forks", values, one.at)
    if _returns(survey, one):
        yield Told("architecture.plateau-circle", {"plateau": called(one)}, one.at)
    for other in before:
        yield from _dates(one, other)


def _next(survey: Survey, name: str, *, back: bool = False) -> Sequence[Element]:
    """The plateaus right after one, or before it."""
    lines = survey.model.incoming[name] if back else survey.model.outgoing[name]
    ends = dict.fromkeys(one.source if back else one.target for one in lines if one.type == "Triggering")
    return [survey.model.by_id[end] for end in ends if survey.type_of(end) == "Plateau"]


def _returns(survey: Survey, one: Element) -> bool:
    seen: set[str] = set()
    edge = [one.id]
    while edge:
        for other in _next(survey, edge.pop()):
            if other.id == one.id:
                return True
            if other.id not in seen:
                seen.add(other.id)
                edge.append(other.id)
    return False


def _dates(one: Element, before: Element) -> Iterator[Told]:
    """A plateau begins after the one before it begins, and not before that ends; ISO dates compare as texts."""
    begins = first(one.properties, "from")
    date = first(before.properties, "until") or first(before.properties, "from")
    if begins and date and begins <= date:
        values = {"plateau": called(one), "from": begins, "before": called(before), "date": date}
        yield Told("architecture.plateau-dates", values, one.at)
