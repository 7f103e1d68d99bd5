"""What a rule of this kind is: it looks at an envelope and tells what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from checker.engines.outcomes import Found, Undone
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.envelope import Envelope

Options = Mapping[str, Any]


Judge = Callable[[Envelope], Sequence[Found | Undone] | None]
"""What is wrong with an envelope: nothing (`()`), or None where there is nothing to judge."""


class RuleModule(Protocol):
    """A file of `checker/kinds/message/rules/`; its name, with `-` for `_`, is the rule's id."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema; every option must be given."""
    MESSAGES: Mapping[str, Text]

    def make(self, options: Options, supplies: Supplies) -> Judge:
        """The rule with its options. Raises Trouble where an option names something unknown."""
