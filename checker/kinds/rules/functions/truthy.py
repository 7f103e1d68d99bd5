"""`truthy`: it is there, and is not false, 0, null or an empty text."""

from __future__ import annotations

from typing import Any

from checker.engines.schema_values import brief
from checker.kernel.text import Text
from checker.kinds.rules.javascript import UNDEFINED, truthy
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS = None

MESSAGES = {
    "rules.truthy-missing": Text(
        "ينقص «{field}»؛ أضفه بقيمة غير فارغة.", "“{field}” is missing; add it, with a value that is not empty."
    ),
    "rules.truthy-empty": Text("«{field}» نص فارغ؛ اكتب له قيمة.", "“{field}” is an empty text; write a value for it."),
    "rules.truthy": Text(
        "قيمة «{field}» هي {actual}؛ يجب ألا تكون false ولا 0 ولا null.",
        "“{field}” is {actual}; it must not be false, 0 or null.",
    ),
}


def prepare(options: Any) -> Judge:  # noqa: ARG001 - the form of a function
    """Make it ready."""
    return _judge


def _judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
    if truthy(aim.value):
        return FINE
    if aim.value is UNDEFINED:
        return (Problem("rules.truthy-missing", {"field": aim.called}),)
    if aim.value == "":
        return (Problem("rules.truthy-empty", {"field": aim.called}),)
    return (Problem("rules.truthy", {"field": aim.called, "actual": brief(aim.value)}),)
