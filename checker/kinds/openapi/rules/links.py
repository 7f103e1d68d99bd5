"""Every link names an operation that is there, and parameters which that operation takes.

Cites: OpenAPI 3.1.1, section 4.8.20.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.operations import Parameter, called, operations, parameters
from checker.kinds.openapi.references import BROKEN
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    **BROKEN,
    "openapi.link-no-operation": Text(
        "لا توجد عملية معرّفها «{id}».", "There is no operation whose operationId is “{id}”."
    ),
    "openapi.link-no-operation-near": Text(
        "لا توجد عملية معرّفها «{id}»؛ لعل المقصود «{nearest}».",
        "There is no operation whose operationId is “{id}”; did you mean “{nearest}”?",
    ),
    "openapi.link-not-an-operation": Text(
        "ما يشير إليه «{reference}» ليس عملية.", "What “{reference}” leads to is no operation."
    ),
    "openapi.link-parameter": Text(
        "العملية {operation} لا تقبل المَعلمة «{parameter}». مَعلماتها: {allowed}",
        "The operation {operation} takes no parameter “{parameter}”. Its parameters: {allowed}",
    ),
    "openapi.link-no-parameters": Text(
        "العملية {operation} لا تقبل المَعلمة «{parameter}»، ولا أي مَعلمة.",
        "The operation {operation} takes no parameter “{parameter}”, nor any other.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    links = [node for node in survey.nodes("link") if "$ref" not in node.value]
    if not links:
        yield Nothing()
        return
    named = {node.value.get("operationId"): node for node in survey.nodes("operation") if _has_id(node)}
    for link in links:
        match link.value:
            case {"operationId": str(identifier)} if identifier not in named:
                near = nearest(identifier, named)
                code = "openapi.link-no-operation-near" if near else "openapi.link-no-operation"
                yield Found(code, link, ("operationId",), {"id": identifier, **({"nearest": near} if near else {})})
            case {"operationId": str(identifier)}:
                yield from _of_parameters(survey, link, named[identifier])
            case {"operationRef": str(text)}:
                yield from _of_reference(survey, link, text)


def _of_reference(survey: Survey, link: Node, text: str) -> Iterator[Outcome]:
    target = survey.resolve(link, text)
    if isinstance(target, Broken):
        yield Found(target.code, link, ("operationRef",), {"reference": text, **target.values})
        return
    operation = survey.node("operation", target.value)
    if operation is not None:
        yield from _of_parameters(survey, link, operation)
    elif target.document is survey.document or not _is_operation(target.pointer):
        yield Found("openapi.link-not-an-operation", link, ("operationRef",), {"reference": text})


def _of_parameters(survey: Survey, link: Node, operation: Node) -> Iterator[Outcome]:
    wanted = link.get("parameters")
    taken = _taken(survey, operation)
    if not isinstance(wanted, dict) or any(one.node is None for one in taken):
        return
    names = [(one.node.get("in"), one.node.get("name")) for one in taken if one.node is not None]
    known = {str(name) for _, name in names} | {f"{place}.{name}" for place, name in names}
    headers = {name.lower() for name in known if name.lower().startswith("header.")}
    headers |= {str(name).lower() for place, name in names if place == "header"}
    for key in wanted:
        if str(key) in known or str(key).lower() in headers:
            continue
        allowed = [f"{place}.{name}" for place, name in names]
        values = {"parameter": key, "operation": called(operation), **({"allowed": allowed} if allowed else {})}
        code = "openapi.link-parameter" if allowed else "openapi.link-no-parameters"
        yield Found(code, link, ("parameters", key), values, on_key=True)


def _taken(survey: Survey, node: Node) -> list[Parameter]:
    """Parameters of an operation and of its path items; those of `paths` know both of theirs."""
    items = next((one.path.items for one in operations(survey) if one.node.value is node.value), None)
    holders = [*(items if items is not None else [node.parent] if node.parent else []), node]
    return [one for holder in holders for one in parameters(survey, holder)]


def _has_id(node: Node) -> bool:
    return isinstance(node.value.get("operationId"), str)


def _is_operation(pointer: str) -> bool:
    """Whether a pointer into another document names an operation of its paths."""
    match pointer.split("/"):
        case ["", "paths", _, _]:
            return True
    return False
