"""Every operation falls under a security statement, its own or the document's.

Cites: OpenAPI 3.1.1, sections 4.8.1, 4.8.10 and 4.8.30.
Options:
    open: stated    an empty list, or `{}` in it, says that an operation is open to the public (the default)
    open: never     each operation asks for a scheme; an empty list, or `{}` in it, asks for none
    except: [...]   patterns of paths whose operations may be open all the same
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.engines.patterns import compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.operations import Operation, called, operations
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {
    "properties": {
        "open": {"enum": ["stated", "never"]},
        "except": {"type": "array", "items": {"type": "string", "minLength": 1}},
    }
}
MESSAGES: Mapping[str, Text] = {
    "openapi.security-missing": Text(
        "لا يسري على العملية {operation} حكم security، لا منها ولا من أعلى الوثيقة.",
        "The operation {operation} falls under no “security”: neither it nor the document has one.",
    ),
    "openapi.security-open": Text(
        "العملية {operation} متاحة بلا تحقق من الهوية: حكم security الذي يسري عليها لا يطلب آلية.",
        "The operation {operation} is open: the “security” it falls under asks for no scheme.",
    ),
    "openapi.security-optional": Text(
        "التحقق من الهوية في العملية {operation} اختياري: في حكم security الذي يسري عليها بديل فارغ.",
        "Authentication is optional in the operation {operation}: the “security” it falls under has an empty choice.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge. Raises Trouble for a wrong pattern."""
    excepted = [compile_pattern(pattern) for pattern in options.get("except", ())]
    never: bool = options.get("open") == "never"

    def judge(survey: Survey) -> Iterator[Outcome]:
        inside = operations(survey)
        if not inside:
            yield Nothing()
        for operation in inside:
            if not any(pattern.search(operation.path.template) for pattern in excepted):
                yield from _of_operation(survey, operation, never=never)

    return judge


def _of_operation(survey: Survey, operation: Operation, *, never: bool) -> Iterator[Outcome]:
    own = operation.node.get("security")
    effective = own if own is not None else survey.root.get("security")
    code = ""
    if effective is None:
        code = "openapi.security-missing"
    elif never and isinstance(effective, list) and not any(effective):
        code = "openapi.security-open"
    elif never and isinstance(effective, list) and {} in effective:
        code = "openapi.security-optional"
    if code:
        yield Found(code, operation.node, (), {"operation": called(operation.node, operation.path.node)})
