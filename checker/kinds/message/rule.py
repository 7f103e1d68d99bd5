"""What a rule of this kind is: it looks at an envelope and tells what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from checker.engines.outcomes import Found, Undone
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope

Options = Mapping[str, Any]


Judge = Callable[[Envelope], Sequence[Found | Undone] | None]
"""What is wrong with an envelope: nothing (`()`), or None where there is nothing to judge."""


class Rule(NamedTuple):
    """How a rule looks at one envelope, and how at many.

    `judge`   see `Judge`
    `passes`  True only where the rule has nothing to say against any of them; False where that cannot be told so
              quickly, and where something that it does not expect breaks it. Without it they are judged one by one.
    """

    judge: Judge
    passes: Callable[[Batch], bool] | None = None

    def faulted(self, batch: Batch) -> Sequence[int]:
        """The numbers, from 0, of the messages against which the rule has something to say."""
        if self._sure(batch):
            return ()
        return [number for number, envelope in enumerate(batch.envelopes()) if self.judge(envelope)]

    def _sure(self, batch: Batch) -> bool:
        try:
            return self.passes is not None and self.passes(batch)
        except (TypeError, ValueError, AttributeError):  # members of other types than the rule expects
            return False


class RuleModule(Protocol):
    """A file of `checker/kinds/message/rules/`; its name, with `-` for `_`, is the rule's id."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema; every option must be given."""
    MESSAGES: Mapping[str, Text]

    def make(self, options: Options, supplies: Supplies) -> Rule:
        """The rule with its options. Raises Trouble where an option names something unknown."""
