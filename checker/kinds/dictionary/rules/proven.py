"""Example values prove the constraints: the good ones are valid, the bad ones are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from checker.engines.dictionary import element_schema
from checker.engines.outcomes import Undone
from checker.engines.schema import Schema, compile_schema
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import ELEMENTS, Desk, Options, Told

_COUNT: Mapping[str, Any] = {"type": "integer", "minimum": 1, "default": 1}
OPTIONS: Mapping[str, Any] = {
    "good": {**_COUNT, "description": "Good values there are at least."},
    "bad": {**_COUNT, "description": "Bad values there are at least."},
}
ABOUT = ELEMENTS
MESSAGES = {
    "dictionary.good-refused": Text(
        "القيمة المقبولة «{value}» لا تستوفي قيود العنصر.",
        "The good value “{value}” does not meet the constraints of the element.",
    ),
    "dictionary.bad-accepted": Text(
        "القيمة المرفوضة «{value}» تستوفي قيود العنصر.",
        "The bad value “{value}” meets the constraints of the element.",
    ),
    "dictionary.good-missing": Text(
        "عدد القيم المقبولة {count}، والمطلوب {least} على الأقل.",
        "There are {count} good values, and at least {least} are wanted.",
    ),
    "dictionary.bad-missing": Text(
        "عدد القيم المرفوضة {count}، والمطلوب {least} على الأقل.",
        "There are {count} bad values, and at least {least} are wanted.",
    ),
    "dictionary.unprovable": Text(
        "لا يُبنى من قيود هذا العنصر مخطط يُحكم به على القيم؛ صحّح القيود أولًا.",
        "No schema can be made of the constraints of this element; correct the constraints first.",
    ),
}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told | Undone]:
    """Judge each value by the element's own JSON Schema, with all codes its list ever had."""
    source = entry.schema_source()
    try:
        schema = compile_schema(element_schema(source, _sound(desk.supplies.code_lists(), source["code-list"])))
    except Trouble:
        yield Undone("dictionary.unprovable", {})
        return
    if not source["type"]:
        yield Undone("dictionary.unprovable", {})
        return
    yield from _values(entry, "good", options, schema)
    yield from _values(entry, "bad", options, schema)


def _values(entry: Entry, which: Literal["good", "bad"], options: Options, schema: Schema) -> Iterator[Told]:
    values = entry.values(which)
    least = options.get(which, 1)
    if len(values) < least:
        yield Told(f"dictionary.{which}-missing", {"count": len(values), "least": least}, ("examples",))
    wrong = "dictionary.good-refused" if which == "good" else "dictionary.bad-accepted"
    for number, value in enumerate(values):
        if schema.is_valid(value) != (which == "good"):
            yield Told(wrong, {"value": value}, ("examples", which, number))


def _sound(code_lists: Mapping[str, Mapping[str, Any]], name: str) -> Mapping[str, Mapping[str, Any]]:
    """The list named, with the entries that have a code; other lists do not matter here."""
    if name not in code_lists:
        return {}
    codes = [code for _, code in Entry("code-list", code_lists[name]).codes]
    return {name: {**code_lists[name], "codes": codes}}
