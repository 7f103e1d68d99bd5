"""Examples and defaults satisfy the schemas that they illustrate.

Cites: OpenAPI 3.1.1, sections 4.8.14, 4.8.19 and 4.8.24; 3.0.4, section 4.7.24 (`default`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from checker.engines.outcomes import Nothing, Undone
from checker.engines.schema import Mismatch, Schema, Setting, Unjudged, compile_schema, engine
from checker.engines.schema_messages import told
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.openapi.dialect import Dialect
from checker.kinds.openapi.illustrations import Illustration, illustrations
from checker.kinds.openapi.judging import faults
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.example-unfit": Text(
        "المثال الذي يشير إليه هذا المرجع لا يوافق المخطط هنا، عند {at}: {problem}",
        "The example that this refers to does not satisfy the schema here, at {at}: {problem}",
    ),
    "openapi.examples-without-schema": Text(
        "لم يُحكم على كل الأمثلة، لأن مخططات غير صحيحة أو مراجعها مقطوعة (عددها {count})، أولها {first}",
        "Not all examples were judged: {count} schemas are mistaken or have broken references, the first at {first}",
    ),
}
"""The other sentences are those of the engine of JSON Schema."""

_DIALECTS = {
    "3.0": ("4", "http://json-schema.org/draft-04/schema#"),
    "3.1": ("2020-12", "https://json-schema.org/draft/2020-12/schema"),
}
_RESOURCE = "urn:miyar:openapi"
_NEWER_FORMATS = ("date", "time", "duration", "uuid", "uri-reference", "json-pointer")
"""Formats that documents of 3.0 use and that Draft 4 does not know."""


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def half(*, of_schemas: bool) -> Judge:
    """The judge of those examples that stand in schemas, or of all others; what was not judged is told by both."""

    def judge(survey: Survey) -> Iterator[Outcome]:
        for one in _judge(survey):
            if not isinstance(one, Found) or (one.node.kind == "schema") is of_schemas:
                yield one

    return judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    yield from survey.once(_outcomes)


def _outcomes(survey: Survey) -> list[Outcome]:
    return list(_judged(survey))


def _judged(survey: Survey) -> Iterator[Outcome]:
    found = list(illustrations(survey))
    if not found:
        if not any(survey.marked[keyword] for keyword in ("example", "default", "examples")):
            yield Nothing()
        return
    dialect = Dialect(survey)
    root = {
        "$schema": _DIALECTS[survey.version][1],
        "properties": {f"e{place}": dialect.schema(one.schema) for place, one in enumerate(found)},
        "components": {"schemas": dialect.components()},
        "others": dialect.others,
    }
    wrong = list(_once(_together(survey.version, root, found)))
    yield from wrong
    if dialect.unknown and not wrong:
        values = {"count": len(dialect.unknown), "first": dialect.unknown[0]}
        yield Undone("openapi.examples-without-schema", values)


def _together(version: str, root: Mapping[str, Any], found: Sequence[Illustration]) -> Iterator[Outcome]:
    """Judge by one schema, of which each example is a property; one by one where that cannot be made or used."""
    draft = _DIALECTS[version][0]
    try:
        schema = compile_schema(root, Setting(draft=draft, formats=_formats(version)))
        values = {f"e{place}": one.value for place, one in enumerate(found)}
        mismatches = list(faults(schema, values))
        failing = {one.tokens[0] for one in mismatches}
        if failing:
            # The engine says that it gave a pattern up only where nothing else is wrong.
            mismatches += faults(schema, {key: value for key, value in values.items() if key not in failing})
    except (Trouble, Unjudged):
        yield from _apart(version, root, found)
        return
    wrong = {int(str(one.tokens[0])[1:]) for one in mismatches}
    right = {id(one.node.value) for place, one in enumerate(found) if one.use and place not in wrong}
    for one in mismatches:
        example = found[int(str(one.tokens[0])[1:])]
        if example.use and id(example.node.value) in right:
            yield _of_use(example, example.use, one)
        else:
            yield Found(one.code, example.node, (*example.tokens, *one.tokens[1:]), one.values, one.on_key)


def _of_use(example: Illustration, use: Node, wrong: Mismatch) -> Found:
    """An example that other schemas are content with is wrong where it is used, not where it stands."""
    at = example.node.pointer((*example.tokens, *wrong.tokens[1:]))
    return Found("openapi.example-unfit", use, (), {"at": at, "problem": told(wrong.code, wrong.values)})


def _apart(version: str, root: Mapping[str, Any], found: Sequence[Illustration]) -> Iterator[Outcome]:
    draft = _DIALECTS[version][0]
    try:
        number = engine().Draft4 if version == "3.0" else engine().Draft202012
        registry = engine().Registry([(_RESOURCE, root)], draft=number)
    except ValueError:
        yield Undone("jsonschema.schema-too-deep")
        return
    setting = Setting(draft=draft, registry=registry, formats=_formats(version))
    for place, one in enumerate(found):
        try:
            schema = compile_schema({"$ref": f"{_RESOURCE}#/properties/e{place}"}, setting)
            for mismatch in faults(schema, one.value):
                tokens = (*one.tokens, *mismatch.tokens)
                yield Found(mismatch.code, one.node, tokens, mismatch.values, mismatch.on_key)
        except (Trouble, Unjudged) as trouble:
            yield Undone(trouble.code, trouble.values)


def _once(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """A shared example that fails two schemas in the same way is one finding; so is a reason given twice."""
    given: set[tuple[Any, ...]] = set()
    for one in outcomes:
        key: tuple[Any, ...] = (one.code, repr(one.values)) if isinstance(one, Undone) else ()
        if isinstance(one, Found):
            key = (one.code, id(one.node.value), one.tokens)
        if key not in given:
            given.add(key)
            yield one


@cache
def _formats(version: str) -> Mapping[str, Any]:
    if version != "3.0":
        return {}
    return {name: _by_newest(name) for name in _NEWER_FORMATS}


def _by_newest(name: str) -> Any:
    schema: Schema = compile_schema({"format": name})
    return schema.quick
