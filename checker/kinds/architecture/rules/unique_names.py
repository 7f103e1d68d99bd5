"""Two elements of one type have different names, also where Arabic is spelt in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
    seen: dict[tuple[str, str], Element] = {}
    for one in survey.named:
        yield from _told(one, seen)


def _told(one: Element, seen: dict[tuple[str, str], Element]) -> Iterator[Told]:
    name = any_text(one.name, "ar")
    if not (plain := normalised(name)):
        return
    before = seen.setdefault((one.type, plain), one)
    if before is not one:
        place = places([before.at])[0]
        values = {"id": one.id, "name": name, "other": before.id, "file": place.file, "line": place.line}
        yield Told("architecture.name-twice", {**values, "type": one.type}, one.at)
