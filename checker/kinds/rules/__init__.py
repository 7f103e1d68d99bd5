"""Kind `rules`: the given / then vocabulary of Spectral rulesets.

    check:
      rules:
        given: $.paths[*][get,head]     # JSONPath, or a list of paths
        then:                           # or a list
          field: requestBody            # optional: a key, a path below, or @key for all keys
          function: undefined
        formats: [oas3]                 # optional: only documents of these formats
        resolved: false                 # optional: references as they are written; else they are followed

Instead of `given`, `cases` lists `{formats, given}`, of which the first that fits the document holds. `parts` says for
which pointers of a document the rule holds: `{elsewhere: true, pointers: {/paths/~1old: false}}`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.engines import patterns
from checker.kernel.document import Check
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.rules import functions, messages
from checker.kinds.rules.check import RulesCheck
from checker.kinds.rules.parameters import PARAMETERS
from checker.kinds.rules.rule import rule_of

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml", "ndjson"})

MESSAGES: Mapping[str, Text] = {**patterns.MESSAGES, **messages.MESSAGES, **functions.messages()}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:  # noqa: ARG001 - the form of a kind
    """One check of all `requirements`. Raises Trouble where a path, a function or an option is wrong."""
    return RulesCheck([rule_of(requirement) for requirement in requirements])
