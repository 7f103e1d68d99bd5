"""Variables in a server's URL and those declared for it agree, both ways; a default is among the values allowed.

Cites: OpenAPI 3.1.1, sections 4.8.5 and 4.8.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.server-variable-undeclared": Text(
        "المتغير «{variable}» في عنوان الخادوم غير معرّف في variables.",
        "The variable “{variable}” of the server's URL is not declared under variables.",
    ),
    "openapi.server-variable-unused": Text(
        "المتغير «{variable}» معرّف، وليس في عنوان الخادوم.",
        "The variable “{variable}” is declared, but is not in the server's URL.",
    ),
    "openapi.server-variable-default": Text(
        "القيمة الأصلية «{default}» للمتغير «{variable}» ليست من قيمه المسموحة: {allowed}",
        "“{default}”, the default of the variable “{variable}”, is none of the values allowed: {allowed}",
    ),
}
_VARIABLE = re.compile(r"\{([^{}]+)\}")


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    servers = [node for node in survey.nodes("server") if isinstance(node.value.get("url"), str)]
    if not servers:
        yield Nothing()
    for node in servers:
        yield from _of_server(node)


def _of_server(node: Node) -> Iterator[Outcome]:
    listed = node.value.get("variables", {})
    if not isinstance(listed, dict):
        return
    used = dict.fromkeys(_VARIABLE.findall(node.value["url"]))
    for name in used:
        if name not in listed:
            yield Found("openapi.server-variable-undeclared", node, ("url",), {"variable": name})
    for name, variable in listed.items():
        if name not in used:
            tokens = ("variables", name)
            yield Found("openapi.server-variable-unused", node, tokens, {"variable": name}, on_key=True)
        match variable:
            case {"default": str(default), "enum": [*allowed]} if default not in allowed:
                values = {"variable": name, "default": default, "allowed": allowed}
                yield Found("openapi.server-variable-default", node, ("variables", name, "default"), values)
