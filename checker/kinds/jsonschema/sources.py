"""Where the schemas of requirements come from, and what their references reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

from checker.engines.schema import DIALECTS, MESSAGES, Setting, draft_of
from checker.kernel.kind import Supplies
from checker.kernel.pointer import split
from checker.kernel.standard import Requirement
from checker.kernel.trouble import Trouble


class Source(NamedTuple):
    """The schema of one requirement: `uri` is where it stands, so that relative references are read from there."""

    requirement: str
    schema: Any
    at: tuple[str, ...]
    draft: str
    uri: str


class Sources:
    """The schemas of all requirements, and the door to what they refer to."""

    def __init__(self, requirements: Sequence[Requirement], supplies: Supplies) -> None:
        self._supplies = supplies
        self._folders = {_folder(one): (one, "") for one in requirements}
        self.all = [self._source(one) for one in requirements]
        self._known = {source.uri: dated(source) for source in self.all}

    def setting(self, source: Source | None = None) -> Setting:
        """What the schema of `source`, or of all of them together, is compiled in."""
        if source is None:
            return Setting(retrieve=self.retrieve)
        return Setting(draft=source.draft, retrieve=self.retrieve, base=source.uri)

    def retrieve(self, uri: str) -> Any:
        """The schema behind a URI without fragment. Raises Trouble where there is none that may be read."""
        if uri in self._known:
            return self._known[uri]
        if uri.startswith("urn:miyar:"):
            return self._supplies.schema(uri)
        for base, (requirement, folder) in self._folders.items():
            if uri.startswith(base):
                return self._supplies.file(requirement, folder + unquote(uri.removeprefix(base)))
        code = "jsonschema.schema-reference"
        raise Trouble(code, MESSAGES[code], {"reference": uri})

    def _source(self, requirement: Requirement) -> Source:
        parameters: Mapping[str, Any] = requirement.check.parameters
        if "file" in parameters:
            name = parameters["file"]
            schema, uri = self._supplies.file(requirement, name), _folder(requirement) + quote(name)
            self._remember_id(schema, requirement, name)
        else:
            schema, uri = parameters["schema"], f"{_folder(requirement)}.{requirement.id}"
        draft = draft_of(schema, parameters.get("draft", ""))
        return Source(requirement.name, schema, split(parameters.get("at", "")), draft, uri)

    def _remember_id(self, schema: Any, requirement: Requirement, name: str) -> None:
        """Where a file says its own `$id`, its neighbours in the folder are named beside that."""
        own = schema.get("$id") if isinstance(schema, dict) else None
        if isinstance(own, str) and "://" in own:
            self._folders[own.rpartition("/")[0] + "/"] = (requirement, "/".join([*name.split("/")[:-1], ""]))


def dated(source: Source) -> Any:
    """The schema with its draft written in, so that a schema of another draft may refer to it."""
    if isinstance(source.schema, dict):
        return {**source.schema, "$schema": DIALECTS[source.draft]}
    return source.schema


def _folder(requirement: Requirement) -> str:
    """A base for relative references; the standard's folder is its root."""
    return f"standard://{requirement.standard}/{requirement.version}/"
