"""The bench: judges one artefact from its path to its judgement. A process has one, and keeps its checks prepared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from checker.kernel.document import Document, Flaw
from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.report import Artefact, Judgement
from checker.kernel.standard import Raised, Requirement, Standard
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.loaders import Loaded, load, load_bytes
from checker.loaders.forms import SUFFIXES, suffix_of
from checker.loaders.tree import Tree
from checker.repository import recognise
from checker.runners.checks import Checks, Requirements
from checker.runners.judge import judge
from checker.runners.versions import SideBySide, side_by_side, spread

RequirementsOf = Callable[[Standard], Requirements]
Recognised = tuple[tuple[Standard, frozenset[str]], ...]
"""Standards one of whose scopes an artefact falls in, each with the names of those scopes."""

_LOST = frozenset(["load.bad-line"])
"""Flaws by which a part of the artefact could not be read: what is in it was not judged."""


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """What an artefact may be held against.

    `judged` are versions in force, several of one standard in a transition, the newest first; `coming` are versions
    that will be in force, judged to tell what will fail; `waiting` are versions that only get the verdict not-in-force
    from an artefact that they recognise. Which of them bind is not decided here. Requirements below `level` are left
    out. `own` gives the standard that an agency's own ruleset makes for a file, `levels` are those that profiles give
    to requirements, by name.
    """

    judged: tuple[Standard, ...]
    waiting: tuple[Standard, ...] = ()
    level: Level = Level.MAY
    own: Callable[[str], Standard] | None = None
    coming: tuple[Standard, ...] = ()
    levels: Mapping[str, Raised] = field(default_factory=dict)

    def for_file(self, name: str) -> tuple[Standard, ...]:
        """All that a file of this name is judged by."""
        own = (self.own(name),) if self.own else ()
        return (*self.judged, *own, *self.coming)


class Task(NamedTuple):
    """One artefact to judge.

    `root`   the folder references may not leave
    `raw`    given for standard input
    `named`  the person or the manifest named it, so that it must be judged or told why not
    """

    name: str
    path: Path | None
    root: Path
    size: int = 0
    raw: bytes | None = None
    selection: int = 0
    system: str = ""
    named: bool = False


class Bench:
    """Judges tasks one after the other."""

    def __init__(self, selections: Sequence[Selection], requirements_of: RequirementsOf, checks: Checks) -> None:
        self._selections = selections
        self._requirements_of = requirements_of
        self._checks = checks
        self._chosen: dict[tuple[int, Recognised], Requirements] = {}
        self._arranged: dict[tuple[int, Recognised], SideBySide] = {}

    def take_spare_core(self) -> None:
        """This bench is the only one of the run, and there are more cores than one."""
        self._checks.spare_core = True

    def judge(self, task: Task) -> Judgement:
        """Judge one artefact. Never raises for what is wrong with the artefact: that is its judgement."""
        tree = Tree(task.root)
        try:
            document = _load(task, tree)
            judged = self._judge_document(task, document, tree)
        except Trouble as trouble:
            return self._troubled(task, trouble, tree)
        return _with_losses(judged, document)._replace(used=tree.used)

    def _judge_document(self, task: Task, document: Loaded, tree: Tree) -> Judgement:
        selection = self._selections[task.selection]
        recognised = tuple(recognise(document, selection.for_file(task.name)))
        waiting = tuple(recognise(document, selection.waiting)) if selection.waiting else ()
        arranged = self._side_by_side(task.selection, recognised)
        if arranged.judged:
            document.settle()
        judged = judge(document, arranged.judged, self._checks, tree.document)
        judged = judged if arranged.plain else spread(judged, arranged)
        return Judgement(
            Artefact(task.name, document.digest, document.size, document.form),
            tuple(standard.citation for standard, _ in (*recognised, *waiting)),
            (*judged.verdicts, *self._not_in_force(task.selection, waiting)),
            judged.findings,
            cut=judged.cut,
            system=task.system,
        )

    def _side_by_side(self, selection: int, recognised: Recognised) -> SideBySide:
        """What an artefact that these versions recognise is judged by; made once, because checks are kept by it."""
        if (selection, recognised) not in self._arranged:
            self._arranged[selection, recognised] = side_by_side(self._requirements(selection, recognised))
        return self._arranged[selection, recognised]

    def _troubled(self, task: Task, trouble: Trouble, tree: Tree) -> Judgement:
        """The file cannot be read as what it is; what can be said of its bytes alone is still said."""
        reason = Reason(trouble.code, trouble.values)
        try:
            as_text = _load(task, tree, form="text")
        except Trouble:
            artefact = Artefact(task.name, size=task.size)
            if not task.named and trouble.code == "load.too-large" and suffix_of(task.name).lower() not in SUFFIXES:
                return Judgement(artefact, system=task.system)
            return Judgement(artefact, trouble=reason, place=trouble.place, system=task.system)
        judged = self._judge_document(task, as_text, tree)
        if task.named or self._hinted(task, as_text.raw):
            return judged._replace(trouble=reason, place=trouble.place)
        return judged._replace(unread=reason, place=trouble.place)

    def _hinted(self, task: Task, raw: bytes) -> bool:
        """Whether an unreadable file shows keys or root of a scope: it may be one of ours and must not be passed by."""
        selection = self._selections[task.selection]
        scopes = [
            scope
            for standard in (*selection.judged, *selection.coming, *selection.waiting)
            for scope in standard.scopes
        ]
        return any(scope.keys and all(key.encode() in raw for key in scope.keys) for scope in scopes) or any(
            root.rpartition("}")[2].encode() in raw for scope in scopes for root in scope.roots
        )

    def _requirements(self, selection: int, recognised: Recognised) -> Requirements:
        if (selection, recognised) not in self._chosen:
            chosen = self._selections[selection]
            self._chosen[selection, recognised] = tuple(
                requirement
                for standard, scopes in recognised
                for requirement in self._requirements_of(standard)
                if _applies(requirement, scopes) and _level(requirement, chosen).at_least(chosen.level)
            )
        return self._chosen[selection, recognised]

    def _not_in_force(self, selection: int, waiting: Recognised) -> list[Verdict]:
        requirements = self._requirements(selection, waiting)
        return [Verdict(one.name, one.version, Outcome.NOT_IN_FORCE) for one in requirements]


def _applies(requirement: Requirement, scopes: frozenset[str]) -> bool:
    return not requirement.applies_to or not scopes.isdisjoint(requirement.applies_to)


def _level(requirement: Requirement, selection: Selection) -> Level:
    raised = selection.levels.get(requirement.name)
    return raised.level if raised else requirement.level


def _with_losses(judged: Judgement, document: Document) -> Judgement:
    if not judged.standards or document.parts() is None:
        return judged
    lost: list[Flaw] = [flaw for flaw in document.flaws if flaw.code in _LOST]
    if not lost:
        return judged
    place: Place = lost[0].place
    return judged._replace(trouble=Reason(lost[0].code, lost[0].values), place=place)


def _load(task: Task, tree: Tree, form: str = "") -> Loaded:
    if task.raw is not None or task.path is None:
        return load_bytes(task.raw or b"", task.name, tree, form)
    return load(task.path, task.name, tree, form)
