"""Every link between a register and a system of another body rests on a legal basis that the model holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element, Relationship
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called, listed, special

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.no-legal-basis": Text(
        "لا تسمي العلاقة {type} «{link}» بين «{source}» و«{target}» سندها القانوني في الخاصية legal-basis.",
        "The {type} “{link}” between “{source}” and “{target}” does not name its legal basis as the property "
        "legal-basis.",
    ),
    "architecture.legal-basis-unknown": Text(
        "تسمي العلاقة {type} «{link}» السند «{found}»، وليس في النموذج عنصر بهذا المعرّف.",
        "The {type} “{link}” names the legal basis “{found}”; the model has no element of that id.",
    ),
}
_LINKS = ("Flow", "Serving", "Access")


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each link to a register of another body without a basis."""
    links = list(_to_registers(survey))
    if not links:
        yield None
    for link, source, target in links:
        values: dict[str, Any] = {"type": link.type, "link": link.id}
        bases = listed(link.properties, "legal-basis")
        if not bases:
            ends = {"source": called(source), "target": called(target)}
            yield Told("architecture.no-legal-basis", {**values, **ends}, link.at)
        for name in bases:
            if name not in survey.model.by_id:
                yield Told("architecture.legal-basis-unknown", {**values, "found": name}, link.at)


def _to_registers(survey: Survey) -> Iterator[tuple[Relationship, Element, Element]]:
    """Links between application components of two bodies, one of which is a register; technology has no owner."""
    for link in survey.relationships(*_LINKS):
        source, target = survey.component(link.source), survey.component(link.target)
        if link.type == "Access" and target is None:
            target = _authority(survey, link.target)
        if source and target and "register" in (special(source), special(target)):
            owners = survey.owner(source), survey.owner(target)
            if all(owners) and owners[0] != owners[1]:
                yield link, source, target


def _authority(survey: Survey, data: str) -> Element | None:
    """The register whose word counts for a data object."""
    return next((by for _, by in survey.authorities.get(data, ()) if by), None)
