"""No byte order mark before the text (RFC 8259, 8.1; Unicode 16.0, 23.8)."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.rule import Options, Rule, Spot
from checker.kinds.text.source import Source

OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "text.byte-order-mark": Text(
        "يبدأ الملف بعلامة ترتيب البايتات (U+FEFF)، فاحذف أول ثلاثة بايتات منه: EF BB BF.",
        "The file begins with a byte order mark (U+FEFF); remove its first three bytes, EF BB BF.",
    ),
}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Refuse a byte order mark."""
    return Rule(whole=_whole)


def _whole(_: Document, source: Source) -> Iterator[Spot]:
    if source.raw.startswith(BOM_UTF8):
        yield Spot("text.byte-order-mark", {})
