"""Kind `architecture`: what a model of the architecture must keep to, whichever tool wrote it.

    check:
      architecture: {rule: orphans}      # the name of a file in rules/, and its options

A model is an exchange file of The Open Group, Archi's own file, or a folder of YAML whose head `model.yaml` is judged;
what stands in the other files of the folder is told with their names. Rules of the government (`NATIONAL`) speak of
models that say they are part of the unified architecture, and of no others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.architecture.collecting import without_collecting
from checker.architecture.messages import MESSAGES as MODEL
from checker.engines import form, schema
from checker.engines.rule_folder import messages_of, options_form, parameters, rules_of
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.architecture import rules
from checker.kinds.architecture.rule import RuleModule, Told, Unproven
from checker.kinds.architecture.survey import Survey

__all__ = ["FORMS", "MESSAGES", "PARAMETERS", "prepare"]

FORMS = frozenset({"xml", "yaml"})
_RULES: Mapping[str, RuleModule] = rules_of(rules)
MESSAGES: Mapping[str, Text] = {**schema.MESSAGES, **form.MESSAGES, **MODEL, **messages_of(_RULES)}
PARAMETERS: Mapping[str, Any] = parameters({name: options_form(rule.OPTIONS) for name, rule in _RULES.items()})


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:
    """One check of all `requirements`, which read and survey a model once."""
    return _Together([(one.name, one.check.parameters) for one in requirements], supplies)


class _Together:
    """Reads the model of a document, then asks every rule."""

    def __init__(self, asked: Sequence[tuple[str, Mapping[str, Any]]], supplies: Supplies) -> None:
        self._asked = [(requirement, options, _RULES[options["rule"]]) for requirement, options in asked]
        self._supplies = supplies

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: a part of a stream is no model."""
        return range(len(values)) if self._asked else ()

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield what is wrong with the model. Raises Trouble where there is none."""
        with without_collecting():
            told = list(self._told(document))
        yield from told

    def _told(self, document: Document) -> Iterator[Outcry]:
        survey = Survey(self._supplies.model(document), document, self._supplies)
        for requirement, options, rule in self._asked:
            if rule.NATIONAL and not survey.unified:
                yield Inapplicable(requirement)
                continue
            for told in rule.judge(survey, options):
                yield _outcry(requirement, told, document)


def _outcry(requirement: str, told: Told | Unproven | None, document: Document) -> Outcry:
    if told is None:
        return Inapplicable(requirement)
    if isinstance(told, Unproven):
        return Unchecked(requirement, told.code, told.values)
    name = told.at.source.name
    return Fault(requirement, told.code, told.at.pointer, told.values, "" if name == document.name else name)
