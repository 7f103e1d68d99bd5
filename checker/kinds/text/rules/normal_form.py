"""Normalization Form C (UAX #15): one spelling for what looks the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from unicodedata import category, is_normalized, normalize

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.ranges import written
from checker.kinds.text.rule import Options, Rule, Told

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "text.not-normalized": Text(
        "ليس النص على الصيغة NFC: كُتب فيه {found}، وصوابه {wanted}.",
        "The text is not in form NFC: it has {found} where {wanted} is meant.",
    ),
}
_MOST = 4
"""Characters of each side that a message shows."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Ask for NFC."""
    return Rule(text=_text, suspect=_suspect)


def _suspect(mark: str) -> bool:
    """Characters that change, or may join the one before; a text without them is in NFC (UAX #15, 9)."""
    return category(mark)[0] == "M" or "\u1160" <= mark <= "\u11ff" or not is_normalized("NFC", mark)


def _text(text: str) -> Iterator[Told]:
    if is_normalized("NFC", text):
        return
    start, found, wanted = _difference(text, normalize("NFC", text))
    yield Told("text.not-normalized", {"found": _named(found), "wanted": _named(wanted)}, start)


def _difference(one: str, other: str) -> tuple[int, str, str]:
    """Where the two begin to differ, and their parts from there to their common end."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    end = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter - start)
    return start, one[start : len(one) - end], other[start : len(other) - end]


def _named(characters: str) -> str:
    names = " ".join([written(character) for character in characters[:_MOST]])
    return f"{names} …" if len(characters) > _MOST else names
