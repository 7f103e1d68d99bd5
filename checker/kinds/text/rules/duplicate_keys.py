"""Keys of an object are unique (RFC 8259, 4; RFC 7493, 2.3; YAML 1.2.2, 3.2.1.3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.rule import Options, Rule, Spot
from checker.kinds.text.source import Source

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "text.duplicate-key": Text(
        "المفتاح «{key}» مكتوب أكثر من مرة في الكائن نفسه (السطر {line}).",
        "The key “{key}” is written more than once in the same object (line {line}).",
    ),
    "text.duplicate-key-somewhere": Text(
        "في هذا السطر مفتاح مكتوب أكثر من مرة في الكائن نفسه (السطر {line}).",
        "A key is written more than once in the same object on this line (line {line}).",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Refuse a key written twice."""
    return Rule(whole=_whole)


def _whole(document: Document, source: Source) -> Iterator[Spot | None]:
    if not source.structured:
        yield None
        return
    for flaw in document.flaws:
        if flaw.code == "load.duplicate-key":
            key = flaw.values.get("key", "")
            code = "text.duplicate-key" if key else "text.duplicate-key-somewhere"
            values = {"line": flaw.place.line, **({"key": key} if key else {})}
            yield Spot(code, values, flaw.pointer, on_key=bool(key and flaw.pointer))
