"""`casing`: a name is written in one of the usual ways: camel, pascal, kebab, cobol, snake, macro, flat."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checker.engines.patterns import compile_pattern
from checker.engines.schema_values import brief
from checker.kernel.text import Text, both
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

_CASES: Mapping[str, tuple[str, dict[str, str]]] = {
    "flat": ("[a-z][a-z0-9]*", both("أحرف صغيرة متصلة، مثل birthdate", "flat case, such as birthdate")),
    "camel": (
        "[a-z][a-z0-9]*(?:[A-Z0-9](?:[a-z0-9]+|$))*",
        both("صيغة camelCase، مثل birthDate", "camel case, such as birthDate"),
    ),
    "pascal": (
        "[A-Z][a-z0-9]*(?:[A-Z0-9](?:[a-z0-9]+|$))*",
        both("صيغة PascalCase، مثل BirthDate", "pascal case, such as BirthDate"),
    ),
    "kebab": (
        "[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
        both("كلمات بينها واصلات، مثل birth-date", "kebab case, such as birth-date"),
    ),
    "cobol": (
        "[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*",
        both("كلمات بأحرف كبيرة بينها واصلات، مثل BIRTH-DATE", "cobol case, such as BIRTH-DATE"),
    ),
    "snake": (
        "[a-z][a-z0-9]*(?:_[a-z0-9]+)*",
        both("كلمات بينها شرطات سفلية، مثل birth_date", "snake case, such as birth_date"),
    ),
    "macro": (
        "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*",
        both("كلمات بأحرف كبيرة بينها شرطات سفلية، مثل BIRTH_DATE", "macro case, such as BIRTH_DATE"),
    ),
}

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"enum": list(_CASES)},
        "disallowDigits": {"type": "boolean"},
        "separator": {
            "type": "object",
            "properties": {"char": {"type": "string", "maxLength": 1}, "allowLeading": {"type": "boolean"}},
            "required": ["char"],
            "additionalProperties": False,
        },
    },
    "required": ["type"],
    "additionalProperties": False,
}

MESSAGES = {
    "rules.casing": Text("«{actual}» ليس مكتوبًا كما يجب: {case}.", "“{actual}” is not written in {case}."),
    "rules.casing-separated": Text(
        "«{actual}» ليس مكتوبًا كما يجب: {case}، وبين المجموعات «{separator}».",
        "“{actual}” is not written in {case}, with “{separator}” between groups.",
    ),
    "rules.casing-no-digits": Text(
        "«{actual}» ليس مكتوبًا كما يجب: {case}، بلا أرقام.", "“{actual}” is not written in {case}, without digits."
    ),
}

_MOST = 100_000
"""Names whose answer is remembered."""


def prepare(options: Mapping[str, Any]) -> Judge:
    """Make it ready."""
    pattern = compile_pattern(_pattern(options))
    case = _CASES[options["type"]][1]
    separator = options.get("separator", {})
    alone = separator.get("char") if separator.get("allowLeading") else None
    code, values = "rules.casing", {"case": case}
    if separator:
        code, values = "rules.casing-separated", {"case": case, "separator": separator["char"]}
    elif options.get("disallowDigits"):
        code = "rules.casing-no-digits"
    known: dict[str, tuple[Problem, ...]] = {}

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
        name = aim.value
        if type(name) is not str or not name or name == alone:
            return FINE
        found = known.get(name)
        if found is None:
            fine = pattern.search(name) is not None
            found = FINE if fine else (Problem(code, {"actual": brief(name), **values}),)
            if len(known) < _MOST:
                known[name] = found
        return found

    return judge


def _pattern(options: Mapping[str, Any]) -> str:
    word = _CASES[options["type"]][0]
    if options.get("disallowDigits"):
        word = word.replace("0-9", "").replace("[]", "[^\\s\\S]")
    separator = options.get("separator")
    if separator is None:
        return f"^{word}$"
    between = f"[{re.escape(separator['char'])}]"
    leading = f"{between}?" if separator.get("allowLeading") else ""
    return f"^{leading}{word}(?:{between}{word})*$"
