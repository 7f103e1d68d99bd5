"""Kind `message`: what a message envelope says in one place must agree with what it says in another.

    check:
      message: {rule: replay-window, max-seconds: 86400}

The members of the envelope are those of the standard `message-envelope`; what each member looks like by itself is
said there with `jsonschema`. A rule is one file of the folder `rules`, found by its name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines.outcomes import outcry
from checker.engines.rule_folder import messages_of, options_form, parameters, rules_of
from checker.kernel.document import Check, Document
from checker.kernel.fault import Inapplicable, Outcry
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.message import rules
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import NOTHING, Envelope
from checker.kinds.message.rule import Rule, RuleModule

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml", "ndjson"})


_RULES: Mapping[str, RuleModule] = rules_of(rules)
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})
MESSAGES: Mapping[str, Text] = messages_of(_RULES)


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where an option names something that is not there."""
    return _Rules([(one.name, _rule(one, supplies)) for one in requirements])


def _rule(requirement: Requirement, supplies: Supplies) -> Rule:
    options = requirement.check.parameters
    return _RULES[options["rule"]].make(options, supplies)


class _Rules:
    """Asks each rule about many envelopes or one; what they compute from it is computed once."""

    def __init__(self, rules: Sequence[tuple[str, Rule]]) -> None:
        self._rules = rules

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """Those against which a rule has something to say; what is no object is no message."""
        batch = Batch([value if type(value) is dict else NOTHING for value in values])
        told = {number for _, rule in self._rules for number in rule.faulted(batch)}
        return {number for number in told if type(values[number]) is dict}

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement, in their order. What is no object has no members to compare."""
        data = document.data
        envelope = Envelope(data) if isinstance(data, dict) else None
        for requirement, rule in self._rules:
            told = rule.judge(envelope) if envelope is not None else None
            if told is None:
                yield Inapplicable(requirement)
            else:
                yield from [outcry(requirement, one) for one in told]
