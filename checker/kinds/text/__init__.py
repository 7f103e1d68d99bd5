"""Kind `text`: characters, numbers, dates and codes of any text artefact, whatever it is about.

    check:
      text: {rule: characters, forbidden: [U+0640]}

Every rule is one file of `rules/`; its options stand beside its id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.engines.rule_folder import messages_of, options_form, parameters, rules_of
from checker.kernel.document import Check
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.text import rules
from checker.kinds.text.judge import TextCheck
from checker.kinds.text.rule import RuleModule
from checker.kinds.text.sieve import Entry

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "STREAMS", "prepare"]

FORMS = frozenset({"json", "yaml", "ndjson", "text"})
STREAMS = True  # rows share the look at the bytes
"""The bytes of a whole stream are looked at at once."""
_RULES: Mapping[str, RuleModule] = rules_of(rules)
MESSAGES: Mapping[str, Text] = messages_of(_RULES)
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where an option names something unknown."""
    entries = []
    for requirement in requirements:
        options: Mapping[str, Any] = requirement.check.parameters
        entries.append(Entry(requirement.name, _RULES[options["rule"]].make(options, supplies)))
    return TextCheck(entries)
