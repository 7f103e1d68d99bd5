"""Kind `schemas`: how an XML Schema or a JSON Schema is written, beyond that it is one.

    check:
      schemas: {rule: type-names, pattern: '^[A-Z][A-Za-z0-9]*$'}     # the name of a file in rules/, and its options

A rule judges schemas of one form or of both: what it says holds for the message, in whichever form it is described.
A document is surveyed once for all rules.
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
from checker.kinds.schemas import rules
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.rule import Judges, RuleModule
from checker.kinds.schemas.xsd_survey import SCHEMA, XsdSurvey

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml", "xml"})
_RULES: Mapping[str, RuleModule] = rules_of(rules)
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})
MESSAGES: Mapping[str, Text] = messages_of(_RULES)


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`. Raises Trouble for a wrong option."""
    judges = []
    for one in requirements:
        options = one.check.parameters
        judges.append((one.name, _RULES[options["rule"]].make(options, supplies)))
    return _Together(judges)


class _Together:
    """Surveys a schema, then asks every rule."""

    def __init__(self, judges: Sequence[tuple[str, Judges]]) -> None:
        self._judges = judges

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: a schema is no stream of parts."""
        return range(len(values)) if self._judges else ()

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement, in their order."""
        xsd = document.form == "xml" and document.data.tag == SCHEMA
        json = document.form != "xml" and isinstance(document.data, dict)
        survey: Any = XsdSurvey(document) if xsd else JsonSurvey(document) if json else None
        for name, judges in self._judges:
            judge: Any = judges.xsd if xsd else judges.json
            if survey is None or judge is None:
                yield Inapplicable(name)
            else:
                yield from [outcry(name, one) for one in judge(survey)]
