"""The door to jsonschema-rs: compile a JSON Schema once, then judge values by it.

Nothing is fetched but through the `retrieve` that the caller hands in; patterns run on an engine that is
linear in time, and those it cannot express on one that gives up after a fixed number of steps: then the
value counts as not judged (`Unjudged`), never as valid.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.engines.schema_faults import Teller, Unjudged
from checker.engines.schema_messages import MESSAGES, told
from checker.engines.schema_rules import Mismatch
from checker.kernel.pointer import join
from checker.kernel.trouble import Trouble

if TYPE_CHECKING:
    import jsonschema_rs

__all__ = [
    "DIALECTS",
    "DRAFTS",
    "MESSAGES",
    "NEWEST",
    "Mismatch",
    "Schema",
    "Setting",
    "Unjudged",
    "compile_schema",
    "draft_of",
    "engine",
]

DRAFTS = ("4", "6", "7", "2019-09", "2020-12")
NEWEST = "2020-12"
_BACKTRACKS = 100_000
"""Steps that a pattern with look-around or back-references may take on one string; some milliseconds."""

DIALECTS = {
    "4": "http://json-schema.org/draft-04/schema#",
    "6": "http://json-schema.org/draft-06/schema#",
    "7": "http://json-schema.org/draft-07/schema#",
    "2019-09": "https://json-schema.org/draft/2019-09/schema",
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
}
"""Draft → what `$schema` says."""
_DIALECTS = {
    **{dialect.rstrip("#"): draft for draft, dialect in DIALECTS.items()},
    "https://spec.openapis.org/oas/3.1/dialect/base": "2020-12",
}
_CLASSES = {
    "4": "Draft4Validator",
    "6": "Draft6Validator",
    "7": "Draft7Validator",
    "2019-09": "Draft201909Validator",
    "2020-12": "Draft202012Validator",
}
_QUOTED = re.compile(r"'([^']*)'")

Retrieve = Callable[[str], Any]
"""URI without fragment → the schema behind it. Raises Trouble where there is none."""
Formats = Mapping[str, Callable[[str], bool]]
Draft = str


class Setting(NamedTuple):
    """What a schema is compiled in.

    `draft`     one of DRAFTS; `""` reads `$schema`, and takes 2020-12 where there is none
    `retrieve`  fetches what `$ref` names outside the schema; without it nothing can be fetched
    `registry`  resources known beforehand (`jsonschema_rs.Registry`), instead of `retrieve`
    `base`      URI of the schema itself, against which relative references are read
    `formats`   further formats of strings: name → whether a string has it
    """

    draft: Draft = ""
    retrieve: Retrieve | None = None
    registry: jsonschema_rs.Registry | None = None
    base: str = ""
    formats: Formats = {}


class Schema:
    """A compiled schema."""

    def __init__(self, validator: Any, teller: Teller) -> None:
        self._validator = validator
        self._teller = teller
        self.quick: Callable[[Any], bool] = validator.is_valid
        """The engine's own `is_valid`, for hot loops; raises ValueError for what is not JSON."""

    def is_valid(self, value: Any) -> bool:
        """Whether `value` keeps to the schema; False too where it could not be judged to the end."""
        try:
            return self.quick(value)
        except ValueError:
            return False

    def faults(self, value: Any) -> Iterator[Mismatch]:
        """What is wrong with `value`, in the order of the schema.

        Raises Unjudged where a pattern was given up or `value` is not JSON (a date, a key that is no string,
        a lone surrogate).
        """
        try:
            errors = list(self._validator.iter_errors(value))
        except ValueError:
            raise Unjudged("jsonschema.not-json", {}) from None
        for error in errors:
            yield from self._teller.tell(error, value)


@cache
def engine() -> Any:
    """The library itself; imported when the first schema is compiled."""
    import jsonschema_rs  # noqa: PLC0415 - the one door to a heavy library

    return jsonschema_rs


def compile_schema(schema: Any, setting: Setting = Setting()) -> Schema:  # noqa: B008 - an immutable value
    """Compile `schema` (a dict or a bool). Raises Trouble where it is not a schema or a reference leads nowhere."""
    fetched = _Fetched(setting.retrieve)
    teller = Teller(schema, fetched.resources)
    try:
        return Schema(_validator(schema, setting, fetched, linear=True), teller)
    except engine().ValidationError as error:
        if type(error.kind).__name__ != "Format":
            raise _wrong(error, fetched, schema) from None
    except ValueError:
        raise _trouble("jsonschema.schema-too-deep") from None
    try:
        return Schema(_validator(schema, setting, fetched, linear=False), teller)
    except engine().ValidationError as error:
        raise _wrong(error, fetched, schema) from None


def draft_of(schema: Any, given: Draft = "") -> Draft:
    """The draft a schema is written in. Raises Trouble for a `$schema` that is none of the drafts."""
    if given:
        return given
    dialect = schema.get("$schema") if isinstance(schema, dict) else None
    if not isinstance(dialect, str):
        return NEWEST
    draft = _DIALECTS.get(dialect.rstrip("#"))
    if draft is None:
        raise _trouble("jsonschema.unknown-draft", dialect=dialect, allowed=sorted(_DIALECTS))
    return draft


class _Fetched:
    """Wraps a retriever so that what it brought, and its trouble, are still at hand afterwards."""

    def __init__(self, retrieve: Retrieve | None) -> None:
        self._retrieve = retrieve
        self.resources: dict[str, Any] = {}
        self.trouble: Trouble | None = None

    def __call__(self, uri: str) -> Any:
        if self._retrieve is None:
            raise LookupError(uri)
        try:
            self.resources[uri] = self._retrieve(uri)
        except Trouble as trouble:
            self.trouble = trouble
            raise LookupError(uri) from None
        return self.resources[uri]


def _validator(schema: Any, setting: Setting, fetched: _Fetched, *, linear: bool) -> Any:
    library = engine()
    kind = getattr(library, _CLASSES[draft_of(schema, setting.draft)])
    patterns = library.RegexOptions() if linear else library.FancyRegexOptions(backtrack_limit=_BACKTRACKS)
    options: dict[str, Any] = {"validate_formats": True, "pattern_options": patterns}
    if setting.formats:
        options["formats"] = dict(setting.formats)
    if setting.base:
        options["base_uri"] = setting.base
    if setting.registry is not None:
        return kind(schema, registry=setting.registry, offline=True, **options)
    return kind(schema, retriever=fetched, **options)


def _wrong(error: Any, fetched: _Fetched, schema: Any) -> Trouble:
    """The schema itself is wrong: say where in it, and what."""
    if fetched.trouble is not None:
        return fetched.trouble
    if type(error.kind).__name__ == "Referencing":
        named = _QUOTED.search(str(error.kind.error.message))
        return _trouble("jsonschema.schema-reference", reference=named.group(1) if named else "")
    found = _first(error, [schema, *fetched.resources.values()])
    problem = told(found.code, found.values) if found else told("jsonschema.otherwise", {"keyword": error.kind.name})
    return _trouble("jsonschema.schema-invalid", at=join(error.instance_path), problem=problem)


def _first(error: Any, schemas: list[Any]) -> Mismatch | None:
    """What is wrong with the schema in which the error stands: the given one, or one that was fetched."""
    for schema in schemas:
        try:
            return next(Teller(schema, {}).tell(error, schema), None)
        except (LookupError, TypeError):
            continue  # the place is in another
    return None


def _trouble(code: str, **values: Any) -> Trouble:
    return Trouble(code, MESSAGES[code], values)
