"""The values that a JSON Schema shows satisfy it: examples, defaults, and those it lists.

Cites: JSON Schema 2020-12 Validation, sections 9.2 and 9.5.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urljoin

from checker.engines import schema
from checker.engines.outcomes import Found, Nothing, Outcome, Undone
from checker.engines.schema import DIALECTS, Schema, Setting, Unjudged, compile_schema
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.schemas.json_survey import JsonSurvey, Node
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = schema.MESSAGES
_SELF = "urn:miyar:judged"

Shown = tuple[Node, tuple[str | int, ...], Any]
"""A schema, and a value with the tokens that lead to it from there."""


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    shown = [one for node in survey.objects for one in _values(node)]
    if not shown or not survey.draft:
        yield Nothing()
        return
    try:
        yield from [*_judged(survey, shown)]
    except (Trouble, Unjudged):
        yield from _apart(survey, shown)


def _apart(survey: JsonSurvey, shown: list[Shown]) -> Iterator[Outcome]:
    """One by one, where one of them cannot be judged."""
    for one in shown:
        try:
            yield from [*_judged(survey, [one])]
        except Trouble:
            continue  # a schema that is none, or a reference that leads nowhere: told elsewhere
        except Unjudged as why:
            yield Undone(why.code, why.values)


def _judged(survey: JsonSurvey, shown: list[Shown]) -> Iterator[Outcome]:
    """All together: the values as members of one object. Raises Trouble, Unjudged."""
    compiled = _compiled(survey, [node for node, _, _ in shown])
    values = {f"v{at}": value for at, (_, _, value) in enumerate(shown)}
    for one in [] if compiled.is_valid(values) else [*compiled.faults(values)]:
        node, tokens, _ = shown[int(str(one.tokens[0])[1:])]
        yield Found(one.code, node.at(*tokens, *one.tokens[1:]), one.values, one.on_key)


def _values(node: Node) -> Iterator[Shown]:
    if "default" in node.value:
        yield node, ("default",), node.value["default"]
    for keyword in ("examples", "enum"):
        listed = node.value.get(keyword)
        if isinstance(listed, list):
            yield from [(node, (keyword, at), value) for at, value in enumerate(listed)]


def _compiled(survey: JsonSurvey, nodes: list[Node]) -> Schema:
    """An object whose members `v0`, `v1` … keep to the schemas at these nodes, within their document."""
    own = survey.data.get("id" if survey.draft == "4" else "$id")
    base = own.partition("#")[0] if isinstance(own, str) else ""

    def retrieve(uri: str) -> Any:
        if uri in (_SELF, base):
            return survey.data
        folder = urljoin(base, ".") if "://" in base else _SELF
        found = survey.document.resolve(uri.removeprefix(folder))
        if isinstance(found, Broken):
            raise Trouble(found.code, schema.MESSAGES["jsonschema.schema-reference"], {"reference": uri})
        return found.value

    places = [f"{base or _SELF}#{quote(node.pointer, safe='/')}" for node in nodes]
    members = {f"v{at}": {"$ref": place} for at, place in enumerate(places)}
    setting = Setting(draft=survey.draft, retrieve=retrieve)
    return compile_schema({"$schema": DIALECTS[survey.draft], "properties": members}, setting)
