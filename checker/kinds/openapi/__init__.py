"""Kind `openapi`: what rules of the form given/then cannot say about an OpenAPI document, 3.0 or 3.1.

check:
  openapi: {rule: path-parameters}     # the name of a file in rules/, and its options
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines import patterns, schema
from checker.engines.outcomes import outcry
from checker.engines.rule_folder import messages_of, parameters, rules_of
from checker.engines.schema_values import brief
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.openapi import rules
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.references import BROKEN
from checker.kinds.openapi.rule import Judge, Rule
from checker.kinds.openapi.survey import Survey

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"json", "yaml"})

_RULES: Mapping[str, Rule] = rules_of(rules)
PARAMETERS: Mapping[str, Any] = parameters({name: rule.OPTIONS for name, rule in _RULES.items()})

MESSAGES: Mapping[str, Text] = {
    "openapi.version-unknown": Text(
        "لم يُحكم على الوثيقة لأن إصدار OpenAPI فيها «{version}»؛ يُحكم على الإصدارين 3.0 و3.1.",
        "Not judged: the document names version “{version}” of OpenAPI; versions 3.0 and 3.1 are judged.",
    ),
    "openapi.no-version": Text(
        "ليست هذه وثيقة OpenAPI: ينقص في أعلاها الحقل openapi.",
        "This is no OpenAPI document: the property “openapi” is missing at the top.",
    ),
    **BROKEN,
    **patterns.MESSAGES,
    **schema.MESSAGES,
    **messages_of(_RULES),
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`, which survey a document once. Raises Trouble for a wrong option."""
    judges = []
    for requirement in requirements:
        options = requirement.check.parameters
        judges.append((requirement.name, options["rule"], _RULES[options["rule"]].prepare(options, supplies)))
    return _Together(judges)


class _Together:
    """Surveys a document, then asks every rule."""

    def __init__(self, judges: Sequence[tuple[str, str, Judge]]) -> None:
        self._judges = judges

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: an OpenAPI document is no stream of parts, and there is no quick look at a whole one."""
        return range(len(values)) if self._judges else ()

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement, in their order."""
        survey = Survey(document)
        for name, rule, judge in self._judges:
            if survey.version:
                yield from _told(name, survey, judge(survey))
            else:
                yield _no_version(name, rule, document.data)


def _told(name: str, survey: Survey, outcomes: Iterator[Outcome]) -> Iterator[Outcry]:
    for outcome in outcomes:
        if not isinstance(outcome, Found):
            yield outcry(name, outcome)
            continue
        code, node, tokens, values, on_key = outcome
        file = "" if node.document is survey.document else node.document.name
        yield Fault(name, code, node.pointer(tokens), values, file, on_key)


def _no_version(name: str, rule: str, data: Any) -> Outcry:
    if isinstance(data, dict) and "openapi" in data:
        return Unchecked(name, "openapi.version-unknown", {"version": brief(data["openapi"])})
    return Fault(name, "openapi.no-version", "") if rule == "valid-document" else Inapplicable(name)
