"""No operation declares two parameters of the same name in the same place.

Cites: OpenAPI 3.1.1, section 4.8.10 ("The list MUST NOT include duplicated parameters").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.operations import operations, parameters
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.parameter-declared-twice": Text(
        "المَعلمة «{name}» في الموضع {place} معرّفة قبل ذلك في مَعلمات هذه العملية.",
        "The parameter “{name}” in {place} is already declared among the parameters of this operation.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    # Two paths can refer to one path item: what is wrong in it is told once.
    lists = {id(one.node.value): parameters(survey, one.node) for one in operations(survey)}
    if not any(lists.values()):
        yield Nothing()
    for listed in lists.values():
        seen: set[tuple[str, str]] = set()
        for one in listed:
            if one.key is None or one.node is None:
                continue
            if one.key in seen:
                values = {"name": one.node.value["name"], "place": one.key[0]}
                yield Found("openapi.parameter-declared-twice", one.entry, (), values)
            seen.add(one.key)
