"""Which parts of a document a requirement is about: a JSON Pointer in which `*` stands for every key or item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.kernel.pointer import index

Tokens = tuple[str | int, ...]


def parts(value: Any, at: tuple[str, ...], before: Tokens = ()) -> Iterator[tuple[Tokens, Any]]:
    """(tokens, part) of every part of `value` that `at` names, in the order of the document."""
    if not at:
        yield before, value
        return
    for token, child in _children(value, at[0]):
        yield from parts(child, at[1:], (*before, token))


def _children(value: Any, token: str) -> Iterator[tuple[str | int, Any]]:
    match value, token:
        case dict(), "*":
            yield from value.items()
        case list(), "*":
            yield from enumerate(value)
        case dict(), _ if token in value:
            yield token, value[token]
        case list(), _:
            try:
                yield index(token), value[index(token)]
            except LookupError:
                return


def wrapped(schema: Any, at: tuple[str, ...]) -> Any:
    """A schema for the whole document that says `schema` of the parts that `at` names, and nothing of the rest."""
    for token in reversed(at):
        if token == "*":
            schema = {"additionalProperties": schema, "items": schema}
            continue
        try:
            schema = {"properties": {token: schema}, "prefixItems": [True] * index(token) + [schema]}
        except LookupError:
            schema = {"properties": {token: schema}}
    return schema
