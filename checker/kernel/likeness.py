"""Which known word somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], least: float = 0.6) -> str:
    """The known word most like `word`, `""` where none is like it; `least` is how like it must be, from 0 to 1."""
    from difflib import get_close_matches  # noqa: PLC0415 - most runs meet no wrong word

    near = get_close_matches(word, list(known), 1, least)
    return near[0] if near else ""
