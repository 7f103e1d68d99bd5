"""`undefined`: it is not there."""

from __future__ import annotations

from typing import Any

from checker.kernel.text import Text
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS = None

MESSAGES = {
    "rules.undefined": Text("«{field}» لا يجوز أن يرد هنا؛ احذفه.", "“{field}” must not be here; take it out."),
}


def prepare(options: Any) -> Judge:  # noqa: ARG001 - the form of a function
    """Make it ready."""
    return _judge


def _judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
    return (
        FINE
        if aim.value is UNDEFINED
        else (Problem("rules.undefined", {"field": aim.called}, on_key=bool(aim.tokens)),)
    )
