"""The values that a JSON Schema shows satisfy it: examples, defaults, and those it lists.

Cites: JSON Schema 2020-12 Validation, sections 9.2 and 9.5.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urljoin

from checker.engines import schema
from checker.engines.schema import DIALECTS, Schema, Setting, Unjudged, compile_schema
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.pointer import join
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.schemas.json_survey import JsonSurvey, Node
from checker.kinds.schemas.rule import Found, Judges, Nothing, Options, Outcome, Undone

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = schema.MESSAGES
_SELF = "urn:miyar:judged"
_MOST = 2_000
"""Schemas of one document whose values are held against them."""


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(json=_of_json)


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    shown = [(node, values) for node in survey.objects if (values := [*_values(node)])]
    if not shown or not survey.draft:
        yield Nothing()
        return
    for node, values in shown[:_MOST]:
        try:
            compiled = _compiled(survey, node)
            for tokens, value in values:
                for one in [] if compiled.is_valid(value) else [*compiled.faults(value)]:
                    yield Found(one.code, node.at(*tokens) + join(one.tokens), one.values, one.on_key)
        except Trouble:
            continue  # a schema that is none, or a reference that leads nowhere: told elsewhere
        except Unjudged as why:
            yield Undone(why.code, why.values)


def _values(node: Node) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    for keyword in ("default",):
        if keyword in node.value:
            yield (keyword,), node.value[keyword]
    for keyword in ("examples", "enum"):
        listed = node.value.get(keyword)
        if isinstance(listed, list):
            yield from [((keyword, at), value) for at, value in enumerate(listed)]


def _compiled(survey: JsonSurvey, node: Node) -> Schema:
    """The schema at a node, within its document."""
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

    place = {"$ref": f"{base or _SELF}#{quote(node.pointer, safe='/')}"}
    setting = Setting(draft=survey.draft, retrieve=retrieve)
    return compile_schema({"$schema": DIALECTS[survey.draft], "allOf": [place]}, setting)
