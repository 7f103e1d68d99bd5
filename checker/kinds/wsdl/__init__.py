"""Kind `wsdl`: a description of a web service in WSDL 1.1, with the descriptions and schemas it imports.

    check:
      wsdl: {rule: one-binding}     # the name of a file in rules/, and its options

Rules judge what stands in the description itself; what it imports is looked into only as far as names lead there, and
is judged when its own file is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.engines.outcomes import outcry
from checker.engines.rule_folder import messages_of, options_form, parameters, rules_of
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl import rules
from checker.kinds.wsdl.links import MESSAGES as LINKS
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge, Rule
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import DEFINITIONS, DESCRIPTION_2

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"xml"})

_RULES: Mapping[str, Rule] = rules_of(rules)
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})
MESSAGES: Mapping[str, Text] = {
    "wsdl.too-many": Text(
        "لم يُحكم على الوصف لأن عدد عناصر {sort} فيه وفيما يستورده {count}، وهو يزيد على ما يُنظر فيه؛ قسّم الوصف.",
        "Not judged: the description, with what it imports, has {count} elements {sort}, more than are looked at; "
        "divide it.",
    ),
    **LINKS,
    **messages_of(_RULES),
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`, which survey a description once. Raises Trouble for a wrong option."""
    judges = []
    for requirement in requirements:
        rule = requirement.check.parameters["rule"]
        judges.append((requirement.name, rule, _RULES[rule].prepare(requirement, supplies)))
    return _Together(judges)


class _Together:
    """Surveys a description, then asks every rule."""

    def __init__(self, judges: Sequence[tuple[str, str, Judge]]) -> None:
        self._judges = judges

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: XML has no parts."""
        return range(len(values)) if self._judges else ()

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults of each requirement, in their order."""
        tag = document.data.tag
        survey = Survey(document) if tag == DEFINITIONS else None
        excess = survey.too_many if survey is not None else None
        for name, rule, judge in self._judges:
            if excess is not None:
                yield Unchecked(name, "wsdl.too-many", {"sort": excess[0], "count": excess[1]})
            elif survey is not None:
                yield from _told(name, survey, judge(survey))
            elif rule == "version" and tag == DESCRIPTION_2:
                yield Fault(name, "wsdl.version-2", "")
            else:
                yield Inapplicable(name)


def _told(name: str, survey: Survey, outcomes: Iterator[Outcome]) -> Iterator[Outcry]:
    for outcome in outcomes:
        if not isinstance(outcome, Found):
            yield outcry(name, outcome)
            continue
        code, element, values, attribute, on_key = outcome
        house = survey.house(element)
        file = "" if house is survey.document else house.name
        pointer = survey.pointer(element, attribute)
        yield Fault(name, code, pointer, values, file, on_key and element.get(attribute) is not None)
