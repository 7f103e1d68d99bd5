"""Sentences about queries that are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "query.no-word": Text(
        "الاستعلام «{query}» غير صحيح عند الموضع {at}: لا يُفهم {found}.",
        "The query “{query}” is not well formed at position {at}: {found} is not understood.",
    ),
    "query.expected": Text(
        "الاستعلام «{query}» غير صحيح عند الموضع {at}: المتوقع {allowed}، والموجود «{found}».",
        "The query “{query}” is not well formed at position {at}: {allowed} is expected, and “{found}” is there.",
    ),
    "query.ended": Text(
        "الاستعلام «{query}» ناقص: المتوقع في آخره {allowed}.",
        "The query “{query}” is not complete: {allowed} is expected at its end.",
    ),
    "query.unknown": Text(
        "الاستعلام «{query}»، الموضع {at}: «{found}» غير معروف هنا. المسموح: {allowed}.",
        "The query “{query}”, position {at}: “{found}” is not known here. Allowed: {allowed}.",
    ),
    "query.unknown-near": Text(
        "الاستعلام «{query}»، الموضع {at}: «{found}» غير معروف هنا؛ لعل المقصود «{nearest}».",
        "The query “{query}”, position {at}: “{found}” is not known here; did you mean “{nearest}”?",
    ),
    "query.unknown-alone": Text(
        "الاستعلام «{query}»، الموضع {at}: «{found}» غير معروف هنا، ولا شبيه له.",
        "The query “{query}”, position {at}: “{found}” is not known here, and nothing is like it.",
    ),
    "query.pattern": Text(
        "الاستعلام «{query}»، الموضع {at}: «{found}» ليس نمط RE2 صحيحًا.",
        "The query “{query}”, position {at}: “{found}” is not a valid RE2 pattern.",
    ),
    "query.too-deep": Text(
        "الاستعلام «{query}» متداخل أكثر مما يُقرأ.", "The query “{query}” is nested deeper than is read."
    ),
}
_MOST = 30


def wrong(code: str, query: str, at: int, **values: Any) -> Trouble:
    """What is wrong in a query at a place; positions count from 1."""
    return Trouble(code, MESSAGES[code], {"query": query, "at": at + 1, **values})


def unknown(query: str, at: int, found: str, allowed: Sequence[str]) -> Trouble:
    """A word that must be one of `allowed`, with the nearest that is."""
    if near := nearest(found, allowed):
        return wrong("query.unknown-near", query, at, found=found, nearest=near)
    if len(allowed) > _MOST:
        return wrong("query.unknown-alone", query, at, found=found)
    return wrong("query.unknown", query, at, found=found, allowed=list(allowed))
