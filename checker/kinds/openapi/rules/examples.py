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
from checker.kinds.openapi.illustrations import Illustration, asks_only, illustrations
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
_FORMAT_OR_CHOICE = frozenset({"format", "enum"})
Illustrations = Mapping[str, Illustration]
"""Name of a property → the example whose schema the property has."""


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
    doubtful = {f"e{place}": one for place, one in enumerate(found) if not _surely_fits(survey.version, one)}
    root = {
        "$schema": _DIALECTS[survey.version][1],
        "properties": {key: dialect.schema(one.schema) for key, one in doubtful.items()},
        "others": dialect.others,
    }
    wrong = list(_once(_told(survey.version, root, dialect, doubtful)))
    yield from wrong
    if dialect.unknown and not wrong:
        values = {"count": len(dialect.unknown), "first": dialect.unknown[0]}
        yield Undone("openapi.examples-without-schema", values)


def _told(version: str, root: Mapping[str, Any], dialect: Dialect, found: Illustrations) -> Iterator[Outcome]:
    """Judge by the components that are needed, for many are not; by all of them where one turns out to be missing."""
    if not found:
        return
    needed = dialect.needed(one.schema for one in found.values())
    every = {**root, "components": {"schemas": dialect.components()}}
    for whole in ({**root, "components": {"schemas": needed}}, every):
        try:
            mismatches = _together(version, whole, found)
        except Trouble:
            continue
        except Unjudged:
            break
        yield from _of_mismatches(mismatches, found)
        return
    yield from _apart(version, every, found)


def _together(version: str, root: Mapping[str, Any], found: Illustrations) -> list[Mismatch]:
    """Judge by one schema, of which each example is a property. Raises Trouble or Unjudged where it cannot be."""
    schema = compile_schema(root, Setting(draft=_DIALECTS[version][0], formats=_formats(version)))
    failing = {key: one.value for key, one in found.items() if not schema.is_valid({key: one.value})}
    mismatches = list(schema.faults(failing))
    wrong = {one.tokens[0] for one in mismatches}
    # The engine says that it gave a pattern up only where nothing else is wrong.
    return mismatches + list(schema.faults({key: value for key, value in failing.items() if key not in wrong}))


def _of_mismatches(mismatches: Sequence[Mismatch], found: Illustrations) -> Iterator[Outcome]:
    wrong = {str(one.tokens[0]) for one in mismatches}
    right = {id(one.node.value) for key, one in found.items() if one.use and key not in wrong}
    for one in mismatches:
        example = found[str(one.tokens[0])]
        if example.use and id(example.node.value) in right:
            yield _of_use(example, example.use, one)
        else:
            yield Found(one.code, example.node, (*example.tokens, *one.tokens[1:]), one.values, one.on_key)


def _of_use(example: Illustration, use: Node, wrong: Mismatch) -> Found:
    """An example that other schemas are content with is wrong where it is used, not where it stands."""
    at = example.node.pointer((*example.tokens, *wrong.tokens[1:]))
    return Found("openapi.example-unfit", use, (), {"at": at, "problem": told(wrong.code, wrong.values)})


def _apart(version: str, root: Mapping[str, Any], found: Illustrations) -> Iterator[Outcome]:
    draft = _DIALECTS[version][0]
    try:
        number = engine().Draft4 if version == "3.0" else engine().Draft202012
        registry = engine().Registry([(_RESOURCE, root)], draft=number)
    except ValueError:
        yield Undone("jsonschema.schema-too-deep")
        return
    setting = Setting(draft=draft, registry=registry, formats=_formats(version))
    for key, one in found.items():
        try:
            schema = compile_schema({"$ref": f"{_RESOURCE}#/properties/{key}"}, setting)
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


def _surely_fits(version: str, example: Illustration) -> bool:
    """Whether a text is right by a look at its format and its choices alone: most schemas of texts have no more."""
    value, schema = example.value, example.schema.value
    name = schema.get("format", "")
    if not isinstance(value, str) or not isinstance(name, str) or not name.isascii():
        return False
    if example.use or schema.get("type") != "string" or not asks_only(schema, _FORMAT_OR_CHOICE):
        return False  # an example that several places use is right or wrong by all of them
    choices = schema.get("enum", [value])
    return isinstance(choices, list) and value in choices and _format(version, name).is_valid(value)


@cache
def _format(version: str, name: str) -> Schema:
    return compile_schema({"format": name}, Setting(draft=_DIALECTS[version][0], formats=_formats(version)))


def _by_newest(name: str) -> Any:
    schema: Schema = compile_schema({"format": name})
    return schema.quick
