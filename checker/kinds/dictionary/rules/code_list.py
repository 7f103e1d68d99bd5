"""A code comes from a code list that there is, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.document import Target
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import ELEMENTS, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = ELEMENTS
MESSAGES = {
    "dictionary.no-code-list": Text(
        "لا توجد قائمة رموز باسم «{list}».",
        "There is no code list “{list}”.",
    ),
    "dictionary.no-code-list-near": Text(
        "لا توجد قائمة رموز باسم «{list}»؛ لعل المقصود «{nearest}».",
        "There is no code list “{list}”; did you mean “{nearest}”?",
    ),
    "dictionary.code-without-list": Text(
        "نوع العنصر code، ولا يذكر قائمة الرموز التي تؤخذ منها قيمه.",
        "The element is of type code and does not name the code list its values come from.",
    ),
    "dictionary.list-without-code": Text(
        "يذكر العنصر قائمة رموز ونوعه {type}؛ والقيم المأخوذة من قائمة نوعها code.",
        "The element names a code list and is of type {type}; values of a list are of type code.",
    ),
}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told | None]:  # noqa: ARG001 - the contract of a rule
    """Find the list in the dictionary, or beside the element's own file."""
    kind, name = entry.string("type"), entry.string("code-list")
    if not name:
        yield Told("dictionary.code-without-list", {}, ("type",)) if kind == "code" else None
        return
    if kind != "code":
        yield Told("dictionary.list-without-code", {"type": kind}, ("type",))
    lists = desk.supplies.code_lists()
    if name in lists or _beside(name, desk):
        return
    near = nearest(name, lists)
    if near:
        yield Told("dictionary.no-code-list-near", {"list": name, "nearest": near}, ("code-list",))
    else:
        yield Told("dictionary.no-code-list", {"list": name}, ("code-list",))


def _beside(name: str, desk: Desk) -> bool:
    """An agency's own list stands in `code-lists/` beside the folder of the element."""
    return isinstance(desk.document.resolve(f"../code-lists/{name}.yaml"), Target)
