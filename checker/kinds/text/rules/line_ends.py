"""One kind of line end throughout a file (Unicode 16.0, 5.8; RFC 4180, 2.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.rule import Options, Rule, Spot
from checker.kinds.text.source import Source

OPTIONS: Mapping[str, Any] = {
    "allowed": {
        "type": "array",
        "minItems": 1,
        "uniqueItems": True,
        "items": {"enum": ["lf", "crlf", "cr"]},
        "description": "The line ends a file may have, one of them throughout.",
    },
}
MESSAGES = {
    "text.line-ends-mixed": Text(
        "تنتهي أسطر الملف بأكثر من نهاية: {found}. وحّدها في الملف كله.",
        "The lines of the file end in different ways: {found}. Use one throughout.",
    ),
    "text.line-ends": Text(
        "تنتهي أسطر الملف بـ {found}، والمسموح: {allowed}.",
        "The lines of the file end with {found}; allowed: {allowed}.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Ask for one line end out of `allowed`."""
    allowed = [name.upper() for name in options["allowed"]]

    def whole(_: Document, source: Source) -> Iterator[Spot]:
        found = _found(source)
        if len(found) > 1:
            counted = [f"{name} ×{count}" for name, count in found.items()]
            yield Spot("text.line-ends-mixed", {"found": counted})
        elif found and not set(found) <= set(allowed):
            yield Spot("text.line-ends", {"found": next(iter(found)), "allowed": allowed})

    return Rule(whole=whole)


def _found(source: Source) -> dict[str, int]:
    """Line end → how often, of those that occur."""
    raw = source.raw if not source.foreign else source.text.encode("utf-8", "replace")
    returns = raw.count(b"\r")
    both = raw.count(b"\r\n") if returns else 0
    counts = {"LF": raw.count(b"\n") - both, "CRLF": both, "CR": returns - both}
    return {name: count for name, count in counts.items() if count}
