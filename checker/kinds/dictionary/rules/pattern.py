"""A pattern that every engine can run in linear time and that speaks of the whole value (RE2 syntax; RFC 9485)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.patterns import compile_pattern
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.dictionary.entry import Entry
from checker.kinds.dictionary.rule import ELEMENTS, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = ELEMENTS
MESSAGES = {
    "dictionary.pattern-wrong": Text(
        "النمط «{pattern}» غير صحيح الكتابة، أو فيه ما ليس في RE2"
        " (كالنظر إلى الأمام، والرجوع إلى مجموعة سابقة، والتكرار أكثر من 1000).",
        "The pattern “{pattern}” is not well formed, or has what RE2 has not"
        " (look-around, back-references, repetition above 1000).",
    ),
    "dictionary.pattern-loose": Text(
        "النمط «{pattern}» لا يحكم القيمة كلها؛ ابدأه بـ ^ واختمه بـ $.",
        "The pattern “{pattern}” does not bind the whole value; begin it with ^ and end it with $.",
    ),
}
_BEYOND = re.compile(r"\(\?<?[=!]|\\[1-9]|\\k<")
"""Look-around and back-references."""
_REPEATED = re.compile(r"\{([0-9]+)(?:,([0-9]*))?\}")
_MOST_REPEATED = 1000
_ESCAPED = re.compile(r"\\[^1-9k]")
_TOKENS: tuple[str | int, ...] = ("constraints", "pattern")


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told | None]:  # noqa: ARG001 - the contract of a rule
    """Compile the pattern, and see that it is anchored at both ends."""
    pattern = entry.constraints.get("pattern")
    if pattern is None:
        yield None
        return
    plain = _ESCAPED.sub("_", pattern)
    if _BEYOND.search(plain) or _repeats(plain) or not _compiles(pattern):
        yield Told("dictionary.pattern-wrong", {"pattern": pattern}, _TOKENS)
    elif not (plain.startswith("^") and plain.endswith("$")) or _branches(plain):
        yield Told("dictionary.pattern-loose", {"pattern": pattern}, _TOKENS)


def _repeats(plain: str) -> bool:
    counts = [count for found in _REPEATED.findall(plain) for count in found if count]
    return any(len(count) > 4 or int(count) > _MOST_REPEATED for count in counts)


def _compiles(pattern: str) -> bool:
    try:
        compile_pattern(pattern)
    except Trouble:
        return False
    return True


def _branches(plain: str) -> bool:
    """Whether a `|` stands outside all brackets: then each anchor binds one branch only."""
    depth = 0
    in_class = False
    for sign in plain:
        if in_class:
            in_class = sign != "]"
        elif sign == "[":
            in_class = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and depth == 0:
            return True
    return False
