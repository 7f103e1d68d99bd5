"""Digits of one script: 0-9, Arabic-Indic or Eastern Arabic-Indic (Unicode 16.0, 22.3; UTS #39, 5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.text import Text, both
from checker.kinds.text.rule import Options, Rule, Told

OPTIONS: Mapping[str, Any] = {
    "within": {
        "enum": ["number", "value"],
        "description": "What must not mix digits: one number or date, or everything in one string.",
    },
}
MESSAGES = {
    "text.digits-in-number": Text(
        "في «{number}» أرقام من أكثر من كتابة: {scripts}.",
        "“{number}” has digits of more than one script: {scripts}.",
    ),
    "text.digits-in-value": Text(
        "في القيمة أرقام من أكثر من كتابة: {scripts}؛ منها «{one}» و«{other}».",
        "The value has digits of more than one script: {scripts}; such as “{one}” and “{other}”.",
    ),
}
_SCRIPTS = (
    ("0-9", both("الأرقام 0 إلى 9", "0-9")),
    ("\u0660-\u0669", both("الأرقام العربية المشرقية ٠-٩", "Arabic-Indic digits")),
    ("\u06f0-\u06f9", both("الأرقام الفارسية ۰-۹", "Eastern Arabic-Indic digits")),
)
_ARABIC = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_NUMBER = re.compile(f"{_DIGIT}+(?:[-./:\u066b\u066c]{_DIGIT}+)*")
"""A number, date or time as written. A comma is left out: it parts the fields of a table."""
_CLASS = re.compile(r"\[[^\]]*\]")
"""A character class of a pattern names digits of all scripts on purpose."""
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9_./:@#%&=+-]*(?: [0-9][0-9.:/-]*)*")
"""Digits of a Latin name or address, `RFC 9457` or `https://example.org/2`, are written no other way."""


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """Refuse digits of several scripts in one number, or in one value."""
    return Rule(text=_in_numbers if options["within"] == "number" else _in_value, suspect=_suspect)


def _suspect(mark: str) -> bool:
    return _ARABIC.match(mark) is not None


def _in_numbers(text: str) -> Iterator[Told]:
    if _ARABIC.search(text) is None:
        return
    for found in _NUMBER.finditer(_blank(_CLASS, text)):
        scripts = _scripts(found[0])
        if len(scripts) > 1:
            yield Told("text.digits-in-number", {"number": found[0], "scripts": list(scripts.values())}, found.start())
            return


def _in_value(text: str) -> Iterator[Told]:
    if _ARABIC.search(text) is None:
        return
    numbers = [found[0] for found in _NUMBER.finditer(_blank(_LATIN, _blank(_CLASS, text)))]
    pure = {next(iter(_scripts(number))): number for number in reversed(numbers) if len(_scripts(number)) == 1}
    if len(pure) > 1:
        one, other, *_ = [number for number in dict.fromkeys(numbers) if number in pure.values()]
        scripts = [name for script, name in _SCRIPTS if script in pure]
        yield Told("text.digits-in-value", {"scripts": scripts, "one": one, "other": other}, text.find(other))


def _scripts(number: str) -> dict[str, Mapping[str, str]]:
    return {script: name for script, name in _SCRIPTS if re.search(f"[{script}]", number)}


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: " " * len(found[0]), text)
