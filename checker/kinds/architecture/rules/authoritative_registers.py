"""Every data object has exactly one register whose word counts, and that register writes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element, Relationship
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called, special

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.no-authority": Text(
        "ليس لكائن البيانات «{data}» سجل مرجعي: اجعل لسجل واحد علاقة Access إليه خاصيتها authoritative: true.",
        "The data object “{data}” has no authoritative register: give one register an Access to it with the property "
        "authoritative: true.",
    ),
    "architecture.many-authorities": Text(
        "لكائن البيانات «{data}» أكثر من سجل مرجعي: {registers}.",
        "The data object “{data}” has several authoritative registers: {registers}.",
    ),
    "architecture.authority-no-register": Text(
        "مرجع «{data}» هو «{found}»، وليس سجلًا (ApplicationComponent صنفه register).",
        "The authority for “{data}” is “{found}”, which is no register (an ApplicationComponent with the "
        "specialization register).",
    ),
    "architecture.authority-reads": Text(
        "يصل السجل المرجعي «{found}» إلى «{data}» بصفة «{access}»؛ والمرجع يكتب: write أو read-write.",
        "The authoritative register “{found}” has the access “{access}” to “{data}”; an authority writes: write or "
        "read-write.",
    ),
}
_WRITING = ("write", "read-write")


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each data object with none or several, or with one that is no register or does not write."""
    objects = survey.of_type("DataObject")
    if not objects:
        yield None
    for one in objects:
        found = survey.authorities.get(one.id, [])
        registers = {by.id if by else access.source for access, by in found}
        if len(registers) > 1:
            values = {"data": called(one), "registers": sorted(registers)}
            yield Told("architecture.many-authorities", values, one.at)
        elif found:
            yield from _authority(one, *found[0])
        else:
            yield Told("architecture.no-authority", {"data": called(one)}, one.at)


def _authority(data: Element, access: Relationship, register: Element | None) -> Iterator[Told]:
    values: dict[str, Any] = {"data": called(data), "found": called(register) if register else access.source}
    if register is None or special(register) != "register":
        yield Told("architecture.authority-no-register", values, access.at)
    elif access.access not in _WRITING:
        yield Told("architecture.authority-reads", {**values, "access": access.access or "—"}, access.at)
