"""`defined`: it is there, whatever its value."""

from __future__ import annotations

from typing import Any

from checker.kernel.text import Text
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS = None

MESSAGES = {"rules.defined": Text("ينقص «{field}»؛ أضفه.", "“{field}” is missing; add it.")}


def prepare(options: Any) -> Judge:  # noqa: ARG001 - the form of a function
    """Make it ready."""
    return _judge


def _judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
    return (Problem("rules.defined", {"field": aim.called}),) if aim.value is UNDEFINED else FINE
