"""Kind `text`: characters, numbers, dates and codes of any text artefact, whatever it is about.

    check:
      text: {rule: characters, forbidden: [U+0640]}

Every rule is one file of `rules/`; its options stand beside its id.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from checker.kernel.document import Check
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.text.judge import TextCheck
from checker.kinds.text.rule import RuleModule
from checker.kinds.text.rules import found
from checker.kinds.text.sieve import Entry

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "STREAMS", "prepare"]

FORMS = frozenset({"json", "yaml", "ndjson", "text"})
STREAMS = True  # rows share the look at the bytes
"""The bytes of a whole stream are looked at at once."""
_RULES = found()
MESSAGES: Mapping[str, Text] = {code: text for rule in _RULES.values() for code, text in rule.MESSAGES.items()}


def _form(name: str, rule: RuleModule) -> Mapping[str, Any]:
    required = [option for option, schema in rule.OPTIONS.items() if "default" not in schema]
    return {
        "properties": {"rule": {"const": name}, **rule.OPTIONS},
        "required": ["rule", *required],
        "additionalProperties": False,
    }


PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "required": ["rule"],
    "properties": {"rule": {"enum": list(_RULES)}},
    "allOf": [
        {"if": {"properties": {"rule": {"const": name}}, "required": ["rule"]}, "then": _form(name, rule)}
        for name, rule in _RULES.items()
    ],
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble where an option names something unknown."""
    entries = []
    for requirement in requirements:
        options: Mapping[str, Any] = requirement.check.parameters
        entries.append(Entry(requirement.name, _RULES[options["rule"]].make(options, supplies)))
    return TextCheck(entries)
