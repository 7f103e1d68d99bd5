"""A JSON Schema is valid by the meta-schema of its dialect.

Cites: JSON Schema 2020-12 Core, section 8.1.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from checker.engines import schema
from checker.engines.outcomes import Found, Nothing, Outcome, Undone
from checker.engines.schema import DIALECTS, Schema, Setting, Unjudged, compile_schema
from checker.kernel.kind import Supplies
from checker.kernel.pointer import join
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = schema.MESSAGES


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    if not survey.draft:
        yield Nothing()  # no dialect that we know: told by another requirement
        return
    form = _meta_schema(survey.draft)
    if form.is_valid(survey.data):
        return
    try:
        for one in form.faults(survey.data):
            yield Found(one.code, join(one.tokens), one.values, one.on_key)
    except Unjudged as why:
        yield Undone(why.code, why.values)


@cache
def _meta_schema(draft: str) -> Schema:
    return compile_schema({"$ref": DIALECTS[draft]}, Setting(draft=draft))
