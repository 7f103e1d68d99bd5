"""What a rule is: one file of `rules/`, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Outcome
from checker.kinds.wsdl.survey import Survey

Judge = Callable[[Survey], Iterator[Outcome]]
"""Yields what is wrong in a description that was surveyed; a rule that yields nothing has been kept."""


class Rule(Protocol):
    """A module of `rules/`."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema; required unless the schema says `default`."""
    MESSAGES: Mapping[str, Text]

    def prepare(self, requirement: Requirement, supplies: Supplies) -> Judge:
        """Make the judge, once for the run. Raises Trouble for a wrong option."""
