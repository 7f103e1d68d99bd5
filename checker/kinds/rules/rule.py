"""A requirement of this kind, read from its parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from checker.kernel.pointer import split
from checker.kernel.standard import Requirement
from checker.kinds.rules.fields import Field, read_field
from checker.kinds.rules.formats import canonical
from checker.kinds.rules.functions import prepare
from checker.kinds.rules.jsonpath.paths import Path, read
from checker.kinds.rules.judging import Judge


class Act(NamedTuple):
    """One entry of `then`: what is looked at, and the function that judges it."""

    field: Field
    judge: Judge


class Parts(NamedTuple):
    """Parts of a document a requirement is about: pointers and whether it holds below them, and elsewhere."""

    pointers: Mapping[tuple[str, ...], bool]
    elsewhere: bool

    def hold(self, tokens: Sequence[str | int]) -> bool:
        """Whether a place belongs to them: the longest pointer above it decides."""
        names = tuple([str(token) for token in tokens])
        for size in range(len(names), -1, -1):
            told = self.pointers.get(names[:size])
            if told is not None:
                return told
        return self.elsewhere


class Rule(NamedTuple):
    """A rule.

    `cases`    (formats, paths): those of the first case that fits a document are looked for; no formats fit any
    `formats`  the document must have one of them; None: any will do
    """

    name: str
    cases: tuple[tuple[frozenset[str] | None, tuple[Path, ...]], ...]
    acts: tuple[Act, ...]
    formats: frozenset[str] | None
    resolved: bool
    parts: Parts | None

    def paths(self, formats: frozenset[str]) -> tuple[Path, ...]:
        """What it looks for in a document that has these formats; nothing where it is not meant for it."""
        if self.formats is not None and self.formats.isdisjoint(formats):
            return ()
        for wanted, paths in self.cases:
            if wanted is None or not wanted.isdisjoint(formats):
                return paths
        return ()


def rule_of(requirement: Requirement) -> Rule:
    """Read a requirement. Raises Trouble for a path, a function or an option that is wrong."""
    told: Mapping[str, Any] = requirement.check.parameters
    cases = told["cases"] if "cases" in told else [{"given": told["given"]}]
    formats = told.get("formats")
    return Rule(
        requirement.name,
        tuple([(_formats(case.get("formats")), _paths(case["given"])) for case in cases]),
        tuple([_act(one) for one in _several(told["then"])]),
        _formats(formats),
        told.get("resolved", True),
        _parts(told.get("parts")),
    )


def _formats(names: Sequence[str] | None) -> frozenset[str] | None:
    return None if names is None else canonical(names)


def _paths(given: str | Sequence[str]) -> tuple[Path, ...]:
    return tuple([path for one in _several(given) for path in read(one)])


def _act(told: Mapping[str, Any]) -> Act:
    return Act(read_field(told.get("field")), prepare(told["function"], told.get("functionOptions")))


def _parts(told: Mapping[str, Any] | None) -> Parts | None:
    if told is None:
        return None
    return Parts({split(pointer): holds for pointer, holds in told["pointers"].items()}, told["elsewhere"])


def _several(one_or_more: Any) -> Sequence[Any]:
    return one_or_more if isinstance(one_or_more, list | tuple) else [one_or_more]
