"""`unreferencedReusableObject`: everything kept for reuse is referred to from somewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from checker.kernel.pointer import split
from checker.kernel.text import Text
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.scene import Scene

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {"reusableObjectsLocation": {"type": "string", "pattern": "^#(/[^/]*)*$"}},
    "required": ["reusableObjectsLocation"],
    "additionalProperties": False,
}

MESSAGES = {
    "rules.unreferenced": Text(
        "«{name}» معرَّف في {location} ولا يشير إليه شيء؛ احذفه أو أشر إليه حيث يلزم.",
        "“{name}” is defined at {location} and nothing refers to it; take it out, or refer to it where it is needed.",
    ),
}


def prepare(options: Mapping[str, str]) -> Judge:
    """Make it ready."""
    location = options["reusableObjectsLocation"]
    base = split(unquote(location[1:]))

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:
        if type(aim.value) is not dict:
            return FINE
        used = scene.referred()
        return tuple(
            [
                Problem("rules.unreferenced", {"name": name, "location": location}, (name,), on_key=True)
                for name in aim.value
                if (*base, name) not in used
            ]
        )

    return judge
