"""YAML that is exchanged holds what JSON can hold (RFC 8259, 6: neither infinity nor NaN)."""

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
    "text.not-json-value": Text(
        "في الملف القيمة {value}، ولا مقابل لها في JSON.",
        "The file has the value {value}, for which JSON has no number.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Refuse `.inf` and `.nan`."""
    return Rule(whole=_whole)


def _whole(document: Document, source: Source) -> Iterator[Spot | None]:
    if source.form != "yaml":
        yield None
        return
    for flaw in document.flaws:
        if flaw.code == "load.not-json-value":
            yield Spot("text.not-json-value", flaw.values, flaw.pointer)
