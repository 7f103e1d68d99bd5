"""Kind `jsonschema`: a document, or parts of it, against a JSON Schema of any draft.

    check:
      jsonschema:
        schema: {required: [id]}        # or  file: schemas/message.json
        at: /items/*                    # optional: which parts; `*` stands for every key or item
        draft: "7"                      # optional: where the schema itself does not say $schema

`$ref` reaches files of the standard's folder and the names `urn:miyar:…`; nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines.schema import DRAFTS, MESSAGES, Schema, Unjudged, compile_schema
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Supplies
from checker.kernel.pointer import join
from checker.kernel.standard import Requirement
from checker.kinds.jsonschema.parts import parts
from checker.kinds.jsonschema.sources import Source, Sources
from checker.kinds.jsonschema.together import together

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml", "ndjson"})

PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "schema": {"type": ["object", "boolean"]},
        "file": {"type": "string", "minLength": 1},
        "at": {"type": "string", "pattern": "^(/[^/]*)*$"},
        "draft": {"enum": list(DRAFTS)},
    },
    "additionalProperties": False,
    "oneOf": [{"required": ["schema"]}, {"required": ["file"]}],
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where a schema is wrong or a reference leads nowhere."""
    sources = Sources(requirements, supplies)
    judges = [(source, compile_schema(source.schema, sources.setting(source))) for source in sources.all]
    whole = compile_schema(together(sources.all), sources.setting()) if judges else None
    return _Together(judges, whole)


class _Together:
    """Asks all requirements at once; only when that fails, which of them did."""

    def __init__(self, judges: Sequence[tuple[Source, Schema]], whole: Schema | None) -> None:
        self._judges = judges
        self._whole = whole

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """Those for which some requirement does not hold, by one call of the engine a value."""
        if self._whole is None:
            return ()
        return [number for number, value in enumerate(values) if not self._whole.is_valid(value)]

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement, in their order."""
        data = document.data
        accepted = self._whole is None or self._whole.is_valid(data)
        for source, schema in self._judges:
            found = list(parts(data, source.at)) if source.at else [((), data)]
            if not found:
                yield Inapplicable(source.requirement)
            elif not accepted:
                yield from _faults(source.requirement, schema, found)


def _faults(requirement: str, schema: Schema, found: Sequence[tuple[tuple[str | int, ...], Any]]) -> Iterator[Outcry]:
    for tokens, value in found:
        if schema.is_valid(value):
            continue
        try:
            for one in schema.faults(value):
                yield Fault(requirement, one.code, join((*tokens, *one.tokens)), one.values, on_key=one.on_key)
        except Unjudged as unjudged:
            yield Unchecked(requirement, unjudged.code, {**unjudged.values})
