"""Severities of rulesets, and the levels of requirements they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.level import Level

OFF = "off"
USUAL = "warn"
"""The severity of a rule that says none."""
ALLOWED = ("error", "warn", "info", "hint", "off")

_NUMBERS: Mapping[int, str] = {-1: OFF, 0: "error", 1: "warn", 2: "info", 3: "hint"}
_LEVELS: Mapping[str, Level] = {
    "error": Level.MUST,
    "warn": Level.SHOULD,
    "info": Level.MAY,
    "hint": Level.MAY,
}


def severity(told: Any) -> str | None:
    """The severity as a word: `on` for `true`, `off` for `false`, None for what is no severity."""
    match told:
        case bool():
            return "on" if told else OFF
        case str():
            return told if told in ALLOWED else None
        case int():
            return _NUMBERS.get(told)
    return None


def level(word: str) -> Level:
    """How binding a rule of this severity is."""
    return _LEVELS[word]
