"""Holding examples to what they say: each is judged as an agency's file would be, by the whole of its standard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker import kinds
from checker.engines.form import placed
from checker.engines.schema import Mismatch
from checker.kernel.kind import Supplies
from checker.kernel.messages import as_value
from checker.kernel.place import spoken
from checker.kernel.report import Finding, Judgement
from checker.kernel.standard import Example, Requirement, Standard
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.repository.reading import open_document
from checker.runners.bench import Bench, Selection, Task
from checker.runners.checks import Checks
from checker.runners.example_messages import MESSAGES
from checker.runners.sentences import sentences

Step = Callable[[], None]
"""Called after every sample, for a progress bar."""


class Examples:
    """The examples of some standards, judged when they are asked for, each sample once for each standard."""

    def __init__(self, standards: Sequence[Standard], supplies: Supplies) -> None:
        self.standards = tuple(standards)
        self.checks = Checks(kinds.kind, supplies)
        selections = [Selection(judged=(standard,)) for standard in self.standards]
        self._bench = Bench(selections, lambda standard: standard.requirements, self.checks)
        self._number = {standard.citation: number for number, standard in enumerate(self.standards)}
        self._judged: dict[tuple[str, Path], Judgement] = {}

    def judgement(self, standard: Standard, example: Example) -> Judgement:
        """The sample of `example`, judged by all requirements of `standard`."""
        key = (standard.citation, example.path)
        if key not in self._judged:
            number = self._number[standard.citation]
            task = Task(spoken(example.path), example.path, standard.folder, selection=number, named=True)
            self._judged[key] = self._bench.judge(task)
        return self._judged[key]

    def sentence(self, said: Finding | Reason) -> dict[str, str]:
        """What is said of a sample, in both languages."""
        text = sentences().get(said.code) or Text(said.code, said.code)
        return as_value(text, said.values)

    def mistakes(self, step: Step = lambda: None) -> Iterator[Trouble]:
        """Every example that does not show what it says, with its place in the requirement's file."""
        for standard in self.standards:
            for requirement in standard.requirements:
                found: list[Mismatch] = []
                for number, example in enumerate(requirement.examples):
                    found.extend(self._example(standard, requirement, example, ("examples", number)))
                    step()
                yield from at_place(requirement, found)

    def _example(
        self, standard: Standard, requirement: Requirement, example: Example, tokens: tuple[str | int, ...]
    ) -> Iterator[Mismatch]:
        judgement = self.judgement(standard, example)
        verdict = next((one for one in judgement.verdicts if one.requirement == requirement.name), None)
        findings = [one for one in judgement.findings if one.requirement == requirement.name]
        said = (*tokens, "passes" if example.passes else "fails")
        file = {"file": spoken(example.path)}
        if (told := self._unjudged(judgement, verdict)) is not None:
            yield Mismatch(told[0], said, {**file, **told[1]})
        elif example.passes:
            for finding in findings[:1]:
                where = f"{finding.place.line}:{finding.place.column}" if finding.place.line else finding.pointer
                yield Mismatch("examples.must-pass", said, {**file, "where": where, "finding": self.sentence(finding)})
        elif not findings:
            yield Mismatch("examples.must-fail", said, file)
        elif example.at:
            yield from self._places(example, findings, file, tokens)

    def _unjudged(self, judgement: Judgement, verdict: Verdict | None) -> tuple[str, Mapping[str, object]] | None:
        """Why a sample has neither passed nor failed; None where it has."""
        if verdict is None:
            if judgement.trouble:
                return "examples.not-checked", {"reason": self.sentence(judgement.trouble)}
            return "examples.not-judged", {}
        match verdict.outcome:
            case Outcome.NOT_APPLICABLE:
                return "examples.nothing-to-judge", {}
            case Outcome.NOT_CHECKED:
                return "examples.not-checked", {"reason": self.sentence(verdict.reason or Reason("run.crashed"))}
        return None

    def _places(
        self, example: Example, findings: Sequence[Finding], file: Mapping[str, str], tokens: tuple[str | int, ...]
    ) -> Iterator[Mismatch]:
        """The pointers under `at` against those of the findings."""
        found = {finding.pointer: finding for finding in findings}
        for number, pointer in enumerate(example.at):
            if pointer not in found:
                yield Mismatch(
                    "examples.fault-missing", (*tokens, "at", number), {**file, "pointer": pointer, "found": [*found]}
                )
        for pointer, finding in found.items():
            if pointer not in example.at:
                values = {**file, "pointer": pointer, "finding": self.sentence(finding)}
                yield Mismatch("examples.fault-unlisted", (*tokens, "at"), values)


def alone(standard: Standard, requirement: Requirement, supplies: Supplies) -> Examples:
    """The examples of one requirement: nothing else is prepared."""
    return Examples([replace(standard, requirements=(requirement,))], supplies)


def at_place(requirement: Requirement, found: Sequence[Mismatch]) -> list[Trouble]:
    """Mistakes with their places in the requirement's file."""
    file = requirement.folder / "requirements" / f"{requirement.id}.yaml"
    return placed(open_document(file), found, MESSAGES) if found else []
