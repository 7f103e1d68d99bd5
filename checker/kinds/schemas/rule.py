"""What a rule is: one file of `rules/`, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from checker.engines.outcomes import Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.xsd_survey import XsdSurvey

Options = Mapping[str, Any]


class Judges(NamedTuple):
    """What a rule says of each form of schema; None where it has nothing to say of that form."""

    xsd: Callable[[XsdSurvey], Iterator[Outcome]] | None = None
    json: Callable[[JsonSurvey], Iterator[Outcome]] | None = None


class RuleModule(Protocol):
    """A module of `rules/`; its name, with `-` for `_`, is the rule's id."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema; required unless it says `default`."""
    MESSAGES: Mapping[str, Text]

    def make(self, options: Options, supplies: Supplies) -> Judges:
        """The rule with its options. Raises Trouble where an option is wrong."""
