"""Every requirement of the model points at a standard, or at a requirement of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.standards import versions
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.requirement-points-nowhere": Text(
        "لا يحيل المتطلب «{name}» إلى معيار: اكتب الخاصية requirement، مثل rest-api/pagination، أو standard.",
        "The requirement “{name}” points at no standard: write the property requirement, such as rest-api/pagination, "
        "or standard.",
    ),
    "architecture.requirement-unknown": Text(
        "يحيل «{name}» إلى «{found}»، ولا يوجد متطلب ولا معيار بهذا الاسم.",
        "“{name}” points at “{found}”; there is no such requirement or standard.",
    ),
    "architecture.requirement-unknown-near": Text(
        "يحيل «{name}» إلى «{found}»، ولا يوجد متطلب ولا معيار بهذا الاسم؛ لعل المقصود «{nearest}».",
        "“{name}” points at “{found}”; there is no such requirement or standard. Did you mean “{nearest}”?",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each requirement element that points at nothing there is."""
    elements = survey.of_type("Requirement")
    if not elements:
        yield None
    for one in elements:
        yield from _pointing(survey, one)


def _pointing(survey: Survey, one: Element) -> Iterator[Told]:
    names = [*listed(one.properties, "requirement"), *listed(one.properties, "standard")]
    if not names:
        yield Told("architecture.requirement-points-nowhere", {"name": called(one)}, one.at)
    for name in names:
        if (near := _missing(survey, name)) is not None:
            code = "architecture.requirement-unknown-near" if near else "architecture.requirement-unknown"
            values = {"name": called(one), "found": name}
            yield Told(code, {**values, "nearest": near} if near else values, one.at)


def _missing(survey: Survey, name: str) -> str | None:
    """The nearest there is to a name that is not there, `""` where none is near; None where it is there."""
    standard, slash, wanted = name.partition("/")
    found = versions(survey.supplies, standard)
    if not found:
        known = survey.supplies.standards()
        return nearest(standard, {*known, *(one.id for one in known.values())})
    ids = {one for version in found.values() for one in survey.supplies.requirement_ids(version)}
    if not slash or wanted in ids:
        return None
    near = nearest(wanted, ids)
    return f"{standard}/{near}" if near else ""
