"""Operations carry an `operationId`, and no two the same; those of callbacks and webhooks too.

Cites: OpenAPI 3.1.1, section 4.8.10.
Option `required: false` asks only that they differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.operations import called
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {"properties": {"required": {"type": "boolean"}}}
MESSAGES: Mapping[str, Text] = {
    "openapi.operation-id-missing": Text(
        "ليس للعملية {operation} معرّف operationId.", "The operation {operation} has no operationId."
    ),
    "openapi.operation-id-repeated": Text(
        "المعرّف «{id}» مستعمل قبل ذلك للعملية {operation}.",
        "The operationId “{id}” is already that of the operation {operation}.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    required: bool = options.get("required", True)

    def judge(survey: Survey) -> Iterator[Outcome]:
        first: dict[str, Node] = {}
        nodes = survey.nodes("operation")
        if not nodes:
            yield Nothing()
        for node in nodes:
            match node.value:
                case {"operationId": str(identifier)} if identifier in first:
                    values = {"id": identifier, "operation": called(first[identifier])}
                    yield Found("openapi.operation-id-repeated", node, ("operationId",), values)
                case {"operationId": str(identifier)}:
                    first[identifier] = node
                case {"operationId": _}:
                    pass  # of a wrong type: that is the validity of the document
                case _ if required:
                    yield Found("openapi.operation-id-missing", node, (), {"operation": called(node)})

    return judge
