"""Two elements of one type have different names, also where Arabic is spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.architecture import Element, any_text, places
from checker.engines.arabic import normalised
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.name-twice": Text(
        "اسم «{id}» هو «{name}»، وهو بعد توحيد الرسم اسم «{other}» ({file}، السطر {line})، وكلاهما {type}.",
        "“{id}” is named “{name}”; by normalised spelling that is the name of “{other}” ({file}, line {line}), and "
        "both are of type {type}.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each element whose name an element of its type has already."""
    if not survey.named:
        yield None
    again = list(_again(survey.named))
    for (one, before), place in zip(again, places(before.at for _, before in again), strict=True):
        values = {"id": one.id, "name": any_text(one.name, "ar"), "other": before.id}
        where = {"file": place.file, "line": place.line}
        yield Told("architecture.name-twice", {**values, **where, "type": one.type}, one.at)


def _again(elements: Iterable[Element]) -> Iterator[tuple[Element, Element]]:
    """Elements whose name an earlier one of their type has, each with that."""
    seen: dict[tuple[str, str], Element] = {}
    for one in elements:
        if plain := normalised(any_text(one.name, "ar")):
            before = seen.setdefault((one.type, plain), one)
            if before is not one:
                yield one, before
