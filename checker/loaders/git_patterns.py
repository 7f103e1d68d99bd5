"""Patterns of names of files, as .gitignore writes them (gitignore(5))."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_PLAIN = re.compile(r"!?/*[\w.*?-][\w.*?/-]*", re.ASCII)
"""Names and wildcards, which git reads however they are put together."""
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def matches(patterns: tuple[str, ...], name: str) -> bool:
    """Whether `patterns` match a relative path; as in .gitignore a later `!pattern` takes away.

    A byte of the name that is not UTF-8 (a lone surrogate) is matched by `?` and `*` and by nothing else.
    Raises ValueError for a pattern that is none; see `wrong`.
    """
    return bool(said(patterns, name))


def said(patterns: tuple[str, ...], name: str) -> bool | None:
    """What the last pattern that speaks of a relative path says: left out or taken in; None where none speaks."""
    found: bool | None = _compiled(patterns).check_file(_LONE_SURROGATE.sub("\ufffd", name)).include
    return found


def wrong(pattern: str) -> bool:
    """Whether git could not read `pattern`."""
    if _PLAIN.fullmatch(pattern):
        return False
    try:
        _compiled((pattern,))
    except ValueError:
        return True
    return False


@cache
def _compiled(patterns: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - many runs go by content alone

    return GitIgnoreSpec.from_lines(patterns)
