"""`pattern`: a text that matches one pattern (`match`), or does not match another (`notMatch`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.patterns import Pattern, compile_slashed
from checker.engines.schema_values import brief
from checker.kernel.text import Text
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {"match": {"type": "string"}, "notMatch": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}

MESSAGES = {
    "rules.pattern-match": Text(
        "«{actual}» لا يوافق النمط المطلوب: {pattern}", "“{actual}” does not match the pattern {pattern}"
    ),
    "rules.pattern-not-match": Text(
        "«{actual}» يوافق نمطًا ممنوعًا: {pattern}", "“{actual}” matches a pattern that is forbidden: {pattern}"
    ),
}

_MOST = 100_000
"""Texts whose answer is remembered: names come back many times in a document."""


def prepare(options: Mapping[str, str]) -> Judge:
    """Make it ready. Raises Trouble for a pattern that cannot be run."""
    tests = [
        (key == "match", code, options[key], compile_slashed(options[key]))
        for key, code in (("match", "rules.pattern-match"), ("notMatch", "rules.pattern-not-match"))
        if key in options
    ]
    known: dict[str, tuple[Problem, ...]] = {}

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
        text = aim.value
        if type(text) is not str:
            return FINE
        found = known.get(text)
        if found is None:
            found = _problems(tests, text)
            if len(known) < _MOST:
                known[text] = found
        return found

    return judge


def _problems(tests: list[tuple[bool, str, str, Pattern]], text: str) -> tuple[Problem, ...]:
    return tuple(
        [
            Problem(code, {"actual": brief(text), "pattern": written})
            for wanted, code, written, pattern in tests
            if (pattern.search(text) is not None) is not wanted
        ]
    )
