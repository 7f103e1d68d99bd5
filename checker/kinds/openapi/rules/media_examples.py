"""Examples of parameters, headers and content satisfy their schemas.

Cites: OpenAPI 3.1.1, sections 4.8.14, 4.8.19 and 4.8.24.
One half of the rule `examples`; rulesets of the vocabulary of Spectral know the halves by names of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.rules import examples

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = examples.MESSAGES


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return examples.half(of_schemas=False)
