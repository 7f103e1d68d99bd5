"""Kind `architecture`: what a model of the architecture must keep to, whichever tool wrote it.

    check:
      architecture: {rule: orphans}      # the name of a file in rules/, and its options

A model is an exchange file of The Open Group, Archi's own file, or a folder of YAML whose head `model.yaml` is judged;
what stands in the other files of the folder is told with their names. Rules of the government (`NATIONAL`) speak of
models that say they are part of the unified architecture, and of no others.
"""

from __future__ import annotations

import os.path
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

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

    def accepts(self, value: Any) -> bool:  # noqa: ARG002 - the contract of a check
        """A part of a stream is no model."""
        return not self._asked

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield what is wrong with the model. Raises Trouble where there is none."""
        survey = Survey(self._supplies.model(document), document, self._supplies)
        files = _Files(document)
        for requirement, options, rule in self._asked:
            if rule.NATIONAL and not survey.unified:
                yield Inapplicable(requirement)
                continue
            for told in rule.judge(survey, options):
                yield _outcry(requirement, told, files)


def _outcry(requirement: str, told: Told | Unproven | None, files: _Files) -> Outcry:
    if told is None:
        return Inapplicable(requirement)
    if isinstance(told, Unproven):
        return Unchecked(requirement, told.code, told.values)
    return Fault(requirement, told.code, told.at.pointer, told.values, files.named(told.at.source.name))


class _Files:
    """The other files in which faults stand: asked for once, so that the report can show their lines."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known = {document.name: "", "": ""}

    def named(self, name: str) -> str:
        """How a fault names the file; `""` for the document itself."""
        if name not in self._known:
            beside = Path(self._document.name).parent
            self._document.resolve(quote(Path(os.path.relpath(name, beside)).as_posix()))
            self._known[name] = name
        return self._known[name]
