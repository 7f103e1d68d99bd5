"""Members of the payload that bear the name of a national data element are as the dictionary defines it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.engines.outcomes import Found, Undone
from checker.engines.schema import MESSAGES as OF_SCHEMAS
from checker.engines.schema import Unjudged, compile_schema
from checker.kernel.kind import Supplies
from checker.kernel.pointer import join
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

OPTIONS: Mapping[str, Any] = {}
MESSAGES: dict[str, Text] = {**OF_SCHEMAS}


def make(options: Options, supplies: Supplies) -> Rule:  # noqa: ARG001 - the contract of a rule
    """A rule without options: it looks for every element of the dictionary, at any depth."""
    schema = compile_schema(_schema(supplies))
    quick = schema.quick

    def judge(envelope: Envelope) -> Sequence[Found | Undone] | None:
        content = envelope.payload.get("content")
        kind = type(content)
        if kind is not dict and kind is not list:
            return None
        try:
            if quick(content):
                return ()
        except ValueError:
            pass  # no JSON: the faults say so
        try:
            return [
                Found(one.code, join(("payload", "content", *one.tokens)), one.values, on_key=one.on_key)
                for one in schema.faults(content)
            ]
        except Unjudged as why:
            return (Undone(why.code, why.values),)

    def passes(batch: Batch) -> bool:
        return all(map(quick, batch.payload("content")))

    return Rule(judge, passes)


def _schema(supplies: Supplies) -> dict[str, Any]:
    """Every object, wherever it stands: members with an element's name keep to it, the others are looked into."""
    named = {
        element["json-name"]: supplies.schema(f"urn:miyar:element:{name}")
        for name, element in supplies.elements().items()
        if "json-name" in element
    }
    inside = {"$ref": "#/$defs/any"}
    return {**inside, "$defs": {"any": {"properties": named, "additionalProperties": inside, "items": inside}}}
