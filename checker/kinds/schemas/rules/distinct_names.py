"""No two names differ only in case, or in what stands between words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.keywords import DEFINITIONS
from checker.kinds.schemas.names import words
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.names-alike": Text(
        "لا يختلف «{name}» عن «{other}» إلا بحالة الحروف أو الفواصل؛ سمِّ أحدهما باسم آخر.",
        "“{name}” differs from “{other}” only in case or separators; give one of them another name.",
    ),
    "schemas.two-places": Text(
        "في المخطط ‎$defs وdefinitions معًا؛ اجمع التعريفات تحت واحد منهما.",
        "The schema has both $defs and definitions; keep the definitions under one of them.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd, _of_json)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    types = [(one.get("name"), survey.pointer(one, "name")) for one in survey.named_types]
    yield from _alike(types, on_key=False)
    for holder in survey.each("complexType", "group", "attributeGroup"):
        members = [one for one in survey.members_of(holder) if one.get("name")]
        names = {one.get("name"): survey.pointer(one, "name") for one in reversed(members)}
        yield from _alike(reversed(names.items()), on_key=False)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    for node in survey.objects:
        for keyword in (*DEFINITIONS, "properties"):
            names = [(str(name), node.at(keyword, str(name))) for name in node.named(keyword)]
            yield from _alike(names, on_key=True)
    if all(isinstance(survey.data.get(keyword), dict) for keyword in DEFINITIONS):
        yield Found("schemas.two-places", survey.root.at("definitions"), {}, on_key=True)


def _alike(names: Iterable[tuple[str, str]], *, on_key: bool) -> Iterator[Outcome]:
    seen: dict[str, str] = {}
    for name, pointer in names:
        other = seen.setdefault(words(name), name)
        if other != name:
            yield Found("schemas.names-alike", pointer, {"name": name, "other": other}, on_key)
