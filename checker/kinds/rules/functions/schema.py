"""`schema`: it keeps to a JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.engines import schema as engine
from checker.engines.schema import Schema, Setting, Unjudged, compile_schema
from checker.kernel.text import Text
from checker.kinds.rules.javascript import UNDEFINED
from checker.kinds.rules.judging import FINE, Aim, Judge, Problem
from checker.kinds.rules.lens import Lenses
from checker.kinds.rules.messages import Unjudgeable
from checker.kinds.rules.projection import projected
from checker.kinds.rules.scene import Scene

_DIALECTS = {f"draft{draft}": draft for draft in engine.DRAFTS}
_USUAL = "7"
"""The draft of a schema that does not say its own, as Spectral reads it."""

OPTIONS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "schema": {"type": "object"},
        "dialect": {"enum": ["auto", *_DIALECTS]},
        "allErrors": {"type": "boolean"},
    },
    "required": ["schema"],
    "additionalProperties": False,
}

MESSAGES = {**engine.MESSAGES, "rules.schema-missing": Text("ينقص «{field}»؛ أضفه.", "“{field}” is missing; add it.")}


def prepare(options: Mapping[str, Any]) -> Judge:
    """Make it ready. Raises Trouble where the schema is wrong."""
    told = options["schema"]
    compiled = compile_schema(told, Setting(draft=_draft(told, options.get("dialect", "auto"))))
    lens = Lenses(told).whole
    every = options.get("allErrors", False)

    def judge(aim: Aim, scene: Scene) -> tuple[Problem, ...]:
        if aim.value is UNDEFINED:
            return (Problem("rules.schema-missing", {"field": aim.called}),)
        value = projected(aim.value, lens, aim.node, scene)
        if compiled.is_valid(value):
            return FINE
        found = _problems(compiled, value)
        return found if every else found[:1]

    return judge


def _draft(schema: Mapping[str, Any], dialect: str) -> str:
    if dialect != "auto":
        return _DIALECTS[dialect]
    return "" if "$schema" in schema else _USUAL


def _problems(schema: Schema, value: Any) -> tuple[Problem, ...]:
    try:
        return tuple([Problem(one.code, one.values, one.tokens, one.on_key) for one in schema.faults(value)])
    except Unjudged as why:
        raise Unjudgeable(why.code, **why.values) from None
