"""Formats: which sort of document a rule is for, told by the document itself (the predicates of Spectral)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

_OLDER_DRAFTS = ("4", "6", "7")
_NEWER_DRAFTS = ("2019-09", "2020-12")
_TYPES = frozenset(("array", "boolean", "integer", "null", "number", "object", "string"))
_DRAFT = re.compile(
    r"https?://json-schema\.org/(?:draft-0(?P<old>[467])|draft/(?P<new>2019-09|2020-12))/(?:hyper-)?schema#?"
)
_VERSION = re.compile(r"(\d+)(?:\.(\d+))?(?:\.\d*)?")
_LEADING = re.compile(r"\s*(\d+)")

FORMATS: tuple[str, ...] = (
    *("oas2", "oas3", "oas3.0", "oas3.1", "oas3.2"),
    *("asyncapi2", "asyncapi3", *(f"aas2.{minor}" for minor in range(7)), "aas3.0", "aas3.1"),
    "arazzo1.0",
    *("json-schema", "json-schema-loose"),
    *(f"json-schema-draft{draft}" for draft in _OLDER_DRAFTS),
    *(f"json-schema-draft-{draft}" for draft in _NEWER_DRAFTS),
)

_OTHER_NAMES: Mapping[str, str] = {
    "aas2": "asyncapi2",
    "aas3": "asyncapi3",
    "arazzo1": "arazzo1.0",
    **{f"json-schema-{draft}": f"json-schema-draft-{draft}" for draft in _NEWER_DRAFTS},
    **{f"json-schema-draft{draft}": f"json-schema-draft-{draft}" for draft in _NEWER_DRAFTS},
    **{name.replace(".", "_"): name for name in FORMATS if "." in name},
}
NAMES: tuple[str, ...] = (*FORMATS, *_OTHER_NAMES)
"""Every name a format may be given by."""


def canonical(names: Iterable[str]) -> frozenset[str]:
    """The formats by the names of `FORMATS`."""
    return frozenset([_OTHER_NAMES.get(name, name) for name in names])


def formats_of(data: Any) -> frozenset[str]:
    """The formats a document has."""
    if not isinstance(data, dict):
        return frozenset()
    found = {*_openapi(data), *_asyncapi(data), *_schema(data)}
    if "arazzo" in data and re.fullmatch(r"1\.0(?:\.[0-9]*)?", str(data["arazzo"])):
        found.add("arazzo1.0")
    return frozenset(found)


def _openapi(data: Mapping[str, Any]) -> Iterable[str]:
    if "swagger" in data and _leading(data["swagger"]) == 2:
        yield "oas2"
    if "openapi" in data and _leading(data["openapi"]) == 3:
        yield "oas3"
        version = _VERSION.fullmatch(str(data["openapi"]))
        if version and version[2]:
            yield f"oas3.{version[2]}"


def _asyncapi(data: Mapping[str, Any]) -> Iterable[str]:
    told = str(data.get("asyncapi", ""))
    version = re.fullmatch(r"([23])\.(0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)", told)
    if version:
        yield f"asyncapi{version[1]}"
        yield f"aas{version[1]}.{version[2]}"


def _schema(data: Mapping[str, Any]) -> Iterable[str]:
    dialect = data.get("$schema")
    told = isinstance(dialect, str) and "//json-schema.org/" in dialect
    if told or _shaped(data):
        yield "json-schema-loose"
    if told:
        yield "json-schema"
        draft = _DRAFT.fullmatch(str(dialect))
        if draft:
            yield f"json-schema-draft{draft['old']}" if draft["old"] else f"json-schema-draft-{draft['new']}"


def _shaped(data: Mapping[str, Any]) -> bool:
    """Whether a document without `$schema` looks like a schema."""
    kinds = data.get("type")
    if isinstance(kinds, str) and kinds in _TYPES:
        return True
    if isinstance(kinds, list) and all(isinstance(kind, str) and kind in _TYPES for kind in kinds):
        return True
    combined = any(isinstance(data.get(key), dict | list) for key in ("allOf", "oneOf", "anyOf", "not", "if"))
    return combined or isinstance(data.get("enum"), list)


def _leading(version: Any) -> int | None:
    """What `parseInt` reads of a version."""
    found = _LEADING.match(str(version))
    return int(found[1]) if found else None
