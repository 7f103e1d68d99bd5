"""One label, one code: who reads a list must be able to tell its codes apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry, text_of
from checker.kinds.dictionary.rule import CODE_LISTS, Desk, Options, Told

OPTIONS: Mapping[str, Any] = {}
ABOUT = CODE_LISTS
MESSAGES = {
    "dictionary.label-twice": Text(
        "للرمزين «{code}» و«{other}» الاسم نفسه «{label}».",
        "The codes “{code}” and “{other}” have the same name, “{label}”.",
    ),
}


def judge(entry: Entry, options: Options, desk: Desk) -> Iterator[Told]:  # noqa: ARG001 - the contract of a rule
    """Compare the labels of codes that are valid on the same days, language by language."""
    for language in ("ar", "en"):
        seen: dict[str, list[tuple[str, str, str]]] = {}
        for number, code in entry.codes:
            name = code.get("name")
            label = text_of(name, language).strip() if isinstance(name, dict) else ""
            if not label:
                continue
            first, last = entry.period(code)
            others = seen.setdefault(label.casefold(), [])
            for other, begun, ended in others:
                if other != code["code"] and begun <= last and first <= ended:
                    values = {"code": code["code"], "other": other, "label": label}
                    yield Told("dictionary.label-twice", values, ("codes", number, "name", language))
                    break
            others.append((code["code"], first, last))
