"""Kind `message`: what a message envelope says in one place must agree with what it says in another.

    check:
      message: {rule: replay-window, max-seconds: 86400}

The members of the envelope are those of the standard `message-envelope`; what each member looks like by itself is
said there with `jsonschema`. A rule is one file of the folder `rules`, found by its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.engines.outcomes import outcry
from checker.engines.rule_folder import messages_of, options_form, parameters, rules_of
from checker.kernel.document import Check, Document
from checker.kernel.fault import Inapplicable, Outcry
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.message import rules
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Judge, RuleModule

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml", "ndjson"})


_RULES: Mapping[str, RuleModule] = rules_of(rules)
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})
MESSAGES: Mapping[str, Text] = messages_of(_RULES)


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where an option names something that is not there."""
    return _Rules([(one.name, _judge(one, supplies)) for one in requirements])


def _judge(requirement: Requirement, supplies: Supplies) -> Judge:
    options = requirement.check.parameters
    return _RULES[options["rule"]].make(options, supplies)


class _Rules:
    """Asks each rule about one envelope; what they compute from it is computed once."""

    def __init__(self, judges: Sequence[tuple[str, Judge]]) -> None:
        self._judges = judges
        self._quick = [judge for _, judge in judges]

    def accepts(self, value: Any) -> bool:
        """Whether no rule has anything to say against the message `value`."""
        if type(value) is not dict:
            return True
        envelope = Envelope(value)
        for judge in self._quick:  # noqa: SIM110 - a generator takes twice as long here
            if judge(envelope):
                return False
        return True

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement, in their order. What is no object has no members to compare."""
        data = document.data
        envelope = Envelope(data) if isinstance(data, dict) else None
        for requirement, judge in self._judges:
            told = judge(envelope) if envelope is not None else None
            if told is None:
                yield Inapplicable(requirement)
            else:
                yield from [outcry(requirement, one) for one in told]
