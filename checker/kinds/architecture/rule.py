"""What a rule of this kind is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from checker.architecture import At
from checker.kernel.text import Text
from checker.kinds.architecture.survey import Survey

Options = Mapping[str, Any]


class Told(NamedTuple):
    """One thing wrong, and where it stands."""

    code: str
    values: Mapping[str, Any]
    at: At


class Unproven(NamedTuple):
    """Why something could not be judged."""

    code: str
    values: Mapping[str, Any]


Outcome = Told | Unproven | None
"""None says that there was nothing to judge."""
Outcomes = Iterator[Outcome]


class RuleModule(Protocol):
    """A file of `checker/kinds/architecture/rules/`; its name, with `-` for `_`, is the rule's id."""

    NATIONAL: bool
    """Whether it speaks only of models that say they are part of the unified architecture."""
    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema. Options are required unless the schema says `default`."""
    MESSAGES: Mapping[str, Text]

    def judge(self, survey: Survey, options: Options) -> Outcomes:
        """What is wrong with the model; None alone where it has nothing to judge."""
