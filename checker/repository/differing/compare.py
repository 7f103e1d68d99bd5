"""Two versions of a standard, requirement by requirement.

That a check became stricter or looser is not read off its parameters, which each rule language means in its own way,
but shown by the samples of both versions: judged by both, they find more or less. A check that differs while no sample
shows how counts as stricter; an example that shows it to be looser settles that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from checker.kernel.level import Level
from checker.kernel.standard import Requirement, Scope, Standard
from checker.repository.differing.change import Change, Difference, Shown, What, is_major
from checker.repository.differing.numbers import least_version
from checker.repository.digests import content

Evidence = Callable[[Standard, Standard], Mapping[str, Shown]]
"""Judges the samples of two versions by both: id of a requirement of both → what they show of it."""

_PROSE = ("title", "statement", "why", "fix", "cites", "assumed")
_ORDER = tuple(What)


def compare(before: Standard, after: Standard, evidence: Evidence) -> Difference:
    """What changed. Both versions have their requirements."""
    old = {one.id: one for one in before.requirements}
    new = {one.id: one for one in after.requirements}
    changes = [*_scope(before, after)]
    changes.extend(Change(What.ADDED, one, one.level) for name, one in new.items() if name not in old)
    changes.extend(Change(What.REMOVED, one, one.level) for name, one in old.items() if name not in new)
    judged_anew = before.scopes != after.scopes or any(
        old[name].judges != new[name].judges or old[name].applies_to != new[name].applies_to
        for name in old.keys() & new
    )
    shown = evidence(before, after) if judged_anew else {}
    for name in [name for name in new if name in old]:
        changes.extend(_requirement(old[name], new[name], shown.get(name, Shown())))
    changes.sort(
        key=lambda one: (_ORDER.index(one.what), one.level.rank, one.requirement.id if one.requirement else "")
    )
    major = any(is_major(change) for change in changes)
    head = (before.title, before.summary) != (after.title, after.summary)
    least = least_version(before.version, changed=bool(changes) or head, major=major)
    return Difference(before, after, tuple(changes), least)


def _requirement(old: Requirement, new: Requirement, shown: Shown) -> Iterator[Change]:
    level = min(old.level, new.level, key=lambda one: one.rank)
    yield from _level(old, new)
    parts = _parts(old, new)
    if shown.stricter:
        yield Change(What.TIGHTENED, new, level, parts, old, samples=shown.stricter)
    if shown.looser:
        yield Change(What.LOOSENED, new, level, parts, old, samples=shown.looser)
    if parts and not (shown.stricter or shown.looser):
        yield Change(What.TIGHTENED, new, level, parts, old, unproven=True)
    if prose := tuple([part for part in _PROSE if getattr(old, part) != getattr(new, part)]):
        yield Change(What.REWORDED, new, level, prose, old)
    if _examples(old) != _examples(new):
        yield Change(What.EXAMPLES, new, level, ("examples",), old)


def _level(old: Requirement, new: Requirement) -> Iterator[Change]:
    if old.level is new.level:
        return
    raised = new.level.at_least(old.level)
    what, level = (What.TIGHTENED, new.level) if raised else (What.LOOSENED, old.level)
    yield Change(what, new, level, ("level",), old)


def _parts(old: Requirement, new: Requirement) -> tuple[str, ...]:
    """Which of the parts that decide a verdict differ."""
    same_check = (old.check.kind, old.check.parameters) == (new.check.kind, new.check.parameters)
    differing = {
        "check": not same_check,
        "scope": old.applies_to != new.applies_to,
        "schemas": same_check and old.judges != new.judges,
    }
    return tuple([part for part, differs in differing.items() if differs])


def _examples(requirement: Requirement) -> list[tuple[object, ...]]:
    return [
        (one.name, one.passes, one.path.relative_to(requirement.folder).as_posix(), one.at, content(one.path))
        for one in requirement.examples
    ]


def _scope(before: Standard, after: Standard) -> Iterator[Change]:
    """The scopes: one that is new or differs reaches artefacts the older version may not have reached."""
    old = {scope.name: _told(scope) for scope in before.scopes}
    new = {scope.name: _told(scope) for scope in after.scopes}
    strictest = min((one.level for one in after.requirements), key=lambda level: level.rank, default=Level.MAY)
    wider = tuple([name for name in new if old.get(name) != new[name]])
    if wider:
        yield Change(What.TIGHTENED, None, strictest, ("scope",), names=wider)
    if gone := tuple([name for name in old if name not in new]):
        yield Change(What.LOOSENED, None, strictest, ("scope",), names=gone)


def _told(scope: Scope) -> tuple[object, ...]:
    return scope.forms, dict(scope.keys), scope.files, scope.media, scope.roots
