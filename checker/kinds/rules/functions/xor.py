"""`xor`: an object has exactly one of the `properties`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines.schema_values import listed
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
    "rules.xor-none": Text(
        "ليس في «{field}» أي من هذه الحقول، ويجب أن يكون فيه واحد منها لا أكثر: {allowed}.",
        "“{field}” has none of these, and must have exactly one of them: {allowed}.",
    ),
    "rules.xor-several": Text(
        "في «{field}» أكثر من واحد من حقول لا تجتمع: {found}؛ أبقِ واحدًا منها.",
        "“{field}” has more than one of what excludes each other: {found}; keep one of them.",
    ),
}


def prepare(options: Mapping[str, Any]) -> Judge:
    """Make it ready."""
    names: list[str] = options["properties"]
    wanted = frozenset(names)
    allowed = listed(names)

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:  # noqa: ARG001 - the form of a judge
        if type(aim.value) is not dict:
            return FINE
        found = [name for name in aim.value if name in wanted]
        if len(found) == 1:
            return FINE
        if not found:
            return (Problem("rules.xor-none", {"field": aim.called, "allowed": allowed}),)
        return (Problem("rules.xor-several", {"field": aim.called, "found": found}),)

    return judge
