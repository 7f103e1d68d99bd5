"""Every application component has one owner, and that is a body of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.no-owner": Text(
        "ليس لـ«{component}» جهة مالكة: اكتب معرّفها في الخاصية owner.",
        "“{component}” has no owner: write the id of the body as the property owner.",
    ),
    "architecture.many-owners": Text(
        "لـ«{component}» أكثر من جهة مالكة: {owners}.", "“{component}” has several owners: {owners}."
    ),
    "architecture.owner-unknown": Text(
        "مالك «{component}» هو «{found}»، وليس في النموذج جهة (BusinessActor) بهذا المعرّف.",
        "The owner of “{component}” is “{found}”; the model has no body (BusinessActor) of that id.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each component without an owner, with several, or with one that is no body."""
    components = survey.of_type("ApplicationComponent")
    if not components:
        yield None
    for one in components:
        yield from _owned(survey, one)


def _owned(survey: Survey, one: Element) -> Iterator[Told]:
    values: dict[str, Any] = {"component": called(one)}
    names = listed(one.properties, "owner") or list(filter(None, [survey.owner(one)]))
    if not names:
        yield Told("architecture.no-owner", values, one.at)
    elif len(names) > 1:
        yield Told("architecture.many-owners", {**values, "owners": names}, one.at)
    elif survey.type_of(names[0]) != "BusinessActor":
        yield Told("architecture.owner-unknown", {**values, "found": names[0]}, one.at)
