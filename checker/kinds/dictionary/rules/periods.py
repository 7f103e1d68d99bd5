"""Days of validity in order, and one meaning of a code on any day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import CODE_LISTS, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = CODE_LISTS
MESSAGES = {
    "dictionary.period-reversed": Text(
        "تنتهي صلاحية الرمز «{code}» في {until} قبل أن تبدأ في {first}.",
        "The code “{code}” ends on {until}, before it begins on {first}.",
    ),
    "dictionary.code-twice": Text(
        "الرمز «{code}» مكتوب مرتين لمدتين متداخلتين؛ وقد سبق في المدخل {number}.",
        "The code “{code}” stands twice for overlapping periods; it was first in entry {number}.",
    ),
}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:  # noqa: ARG001 - the contract of a rule
    """Compare each entry with the earlier ones of the same code."""
    before: dict[str, list[tuple[int, str, str]]] = {}
    for number, code in entry.codes:
        first, last = entry.period(code)
        name = code["code"]
        if last < first:
            values = {"code": name, "until": last, "first": first}
            yield Told("dictionary.period-reversed", values, ("codes", number))
        for earlier, begun, ended in before.get(name, ()):
            if begun <= last and first <= ended:
                values = {"code": name, "number": earlier + 1}
                yield Told("dictionary.code-twice", values, ("codes", number, "code"))
                break
        before.setdefault(name, []).append((number, first, last))
