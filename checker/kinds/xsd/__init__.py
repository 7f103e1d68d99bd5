"""Kind `xsd`: an XML document against an XML Schema, or a schema by itself.

    check:
      xsd:
        file: schemas/message.xsd     # in the standard's folder; what it includes and imports lies there too
        version: "1.1"                # optional: where the schema needs XML Schema 1.1

    check:
      xsd: {compiles: true}           # the document is itself a schema: it and all it refers to must compile

Requirements that name the same schema are judged by one look at the document. Files of some megabytes and more go by
in constant memory; of such, and of any document with very many mistakes, the first are told, and that there are more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines.xsd import MESSAGES, NewerSchema, Schema
from checker.kernel.document import Check, Document
from checker.kernel.fault import Outcry
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kinds.xsd.compiles import judge_schema
from checker.kinds.xsd.opening import standard_sources
from checker.kinds.xsd.validates import judge_instance

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"xml"})

PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "file": {"type": "string", "pattern": r"^schemas/.+\.xsd$"},
        "version": {"enum": ["1.0", "1.1"]},
        "compiles": {"const": True},
    },
    "additionalProperties": False,
    "oneOf": [{"required": ["file"]}, {"required": ["compiles"], "properties": {"version": False}}],
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where a schema does not compile, with its file and line."""
    by_schema: dict[tuple[str, str, str, str], list[Requirement]] = {}
    compiling: list[str] = []
    for one in requirements:
        parameters = one.check.parameters
        if "file" in parameters:
            key = (one.standard, one.version, parameters["file"], parameters.get("version", "1.0"))
            by_schema.setdefault(key, []).append(one)
        else:
            compiling.append(one.name)
    judges = []
    for (_, _, file, version), some in by_schema.items():
        sources = standard_sources(some[0], file, supplies)
        schema = NewerSchema(sources) if version == "1.1" else Schema(sources)
        judges.append((schema, tuple([one.name for one in some])))
    return _Check(tuple(judges), tuple(compiling))


class _Check:
    """All schemas, each with the names of the requirements it speaks for."""

    def __init__(
        self, judges: tuple[tuple[Schema | NewerSchema, tuple[str, ...]], ...], compiling: tuple[str, ...]
    ) -> None:
        self._judges = judges
        self._compiling = compiling

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: XML has no parts."""
        return range(len(values))

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement."""
        for schema, names in self._judges:
            yield from judge_instance(document, schema, names)
        if self._compiling:
            yield from judge_schema(document, self._compiling)
