"""Personal data between bodies travel over the secure network alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Relationship
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, first, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.personal-without-network": Text(
        "ينقل التدفق «{flow}» بيانات شخصية ({data}) ولا يسمي شبكته في الخاصية network.",
        "The flow “{flow}” carries personal data ({data}) and does not name its network as the property network.",
    ),
    "architecture.personal-elsewhere": Text(
        "ينقل التدفق «{flow}» بيانات شخصية ({data}) على «{network}»، وليست من الشبكة الحكومية الآمنة.",
        "The flow “{flow}” carries personal data ({data}) over “{network}”, which is no part of the secure government "
        "network.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each exchange of personal data that is not on the secure network."""
    carrying = [(flow, data) for flow, _, _ in survey.exchanges if (data := _personal(survey, flow))]
    if not carrying:
        yield None
    for flow, data in carrying:
        yield from _network(survey, flow, data)


def _network(survey: Survey, flow: Relationship, data: list[str]) -> Iterator[Told]:
    values: dict[str, Any] = {"flow": flow.id, "data": data}
    names = listed(flow.properties, "network")
    if not names:
        yield Told("architecture.personal-without-network", values, flow.at)
    for name in names:
        if name not in survey.secure_networks:
            yield Told("architecture.personal-elsewhere", {**values, "network": name}, flow.at)


def _personal(survey: Survey, flow: Relationship) -> list[str]:
    """The personal data objects that a flow names."""
    known = survey.model.by_id
    return [
        name
        for name in listed(flow.properties, "data")
        if name in known and first(known[name].properties, "personal") == "true"
    ]
