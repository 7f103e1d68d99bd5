"""Kind `dictionary`: what the files of data elements and code lists must keep to beyond their form.

    check:
      dictionary: {rule: proven, good: 1, bad: 1}

A rule is one file of `rules/`; its options stand beside its id. It looks at one file at a time, and at the whole
dictionary where it must know what else there is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines.outcomes import Undone, outcry
from checker.engines.rule_folder import messages_of, options_form, parameters, rules_of
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry
from checker.kernel.kind import Supplies
from checker.kernel.pointer import join
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.dictionary import rules
from checker.kinds.dictionary.entry import Entry, entry_of
from checker.kinds.dictionary.rule import Desk, RuleModule

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml"})
_RULES: Mapping[str, RuleModule] = rules_of(rules)
MESSAGES: Mapping[str, Text] = messages_of(_RULES)
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. The dictionary itself is read when a file of it is judged."""
    return _DictionaryCheck([(one.name, one.check.parameters) for one in requirements], supplies)


class _DictionaryCheck:
    """Asks each rule about one element or code list."""

    def __init__(self, asked: Sequence[tuple[str, Mapping[str, Any]]], supplies: Supplies) -> None:
        self._asked = [(requirement, options, _RULES[options["rule"]]) for requirement, options in asked]
        self._supplies = supplies

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: a part of a stream is no file of a dictionary."""
        return range(len(values)) if self._asked else ()

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield what is wrong with an element or a code list."""
        entry = entry_of(document.data)
        desk = Desk(document, self._supplies)
        for requirement, options, rule in self._asked:
            if entry is None or entry.sort not in rule.ABOUT:
                yield Inapplicable(requirement)
            else:
                yield from _told(requirement, rule, entry, options, desk)


def _told(requirement: str, rule: RuleModule, entry: Entry, options: Mapping[str, Any], desk: Desk) -> Iterator[Outcry]:
    for told in rule.judge(entry, options, desk):
        if told is None:
            yield Inapplicable(requirement)
        elif isinstance(told, Undone):
            yield outcry(requirement, told)
        else:
            yield Fault(requirement, told.code, join(told.tokens), told.values, on_key=told.on_key)
