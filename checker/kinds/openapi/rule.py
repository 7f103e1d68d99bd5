"""What a rule is: one file of `rules/`, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Outcome
from checker.kinds.openapi.survey import Survey

Judge = Callable[[Survey], Iterator[Outcome]]
"""Yields what is wrong in a document that was surveyed; a rule that yields nothing has been kept."""


class Rule(Protocol):
    """A module of `rules/`."""

    OPTIONS: Mapping[str, Any]
    """JSON Schema keywords, without `type`, of what may stand beside `rule`."""
    MESSAGES: Mapping[str, Text]

    def prepare(self, options: Mapping[str, Any], supplies: Supplies) -> Judge:
        """Make the judge, once for the run. Raises Trouble for a wrong option."""
