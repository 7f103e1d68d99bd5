"""Schemas of what an API receives: parameters and contents of requests, and all that those refer to."""

from __future__ import annotations

from collections.abc import Iterator

from checker.kinds.openapi.nodes import Node
from checker.kinds.openapi.operations import media_types, operations, parameters, paths
from checker.kinds.openapi.schemas_together import is_only_reference
from checker.kinds.openapi.survey import Survey

_VALUE = ("properties", "items", "additionalProperties", "patternProperties", "prefixItems", "unevaluatedProperties")
"""Keywords whose schemas are about another value, one inside."""
_SAME = ("allOf", "anyOf", "oneOf", "then", "else")
"""Keywords whose schemas are about the same value."""
_HOLDING = frozenset((*_VALUE, *_SAME))


def incoming(survey: Survey) -> list[tuple[Node, tuple[Node, ...]]]:
    """(schema, schemas beside it that the same value must keep too), in the order in which requests reach them.

    A schema met in two places comes with the schemas beside it in both, and so may come twice. What is `readOnly`
    is not sent, and `not`, `if` and `contains` do not describe what is sent: they are left out.
    """
    return survey.once(_incoming)


def _incoming(survey: Survey) -> list[tuple[Node, tuple[Node, ...]]]:
    found: list[tuple[Node, tuple[Node, ...]]] = []
    seen: set[tuple[int, tuple[int, ...]]] = set()
    stack: list[tuple[Node, tuple[Node, ...]]] = [(one, ()) for one in [*_starts(survey)][::-1]]
    while stack:
        node, beside = stack.pop()
        key = (id(node.value), tuple([id(one.value) for one in beside]))
        if not isinstance(node.value, dict) or key in seen or node.value.get("readOnly") is True:
            continue
        seen.add(key)
        reference = survey.references.get(id(node.value))
        alone = reference is not None and is_only_reference(survey, node)
        if reference is not None and isinstance(reference.leads, Node) and not reference.actual:
            # A circle of schemas beside one another must not grow for ever.
            around = beside if alone or node in beside else (*beside, node)
            stack.append((reference.leads, around))
        if alone:
            continue
        found.append((node, beside))
        if not _HOLDING.isdisjoint(node.value):
            stack += [*_below(survey.children(node), node, beside)][::-1]
    return found


def _below(children: list[Node], node: Node, beside: tuple[Node, ...]) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    for child in children:
        keyword = child.tokens[0]
        if keyword in _VALUE:
            yield child, ()
        elif keyword == "allOf":
            others = [one for one in children if one.tokens[0] == "allOf" and one.value is not child.value]
            yield child, _bounded((*beside, node, *others))
        elif keyword in _SAME:
            yield child, _bounded((*beside, node))


def _bounded(beside: tuple[Node, ...]) -> tuple[Node, ...]:
    """Each schema once, so that circles end."""
    return tuple({id(one.value): one for one in beside}.values())


def _starts(survey: Survey) -> Iterator[Node]:
    holders = [item for path in paths(survey) for item in path.items]
    inside = [one.node for one in operations(survey)]
    listed = [one.node for holder in (*holders, *inside) for one in parameters(survey, holder) if one.node is not None]
    for parameter in {id(one.value): one for one in listed}.values():  # most are shared by many operations
        yield from _schemas(survey, parameter)
    for node in inside:
        body = survey.node("requestBody", node.get("requestBody"))
        final = survey.final(body) if body else None
        if final is not None:
            yield from _schemas(survey, final)


def _schemas(survey: Survey, holder: Node) -> Iterator[Node]:
    for node in (holder, *[media for _, media in media_types(survey, holder)]):
        # The node of the walk knows the whole way from the top of its document.
        schema = survey.node("schema", node.get("schema"))
        if schema is not None:
            yield schema
