"""Reading a path: `$.paths[*][get,put].responses[?(@property.match(/^4/))]^~`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from checker.kinds.rules.jsonpath.evaluating import Unsupported
from checker.kinds.rules.jsonpath.expressions import Unreadable, parse
from checker.kinds.rules.jsonpath.filters import Filter, compiled
from checker.kinds.rules.jsonpath.scanning import script_end
from checker.kinds.rules.jsonpath.slices import sliced
from checker.kinds.rules.messages import trouble

_NAME = re.compile(r"[^.\[\]~^'\"\s(),?*@:]+")
_TYPE = re.compile(r"@([a-z]+)\(\)")
_MEMBER = re.compile(r"\s*(?:'([^']*)'|\"([^\"]*)\"|([^\s,'\"\[\]?():]+))\s*(,?)")
_SLICE = re.compile(r"\s*(-?\d*)\s*(?::\s*(-?\d*)\s*(?::\s*(-?\d*)\s*)?)?")
_FROM_END = re.compile(r"\s*@\.length\s*-\s*(\d+)\s*")
_LONGEST = 20_000
"""Characters of a path."""


class Step(NamedTuple):
    """One step down: to the members of these names, to those a filter passes, or (neither given) to all.

    `deep`  `..`: from any depth
    """

    deep: bool
    names: tuple[str, ...] = ()
    filter: Filter | None = None


class Leg(NamedTuple):
    """Steps down, then `up` levels up (`^`)."""

    steps: tuple[Step, ...]
    up: int


class Path(NamedTuple):
    """A path: legs one after the other; `keyed` (`~`): what it finds are keys, not values."""

    legs: tuple[Leg, ...]
    keyed: bool


@cache
def read(text: str) -> tuple[Path, ...]:
    """Read a path; `$..` is two. Raises Trouble `rules.path-wrong`, `rules.path-unsupported`, `pattern.*`."""
    if len(text) > _LONGEST:
        raise trouble("rules.path-wrong", path=text, at=text[:40])
    if re.fullmatch(r"\s*\$\.\.[\^~\s]*", text):
        every = text.replace("..", "..[?(@object())]")
        return (_Reader(text.replace("..", "")).path(), _Reader(every).path())
    return (_Reader(text).path(),)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text.strip()
        self._at = 0

    def path(self) -> Path:
        """The whole path."""
        self._must("$")
        legs: list[Leg] = []
        steps: list[Step] = []
        up = 0
        while self._at < len(self._text):
            if self._take("~"):
                if self._text[self._at :].strip("~^ "):
                    raise self._wrong()
                return Path((*legs, _leg(steps, up)), keyed=True)
            if self._take("^"):
                up += 1
                continue
            if up:
                legs.append(_leg(steps, up))
                steps, up = [], 0
            steps.append(self._step())
        return Path((*legs, _leg(steps, up)), keyed=False)

    def _step(self) -> Step:
        deep = self._take("..")
        dotted = deep or self._take(".")
        if self._take("["):
            found = self._bracket(deep=deep)
            self._space()
            self._must("]")
            return found
        if typed := _TYPE.match(self._text, self._at):
            self._at = typed.end()
            return Step(deep, filter=self._filter(typed[0]))
        if not dotted:
            raise self._wrong()
        if self._take("*"):
            return Step(deep)
        name = _NAME.match(self._text, self._at)
        if name is None:
            raise self._wrong()
        self._at = name.end()
        return Step(deep, (name[0],))

    def _bracket(self, *, deep: bool) -> Step:
        self._space()
        if self._take("*"):
            return Step(deep)
        if self._take("?("):
            return Step(deep, filter=self._filter(self._script()))
        if self._take("("):
            script = self._script()
            back = _FROM_END.fullmatch(script)
            if back is None:
                raise trouble("rules.path-unsupported", path=self._text, at=f"({script})")
            return Step(deep, filter=sliced(-int(back[1]), None, 1))
        if typed := _TYPE.match(self._text, self._at):
            self._at = typed.end()
            return Step(deep, filter=self._filter(typed[0]))
        return self._slice(deep=deep) or Step(deep, self._members())

    def _slice(self, *, deep: bool) -> Step | None:
        found = _SLICE.match(self._text, self._at)
        if found is None or self._text[found.end() : found.end() + 1] != "]" or found[0].strip() == "":
            return None
        start, end, step = [int(part) if part and part != "-" else None for part in found.groups()]
        if found[2] is None and (start is None or start >= 0):
            return None
        self._at = found.end()
        return Step(deep, filter=sliced(start, end, 1 if step is None else step))

    def _members(self) -> tuple[str, ...]:
        found: list[str] = []
        while member := _MEMBER.match(self._text, self._at):
            self._at = member.end()
            found.append(next(name for name in member.groups() if name is not None))
            if not member[4]:
                break
        if not found:
            raise self._wrong()
        return tuple(dict.fromkeys(found))

    def _script(self) -> str:
        end = script_end(self._text, self._at)
        if end < 0:
            raise self._wrong()
        script = self._text[self._at : end]
        self._at = end + 1
        return script

    def _filter(self, script: str) -> Filter:
        try:
            return compiled(parse(script))
        except Unreadable as why:
            raise trouble("rules.path-unsupported", path=self._text, at=str(why).strip() or script) from None
        except Unsupported:
            raise trouble("rules.path-unsupported", path=self._text, at=script) from None

    def _space(self) -> None:
        while self._text[self._at : self._at + 1].isspace():
            self._at += 1

    def _take(self, sign: str) -> bool:
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _must(self, sign: str) -> None:
        if not self._take(sign):
            raise self._wrong()

    def _wrong(self) -> Exception:
        return trouble("rules.path-wrong", path=self._text, at=self._text[self._at :][:40] or self._text[-20:])


def _leg(steps: list[Step], up: int) -> Leg:
    """A leg; `..*` before a step that is not deep only makes that one deep, as nimma reads it."""
    kept: list[Step] = []
    deep = False
    for number, step in enumerate(steps):
        if step.deep and not step.names and step.filter is None and not (steps[number + 1 :] or (step,))[0].deep:
            deep = True
            continue
        kept.append(step._replace(deep=True) if deep else step)
        deep = False
    return Leg(tuple(kept), up)
