"""`or`: an object has at least one of the `properties`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {"properties": {"type": "array", "items": {"type": "string"}, "minItems": 2}},
    "required": ["properties"],
    "additionalProperties": False,
}

MESSAGES = {
    "rules.or": Text(
        "ليس في «{field}» أي من هذه الحقول، ويجب أن يكون فيه واحد منها على الأقل: {allowed}.",
        "“{field}” has none of these, and must have at least one of them: {allowed}.",
    ),
    "rules.or-many": Text(
        "ليس في «{field}» أي من هذه الحقول، ويجب أن يكون فيه واحد منها على الأقل: {allowed} أو {count} غيرها.",
        "“{field}” has none of these, and must have at least one of them: {allowed} or {count} others.",
    ),
}

_SHOWN = 8


def prepare(options: Mapping[str, Any]) -> Judge:
    """Make it ready."""
    names: list[str] = options["properties"]
    wanted = frozenset(names)
    shown = names if len(names) <= _SHOWN else names[: _SHOWN // 2]
    code = "rules.or" if shown is names else "rules.or-many"
    values = {"allowed": shown, **({} if shown is names else {"count": len(names) - len(shown)})}

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
        value = aim.value
        if type(value) is not dict or not wanted.isdisjoint(value):
            return FINE
        return (Problem(code, {"field": aim.called, **values}),)

    return judge
