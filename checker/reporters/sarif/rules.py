"""Requirements as SARIF rules (reportingDescriptor, 3.49)."""

from __future__ import annotations

from typing import Any

from checker.kernel.level import Level
from checker.kernel.report import Report
from checker.kernel.standard import Requirement
from checker.kernel.text import Language, Text
from checker.reporters.addresses import requirement_page
from checker.reporters.markdown_escape import prose

_LONGEST = 1024
"""GitHub code scanning takes no longer description."""
LEVELS = {Level.MUST: "error", Level.SHOULD: "warning", Level.MAY: "note"}
_WHY = Text("السبب", "Why")
_FIX = Text("الإصلاح", "Fix")
_CITES = Text("البند", "Clause")
_PAGE = Text("صفحة المتطلب", "The requirement's page")


class Rules:
    """The rules of a run. An id has no version, so that an alert outlives a new version of its standard;
    where a run used two versions of a requirement, the later one in the report describes the rule."""

    def __init__(self, report: Report, language: Language, site: str) -> None:
        self._language = language
        self._site = site
        self._requirements = {requirement.name: requirement for requirement in report.requirements.values()}
        self._places = {name: index for index, name in enumerate(self._requirements)}

    def reference(self, name: str) -> dict[str, Any]:
        """A reportingDescriptorReference (3.52)."""
        return {"id": name, "index": self._places[name]}

    def index(self, name: str) -> int:
        """Where the rule stands among the descriptors."""
        return self._places[name]

    def descriptors(self) -> list[dict[str, Any]]:
        """All rules, in the order of their indices."""
        return [self._descriptor(requirement) for requirement in self._requirements.values()]

    def _descriptor(self, requirement: Requirement) -> dict[str, Any]:
        language = self._language
        level = LEVELS[requirement.level]
        page = requirement_page(requirement, language, self._site)
        return {
            "id": requirement.name,
            "name": "".join([word.capitalize() for word in requirement.id.split("-")]),
            "shortDescription": {"text": _cut(requirement.title.read(language))},
            "fullDescription": {"text": _cut(requirement.statement.read(language))},
            "help": {"text": self._plain(requirement, page), "markdown": self._markdown(requirement, page)},
            "helpUri": page,
            "defaultConfiguration": {"level": level},
            "properties": {
                "tags": [requirement.standard, requirement.level.value],
                "problem.severity": "recommendation" if level == "note" else level,
                "cites": list(requirement.cites),
                "citation": requirement.citation,
                "assumed": requirement.assumed,
            },
        }

    def _plain(self, requirement: Requirement, page: str) -> str:
        lines = [requirement.statement.read(self._language)]
        lines += [f"{label}: {text}" for label, text in self._labelled(requirement)]
        return "\n".join([*lines, page])

    def _markdown(self, requirement: Requirement, page: str) -> str:
        parts = [prose(requirement.statement.read(self._language))]
        parts += [f"**{label}:** {prose(text)}" for label, text in self._labelled(requirement)]
        return "\n\n".join([*parts, f"[{_PAGE.read(self._language)}]({page})"])

    def _labelled(self, requirement: Requirement) -> list[tuple[str, str]]:
        language = self._language
        said = [(_WHY, requirement.why.read(language)), (_FIX, requirement.fix.read(language))]
        if requirement.cites:
            said.append((_CITES, ("؛ " if language == "ar" else "; ").join(requirement.cites)))
        return [(label.read(language), text) for label, text in said]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
