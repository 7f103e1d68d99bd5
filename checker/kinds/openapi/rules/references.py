"""Every `$ref` leads to an object, and to one of the kind wanted where it stands.

Cites: OpenAPI 3.1.1, section 4.8.23; RFC 6901, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.references import BROKEN, NAMES
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = BROKEN


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    if not survey.references:
        yield Nothing()
    for reference in survey.references.values():
        node, text, leads = reference.node, reference.text, reference.leads
        if isinstance(leads, Broken):
            yield Found(leads.code, node, ("$ref",), {"reference": text, **leads.values})
        elif reference.actual:
            values = {"reference": text, "expected": NAMES[reference.kind], "actual": NAMES[reference.actual]}
            yield Found("openapi.reference-kind", node, ("$ref",), values)
