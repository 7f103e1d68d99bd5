"""The document is valid against the version of OpenAPI that it names, 3.0 or 3.1.

Cites: OpenAPI 3.0.4, section 4.7; 3.1.1, section 4.8; in 3.1 Schema Objects follow JSON Schema 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey
from checker.kinds.openapi.validity import mistakes

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {}
"""The sentences are those of the engine of JSON Schema."""


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    yield from mistakes(survey)
