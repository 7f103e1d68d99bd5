"""Constraints that fit the type, and leave room for a value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.dictionary import NUMERIC, TEXTUAL, TYPES
from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import ELEMENTS, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = ELEMENTS
MESSAGES = {
    "dictionary.constraint-unfit": Text(
        "القيد {constraint} لا يسري على النوع {type}.",
        "The constraint {constraint} does not apply to the type {type}.",
    ),
    "dictionary.bounds-crossed": Text(
        "القيد {least} ({low}) أكبر من القيد {most} ({high})، فلا قيمة تستوفيهما.",
        "{least} ({low}) is more than {most} ({high}): no value meets both.",
    ),
}
_TEXT = frozenset({"pattern", "min-length", "max-length"})
_FIT = {
    **dict.fromkeys(TEXTUAL - {"code"}, _TEXT),
    **dict.fromkeys(NUMERIC, frozenset({"minimum", "maximum"})),
    "decimal": frozenset({"minimum", "maximum", "fraction-digits", "pattern"}),
}
"""Type → the constraints it can have; the others carry their bounds in their form or in their code list."""
_PAIRS = (("minimum", "maximum"), ("min-length", "max-length"))


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told | None]:  # noqa: ARG001 - the contract of a rule
    """Look at each constraint, then at the pairs."""
    constraints = entry.constraints
    if not constraints:
        yield None
        return
    kind = entry.string("type")
    for constraint in constraints:
        if kind in TYPES and constraint not in _FIT.get(kind, frozenset()):
            values = {"constraint": constraint, "type": kind}
            yield Told("dictionary.constraint-unfit", values, ("constraints", constraint), on_key=True)
    for least, most in _PAIRS:
        low, high = constraints.get(least), constraints.get(most)
        if low is not None and high is not None and low > high:
            values = {"least": least, "low": low, "most": most, "high": high}
            yield Told("dictionary.bounds-crossed", values, ("constraints", least))
