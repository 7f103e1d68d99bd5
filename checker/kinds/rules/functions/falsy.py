"""`falsy`: it is not there, or is false, 0, null or an empty text."""

from __future__ import annotations

from typing import Any

from checker.engines.schema_values import brief
from checker.kernel.text import Text
from checker.kinds.rules.javascript import truthy
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS = None

MESSAGES = {
    "rules.falsy": Text(
        "قيمة «{field}» هي {actual}؛ احذفها أو اجعلها false أو 0 أو null أو نصًا فارغًا.",
        "“{field}” is {actual}; take it out, or make it false, 0, null or an empty text.",
    ),
}


def prepare(options: Any) -> Judge:  # noqa: ARG001 - the form of a function
    """Make it ready."""
    return _judge


def _judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
    if not truthy(aim.value):
        return FINE
    return (Problem("rules.falsy", {"field": aim.called, "actual": brief(aim.value)}),)
