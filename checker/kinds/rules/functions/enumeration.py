"""`enumeration`: a text, number, boolean or null is one of `values`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.schema_values import brief, listed
from checker.kernel.text import Text
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {"values": {"type": "array", "items": {"type": ["string", "number", "null", "boolean"]}}},
    "required": ["values"],
    "additionalProperties": False,
}

MESSAGES = {
    "rules.enumeration": Text(
        "القيمة «{actual}» ليست من القيم المسموحة: {allowed}.",
        "“{actual}” is not one of the allowed values: {allowed}.",
    ),
}


def prepare(options: Mapping[str, Any]) -> Judge:
    """Make it ready."""
    # To Python true is 1; to JavaScript, and so to a ruleset, it is not.
    allowed = {(type(value) is bool, value) for value in options["values"]}
    values = listed(options["values"])

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
        value = aim.value
        if value is UNDEFINED or type(value) is dict or type(value) is list:
            return FINE
        if (type(value) is bool, value) in allowed:
            return FINE
        return (Problem("rules.enumeration", {"actual": brief(value), "allowed": values}),)

    return judge
