"""Names in messages follow from the id: `birth-date` is `birthDate` in JSON and `BirthDate` in XML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import ELEMENTS, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = ELEMENTS
MESSAGES = {
    "dictionary.member-name": Text(
        "الاسم «{name}» لا يوافق المعرّف «{id}»؛ اكتب «{instead}».",
        "“{name}” does not follow from the id “{id}”; write “{instead}”.",
    ),
}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:  # noqa: ARG001 - the contract of a rule
    """Compare both names with the id."""
    pascal = "".join([word[:1].upper() + word[1:] for word in entry.id.split("-")])
    wanted = {"json-name": pascal[:1].lower() + pascal[1:], "xml-name": pascal}
    for key, instead in wanted.items():
        name = entry.string(key)
        if name and instead and name != instead:
            yield Told("dictionary.member-name", {"name": name, "id": entry.id, "instead": instead}, (key,))
