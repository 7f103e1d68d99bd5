"""What a rule of this kind is: it looks at an envelope and tells what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.envelope import Envelope

Options = Mapping[str, Any]


class Told(NamedTuple):
    """One thing wrong, at `pointer` in the message."""

    code: str
    pointer: str
    values: Mapping[str, Any] = {}
    on_key: bool = False


class Unsure(NamedTuple):
    """Why the rule cannot tell."""

    code: str
    values: Mapping[str, Any] = {}


Judge = Callable[[Envelope], Sequence[Told | Unsure] | None]
"""What is wrong with an envelope: nothing (`()`), or None where there is nothing to judge."""


class RuleModule(Protocol):
    """A file of `checker/kinds/message/rules/`; its name, with `-` for `_`, is the rule's id."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema; every option must be given."""
    MESSAGES: Mapping[str, Text]

    def make(self, options: Options, supplies: Supplies) -> Judge:
        """The rule with its options. Raises Trouble where an option names something unknown."""
