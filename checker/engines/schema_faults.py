"""From the engine's errors to codes, pointers and values of our own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.engines.schema_branches import closest, merged_options, merged_required, merged_types
from checker.engines.schema_messages import told
from checker.engines.schema_rules import Mismatch, Tokens, choice, plain, types
from checker.kernel.likeness import nearest


class Unjudged(Exception):
    """A value could not be judged: the code of the reason and its values."""

    def __init__(self, code: str, values: Mapping[str, Any]) -> None:
        self.code = code
        self.values = values
        super().__init__(code)


class Teller:
    """Tells errors of one schema; `resources` are what its references brought, by URI."""

    def __init__(self, schema: Any, resources: Mapping[str, Any]) -> None:
        self._schema = schema
        self._resources = resources

    def tell(self, error: Any, root: Any) -> Iterator[Mismatch]:
        """Say what `error`, found in the value `root`, means. Raises Unjudged where a pattern was given up."""
        tokens: Tokens = tuple(error.instance_path)
        kind = type(error.kind).__name__
        match kind:
            case "BacktrackLimitExceeded" | "RegexEngineFailure":
                raise Unjudged("jsonschema.pattern-given-up", {})
            case "AnyOf" | "OneOfNotValid":
                yield from self._choice(error, tokens, root, one=kind == "OneOfNotValid")
            case "AdditionalProperties" | "UnevaluatedProperties":
                yield from self._unexpected(error, tokens)
            case "PropertyNames":
                yield self._property_name(error, tokens)
            case "FalseSchema" if error.schema_path[-1:] == ["propertyNames"]:
                values = {"actual": len(_value_at(root, tokens)), "limit": 0}
                yield Mismatch("jsonschema.max-properties", tokens, values)
            case "Required":
                yield self._required(error, tokens, root)
            case "Contains":
                yield self._contains(error, tokens)
            case _:
                yield plain(kind, error.kind, tokens, _value_at(root, tokens))

    def _choice(self, error: Any, tokens: Tokens, root: Any, *, one: bool) -> Iterator[Mismatch]:
        branches: Sequence[Sequence[Any]] = error.kind.context
        merged = _merged(branches, tokens, root, one=one)
        if merged:
            yield merged
            return
        found, sure = closest(branches, len(tokens))
        if sure:
            for nested in found:
                yield from self.tell(nested, root)
            return
        first = next((mismatch for nested in found for mismatch in self.tell(nested, root)), None)
        problem = told(first.code, first.values) if first else told("jsonschema.false-schema", {})
        code = "jsonschema.one-of-none" if one else "jsonschema.any-of"
        yield Mismatch(code, tokens, {"count": len(branches), "closest": problem})

    def _unexpected(self, error: Any, tokens: Tokens) -> Iterator[Mismatch]:
        if error.kind.name == "unevaluatedProperties":
            for name in error.kind.unexpected:
                yield Mismatch("jsonschema.unevaluated-properties", (*tokens, name), {"property": name}, on_key=True)
            return
        known = self._node(error).get("properties")
        for name in error.kind.unexpected:
            near = nearest(name, known) if isinstance(known, dict) else ""
            code = "jsonschema.additional-properties-near" if near else "jsonschema.additional-properties"
            values = {"property": name, **({"nearest": near} if near else {})}
            yield Mismatch(code, (*tokens, name), values, on_key=True)

    def _property_name(self, error: Any, tokens: Tokens) -> Mismatch:
        nested = error.kind.error
        name = nested.instance
        found = next(self.tell(nested, _around(name, nested.instance_path)), None)
        problem = told(found.code, found.values) if found else told("jsonschema.false-schema", {})
        values = {"property": str(name), "problem": problem}
        return Mismatch("jsonschema.property-names", (*tokens, str(name)), values, on_key=True)

    def _required(self, error: Any, tokens: Tokens, root: Any) -> Mismatch:
        name = error.kind.property
        keyword = error.schema_path[-1] if error.schema_path else ""
        if keyword in ("dependentRequired", "dependencies"):
            here = _value_at(root, tokens)
            for trigger, names in self._node(error).get(keyword, {}).items():
                if trigger in here and isinstance(names, list) and name in names:
                    values = {"property": name, "trigger": trigger}
                    return Mismatch("jsonschema.dependent-required", tokens, values)
        return Mismatch("jsonschema.required", tokens, {"property": name})

    def _contains(self, error: Any, tokens: Tokens) -> Mismatch:
        keyword = error.schema_path[-1] if error.schema_path else ""
        limit = self._node(error).get(keyword)
        match keyword:
            case "minContains" if limit is not None:
                return Mismatch("jsonschema.min-contains", tokens, {"limit": limit})
            case "maxContains" if limit is not None:
                return Mismatch("jsonschema.max-contains", tokens, {"limit": limit})
        return Mismatch("jsonschema.contains", tokens, {})

    def _node(self, error: Any) -> Mapping[str, Any]:
        """The schema object that holds the failed keyword; empty where the engine's path does not lead to it."""
        uri = (error.absolute_keyword_location or "").partition("#")[0]
        node = self._resources.get(uri, self._schema)
        try:
            for token in error.schema_path[:-1]:
                node = node[token]
        except (LookupError, TypeError):
            return {}
        return node if isinstance(node, dict) else {}


def _merged(branches: Sequence[Sequence[Any]], tokens: Tokens, root: Any, *, one: bool) -> Mismatch | None:
    """One fault for all branches, where they differ in nothing but a name, a type or a value."""
    if names := merged_required(branches, len(tokens)):
        code = "jsonschema.one-of-required" if one else "jsonschema.any-of-required"
        return Mismatch(code, tokens, {"allowed": names})
    if wanted := merged_types(branches, len(tokens)):
        return Mismatch("jsonschema.type", tokens, types(wanted, _value_at(root, tokens)))
    if options := merged_options(branches, len(tokens)):
        return choice(options, tokens, _value_at(root, tokens))
    return None


def _around(name: Any, path: Sequence[str | int]) -> Any:
    """A value in which `path` leads to the name: the engine gives a name's errors the path of its object."""
    value = name
    for token in reversed(path):
        value = {token: value}
    return value


def _value_at(value: Any, tokens: Tokens) -> Any:
    for token in tokens:
        # The engine tells keys made of digits as numbers.
        value = value[str(token) if isinstance(value, dict) and token not in value else token]
    return value
