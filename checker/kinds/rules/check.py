"""Rules made ready: one walk for those that look through references, one for those that do not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, NamedTuple

from checker.kernel.document import Document
from checker.kernel.fault import LISTED, Fault, Further, Inapplicable, Outcry, Unchecked, Values
from checker.kernel.pointer import Token
from checker.kernel.trouble import Trouble
from checker.kinds.rules.automaton import Automaton
from checker.kinds.rules.fields import aim_at_key, aim_below
from checker.kinds.rules.formats import formats_of
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.judging import Aim, Problem
from checker.kinds.rules.messages import Unjudgeable
from checker.kinds.rules.part import Part, Reference
from checker.kinds.rules.rule import Rule
from checker.kinds.rules.scene import Scene
from checker.kinds.rules.telling import Site, fault_of, site_of
from checker.kinds.rules.walk import Walk

Hear = Callable[[int, Problem, Site, Scene], None]
"""Called with the number of a rule, what it found and where."""


class _Found(Exception):
    """Something is wrong, which is all that was asked."""


class _Plan(NamedTuple):
    """A walk: its automaton, and for each path the number of its rule and whether it finds keys."""

    automaton: Automaton
    owners: tuple[tuple[int, bool], ...]


class RulesCheck:
    """Document → what the rules find."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._plans: dict[tuple[frozenset[str], bool], _Plan] = {}

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield the faults rule by rule; rules that found nothing to judge are inapplicable."""
        findings = _Findings(self._rules)
        try:
            matched = self._judge(document, findings.hear)
        except (Unjudgeable, Trouble) as why:
            yield from self._one_by_one(document, why)
            return
        for number, rule in enumerate(self._rules):
            if number not in matched:
                yield Inapplicable(rule.name)
            yield from findings.of(number)

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """Those in which a rule finds fault, or in which a reference would have to be followed to tell."""
        return [number for number, value in enumerate(values) if not self._clears(value)]

    def _clears(self, value: Any) -> bool:

        def hear(*_: object) -> None:
            raise _Found

        try:
            self._judge(Part(value), hear)
        except (_Found, Reference, Unjudgeable, Trouble):
            return False
        return True

    def _one_by_one(self, document: Document, why: Unjudgeable | Trouble) -> Iterator[Outcry]:
        """One rule could not be judged; the others can."""
        if len(self._rules) == 1:
            yield Unchecked(self._rules[0].name, why.code, why.values)
            return
        for rule in self._rules:
            yield from RulesCheck((rule,))(document)

    def _judge(self, document: Document, hear: Hear) -> set[int]:
        """Walk the document; returns the numbers of the rules whose paths found anything."""
        matched: set[int] = set()
        formats = formats_of(document.data)
        for resolved in (True, False):
            plan = self._plan(formats, resolved=resolved)
            if not plan.owners:
                continue
            scene = Scene(document, resolved=resolved)
            judging = _Judging(self._rules, plan, scene, hear, matched)
            Walk(plan.automaton, scene, judging.tell, judging.tell_key).run(scene.root)
        return matched

    def _plan(self, formats: frozenset[str], *, resolved: bool) -> _Plan:
        plan = self._plans.get((formats, resolved))
        if plan is None:
            found = [
                (path, (number, path.keyed))
                for number, rule in enumerate(self._rules)
                if rule.resolved is resolved
                for path in rule.paths(formats)
            ]
            plan = _Plan(Automaton([path for path, _ in found]), tuple([owner for _, owner in found]))
            self._plans[formats, resolved] = plan
        return plan


class _Findings:
    """What was found, by the numbers of the rules. Past those that are listed faults are only counted."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._faults: list[list[Fault]] = [[] for _ in rules]
        self._further = [0] * len(rules)
        self._told: dict[Any, list[Values]] = {}

    def hear(self, number: int, problem: Problem, site: Site, scene: Scene) -> None:
        """Take what a rule found, unless it was found before: the same place can be reached in several ways."""
        node, tokens, missing, on_key = site
        mark = (number, problem.code, tokens, missing, on_key, id(node.document))
        same = self._told.get(mark)
        if same is None:
            self._told[mark] = [problem.values]
        elif problem.values in same:
            return
        else:
            same.append(problem.values)
        faults = self._faults[number]
        if len(faults) < LISTED:
            faults.append(fault_of(self._rules[number], problem, site, scene))
        else:
            self._further[number] += 1

    def of(self, number: int) -> Iterator[Outcry]:
        """The faults of a rule."""
        yield from self._faults[number]
        if self._further[number]:
            yield Further(self._rules[number].name, self._further[number])


class _Judging:
    """Holds what paths find against their rules."""

    def __init__(self, rules: Sequence[Rule], plan: _Plan, scene: Scene, hear: Hear, matched: set[int]) -> None:
        self._rules = rules
        self._owners = plan.owners
        self._scene = scene
        self._hear = hear
        self._matched = matched
        self._done: set[tuple[int, int]] = set()

    def tell(self, path: int, node: Frame) -> None:
        """A path found a node."""
        number, keyed = self._owners[path]
        if keyed:
            self._aimed(number, aim_at_key(node))
            return
        self._matched.add(number)
        rule, scene, value = self._rules[number], self._scene, node.value
        nested = type(value) is dict or type(value) is list
        if nested:
            # What many references lead to is judged once.
            mark = (number, id(value))
            if mark in self._done:
                return
            self._done.add(mark)
        for field, judge in rule.acts:
            for one in field(node, scene) if nested and field is not None else (Aim(value, node),):
                for problem in judge(one, scene):
                    self._report(number, one, problem)

    def tell_key(self, path: int, holder: Frame, key: Token) -> None:
        """A path found a key of `holder`."""
        self._aimed(self._owners[path][0], aim_below(holder, key))

    def _aimed(self, number: int, aim: Aim) -> None:
        self._matched.add(number)
        scene = self._scene
        for _, judge in self._rules[number].acts:
            for problem in judge(aim, scene):
                self._report(number, aim, problem)

    def _report(self, number: int, aim: Aim, problem: Problem) -> None:
        site = site_of(self._rules[number], aim, problem, self._scene)
        if site is not None:
            self._hear(number, problem, site, self._scene)
