"""What is required is described.

Cites: JSON Schema 2020-12 Validation, section 6.5.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.required-unknown": Text(
        "الحقل «{name}» لازم ولا وصف له في properties؛ صفه أو احذفه من required.",
        "“{name}” is required and is not described under properties; describe it, or remove it from required.",
    ),
    "schemas.required-near": Text(
        "الحقل «{name}» لازم ولا وصف له في properties؛ لعل المقصود «{nearest}».",
        "“{name}” is required and is not described under properties; did you mean “{nearest}”?",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    requiring = [node for node in survey.objects if isinstance(node.get("required"), list)]
    if not requiring:
        yield Nothing()
    for node in requiring:
        parts = survey.around(node)
        if any(_is_map(part.value) for part in parts):
            continue
        described = {str(name) for part in parts for name in part.named("properties")}
        for at, name in enumerate(node.value["required"]):
            if isinstance(name, str) and name not in described:
                yield _found(node.at("required", at), name, described)


def _is_map(schema: Mapping[str, Any]) -> bool:
    """Whether members are described by what they hold rather than by name."""
    further = schema.get("additionalProperties")
    return "patternProperties" in schema or (isinstance(further, dict) and bool(further))


def _found(pointer: str, name: str, described: set[str]) -> Found:
    near = nearest(name, sorted(described))
    if near:
        return Found("schemas.required-near", pointer, {"name": name, "nearest": near})
    return Found("schemas.required-unknown", pointer, {"name": name})
