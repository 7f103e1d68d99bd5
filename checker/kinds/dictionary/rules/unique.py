"""One name, one meaning: no id that stands for something else, no member name of another element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.text import Text, both
from checker.kinds.dictionary.entry import Entry, text_of
from checker.kinds.dictionary.rule import BOTH, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = BOTH
MESSAGES = {
    "dictionary.id-taken": Text(
        "المعرّف «{id}» في القاموس لشيء آخر هو «{name}».",
        "The id “{id}” already stands in the dictionary for something else, “{name}”.",
    ),
    "dictionary.name-taken": Text(
        "الاسم «{name}» للعنصر «{other}» في القاموس.",
        "“{name}” is the name of the element “{other}” in the dictionary.",
    ),
}
_NAMES = ("json-name", "xml-name")


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:  # noqa: ARG001 - the contract of a rule
    """Look for others of the dictionary under the same names."""
    others = desk.supplies.elements() if entry.sort == "element" else desk.supplies.code_lists()
    same = Entry(entry.sort, others.get(entry.id, entry.data))
    if entry.id and _meaning(same) != _meaning(entry):
        name = same.mapping("name")
        values = {"id": entry.id, "name": both(text_of(name, "ar"), text_of(name, "en"))}
        yield Told("dictionary.id-taken", values, (entry.sort,))
    if entry.sort == "element":
        yield from _names(entry, others)


def _meaning(entry: Entry) -> tuple[str, ...]:
    """What makes two entries two: what they are called."""
    name = entry.mapping("name")
    return text_of(name, "ar"), text_of(name, "en")


def _names(entry: Entry, others: Mapping[str, Mapping[str, Any]]) -> Iterator[Told]:
    for key in _NAMES:
        name = entry.string(key)
        for other, data in others.items():
            if name and other != entry.id and data.get(key) == name:
                yield Told("dictionary.name-taken", {"name": name, "other": other}, (key,))
                break
