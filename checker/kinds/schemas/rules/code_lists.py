"""A list of values that is, or nearly is, a code list of the dictionary is that list.

Codes of one character say nothing about the list they come from, and are not compared. A choice of the codes of a
list is a narrower use of it, and is accepted; so are codes that have ended, which messages of old still hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from checker.engines.dictionary import valid_codes
from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text, both
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XS, XsdSurvey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.code-beyond": Text(
        "القيمة «{code}» ليست من رموز القائمة الوطنية «{list}»، وسائر القيم هنا منها؛ استعمل رموز القائمة وحدها.",
        "“{code}” is none of the codes of the national list “{list}”, from which the other values come; use the codes"
        " of that list only.",
    ),
    "schemas.codes-named": Text(
        "تعدّد القيم هنا أسماء من القائمة الوطنية «{list}» (منها «{name}»)؛ استعمل رموزها، مثل «{code}».",
        "The values here are names from the national list “{list}”, such as “{name}”; use its codes, such as “{code}”.",
    ),
}
_LEAST = 3
"""Values that two lists must share before they are taken for the same list."""


class _List(NamedTuple):
    name: Mapping[str, str]
    codes: frozenset[str]
    names: Mapping[str, str]


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule, with all code lists."""
    lists = [_list_of(entry) for entry in supplies.code_lists().values()]

    def of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
        found = [
            [(one.get("value", ""), survey.pointer(one, "value")) for one in step.iterchildren(f"{XS}enumeration")]
            for step in survey.each("restriction")
        ]
        yield from _judge([some for some in found if some], lists)

    def of_json(survey: JsonSurvey) -> Iterator[Outcome]:
        listed = [node for node in survey.objects if isinstance(node.get("enum"), list)]
        yield from _judge(
            [
                [(one, node.at("enum", at)) for at, one in enumerate(node.value["enum"]) if isinstance(one, str)]
                for node in listed
            ],
            lists,
        )

    return Judges(of_xsd, of_json)


def _list_of(entry: Mapping[str, Any]) -> _List:
    name = entry.get("name") or {}
    ever = valid_codes(entry)
    names: dict[str, str] = {}
    for code, one in ever.items():
        for text in (one.get("name") or {}).values():
            if isinstance(text, str) and text.casefold() != code.casefold():
                names.setdefault(text.casefold(), code)
    return _List(both(name.get("ar", ""), name.get("en", "")), frozenset(ever), names)


def _judge(enumerations: Sequence[Sequence[tuple[str, str]]], lists: Sequence[_List]) -> Iterator[Outcome]:
    if not enumerations:
        yield Nothing()
    for values in enumerations:
        telling = {code for code, _ in values if len(code) > 1}
        if not any(telling <= one.codes for one in lists):
            yield from _of_codes(values, telling, lists)
            yield from _of_names(values, lists)


def _of_codes(values: Sequence[tuple[str, str]], telling: set[str], lists: Sequence[_List]) -> Iterator[Outcome]:
    nearest = max(lists, key=lambda one: len(telling & one.codes), default=None)
    shared = len(telling & nearest.codes) if nearest else 0
    if nearest is None or shared < _LEAST or shared * 2 < len(telling):
        return
    for code, pointer in values:
        if code not in nearest.codes:
            yield Found("schemas.code-beyond", pointer, {"code": code, "list": nearest.name})


def _of_names(values: Sequence[tuple[str, str]], lists: Sequence[_List]) -> Iterator[Outcome]:
    for one in lists:
        known = [(name, pointer) for name, pointer in values if name.casefold() in one.names]
        if len(known) >= 2 and len(known) * 2 >= len(values):
            name, pointer = known[0]
            yield Found(
                "schemas.codes-named", pointer, {"name": name, "list": one.name, "code": one.names[name.casefold()]}
            )
            return
