"""What a schema can see of a value.

The engine copies a value before it judges it, and knows nothing of references in it. So it is given no more than the
parts the schema speaks of, with their references followed: of a large or circular document a small, finite value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checker.kernel.pointer import Token, look_up

_BESIDE = ("allOf", "anyOf", "oneOf")
_HERE = ("not", "if", "then", "else")
_MEMBERS = ("additionalProperties", "unevaluatedProperties")
_ITEMS = ("items", "prefixItems", "contains", "additionalItems", "unevaluatedItems")
_ELSEWHERE = ("$dynamicRef", "$recursiveRef")


class Lens:
    """The parts of a schema that speak of one place of a value.

    `whole`  whether they look at the value to its depth, as `const` with an object does
    """

    def __init__(self, lenses: Lenses, parts: tuple[dict[str, Any], ...]) -> None:
        self._lenses = lenses
        self._parts = parts
        self._below: dict[str | None, Lens | None] = {}
        self.whole = any(_whole(part, lenses.schema) for part in parts)

    def below(self, key: Token) -> Lens | None:
        """The lens for a member, or for the items of a list; None where no part speaks of it."""
        if self.whole:
            return self
        name = key if type(key) is str else None
        if name not in self._below:
            self._below[name] = self._lenses.of(_subschemas(self._parts, _ITEMS) if name is None else self._about(name))
        return self._below[name]

    def _about(self, name: str) -> Iterator[Any]:
        for part in self._parts:
            properties, patterns = part.get("properties"), part.get("patternProperties")
            if isinstance(properties, dict) and name in properties:
                yield properties[name]
            if isinstance(patterns, dict):
                yield from patterns.values()
        yield from _subschemas(self._parts, _MEMBERS)


class Lenses:
    """The lenses of one schema, each made once: a schema may refer to itself."""

    def __init__(self, schema: Any) -> None:
        self.schema = schema
        self._known: dict[frozenset[int], Lens] = {}
        whole = self.of([schema])
        self.whole = whole if whole is not None else Lens(self, ())

    def of(self, schemas: Iterable[Any]) -> Lens | None:
        """The lens of some subschemas; None where they say nothing."""
        parts = {id(part): part for schema in schemas for part in self._here(schema)}
        if not parts:
            return None
        key = frozenset(parts)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Lens(self, tuple(parts.values()))
        return found

    def _here(self, schema: Any) -> Iterator[dict[str, Any]]:
        """A schema and all within it that speak of the same place."""
        waiting, met = [schema], set()
        while waiting:
            part = waiting.pop()
            if not isinstance(part, dict) or id(part) in met:
                continue
            met.add(id(part))
            yield part
            for keyword in _BESIDE:
                if isinstance(part.get(keyword), list):
                    waiting.extend(part[keyword])
            waiting.extend([part[keyword] for keyword in _HERE if keyword in part])
            for keyword in ("dependentSchemas", "dependencies"):
                if isinstance(part.get(keyword), dict):
                    waiting.extend(part[keyword].values())
            waiting.extend(_referred(part, self.schema))


def _subschemas(parts: Iterable[dict[str, Any]], keywords: Iterable[str]) -> Iterator[Any]:
    for part in parts:
        for keyword in keywords:
            found = part.get(keyword)
            yield from found if isinstance(found, list) else (found,)


def _referred(part: dict[str, Any], schema: Any) -> list[Any]:
    reference = part.get("$ref")
    if not isinstance(reference, str) or not reference.startswith("#"):
        return []
    try:
        return [look_up(schema, reference[1:])]
    except (LookupError, ValueError):
        return []


def _whole(part: dict[str, Any], schema: Any) -> bool:
    """Whether a schema compares values to their depth, or refers to what cannot be looked through from here."""
    listed = part.get("enum", ())
    constants = [part.get("const"), *(listed if isinstance(listed, list) else ())]
    if any(isinstance(constant, dict | list) for constant in constants):
        return True
    if part.get("uniqueItems") is True or any(keyword in part for keyword in _ELSEWHERE):
        return True
    return "$ref" in part and not _referred(part, schema)
