"""Which standards an artefact falls under, by what it shows itself to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.engines.patterns import compile_pattern
from checker.kernel.document import Document
from checker.kernel.standard import Scope, Standard
from checker.loaders.git_patterns import matches

if TYPE_CHECKING:
    from mimetypes import MimeTypes

Recognised = tuple[tuple[Standard, frozenset[str]], ...]
"""Standards, each with the names of those of its scopes in which the document falls."""


def recognise(document: Document, standards: Iterable[Standard]) -> Recognised:
    """The standards one of whose scopes the document falls in, in their order."""
    found = [(standard, frozenset(_scopes(document, standard))) for standard in standards]
    return tuple([(standard, names) for standard, names in found if names])


def _scopes(document: Document, standard: Standard) -> list[str]:
    return [scope.name for scope in standard.scopes if falls_in(document, scope)]


def falls_in(document: Document, scope: Scope) -> bool:
    """Whether all that the scope asks for holds. What is cheap to see is asked first."""
    return (
        (not scope.forms or document.form in scope.forms)
        and (not scope.files or matches(scope.files, document.name))
        and (not scope.media or _medium(document.name) in scope.media)
        and (not scope.roots or _rooted(document.data, scope.roots))
        and (not scope.keys or _keyed(document, scope.keys))
    )


def _keyed(document: Document, keys: Mapping[str, str]) -> bool:
    top = _top(document)
    if not isinstance(top, dict):
        return False
    return all(key in top and (not pattern or _matches(pattern, top[key])) for key, pattern in keys.items())


def _top(document: Document) -> Any:
    """The value whose keys tell: of a stream of parts, the first that could be read."""
    parts = document.parts()
    if parts is None:
        return document.data
    return next((value for _, value in parts), None)


def _matches(pattern: str, value: Any) -> bool:
    """YAML reads an unquoted 3.1 as a number; its author meant the text."""
    match value:
        case str():
            return bool(compile_pattern(pattern).search(value))
        case bool():
            return bool(compile_pattern(pattern).search("true" if value else "false"))
        case int() | float():
            return bool(compile_pattern(pattern).search(str(value)))
    return False


def _medium(name: str) -> str:
    return _media().guess_type(name)[0] or ""


@cache
def _media() -> MimeTypes:
    """Python's own table only: what the system's table says differs from machine to machine."""
    from mimetypes import MimeTypes  # noqa: PLC0415 - few scopes go by media types

    return MimeTypes(())


def _rooted(data: Any, roots: frozenset[str]) -> bool:
    """`{namespace}name` exactly, `{*}name` in any namespace, `name` in none; `data` is an element with a `tag`."""
    tag = getattr(data, "tag", None)
    if not isinstance(tag, str):
        return False
    local = tag.rpartition("}")[2]
    return tag in roots or f"{{*}}{local}" in roots
