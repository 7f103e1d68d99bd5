"""What the form of rulesets cannot say: names that must exist, severities, paths, options of functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.engines.form import unknown_name
from checker.engines.schema import Mismatch
from checker.repository.ruleset import aliases as names
from checker.repository.ruleset import formats, functions
from checker.repository.ruleset.severity import ALLOWED, severity

_NEEDED = ("extends", "rules", "overrides")
MODES = ("off", "recommended", "all")
_Tokens = tuple[str | int, ...]


def mistakes(data: Mapping[str, Any]) -> Iterator[Mismatch]:
    """Every mistake in a ruleset file that keeps to its form, as far as the file alone can show it."""
    if not any(key in data for key in _NEEDED):
        yield Mismatch("ruleset.nothing", (), {"allowed": list(_NEEDED)})
    programs = functions.own(data)
    aliases = data.get("aliases", {})
    yield from _part(data, (), aliases, programs)
    for number, override in enumerate(data.get("overrides", ())):
        at = ("overrides", number)
        yield from _part(override, at, {**aliases, **override.get("aliases", {})}, programs)
        yield from _pointers(override, at)


def _part(part: Mapping[str, Any], at: _Tokens, aliases: names.Aliases, programs: Sequence[str]) -> Iterator[Mismatch]:
    """The keys that a ruleset and an override have in common."""
    yield from _formats(part, at)
    yield from _modes(part.get("extends", ()), (*at, "extends"))
    for name, alias in part.get("aliases", {}).items():
        yield from _alias(name, alias, (*at, "aliases", name), aliases)
    for name, rule in part.get("rules", {}).items():
        tokens = (*at, "rules", name)
        if isinstance(rule, Mapping):
            yield from _rule(rule, tokens, aliases, programs)
        else:
            yield from _severity(rule, tokens)


def _rule(rule: Mapping[str, Any], at: _Tokens, aliases: names.Aliases, programs: Sequence[str]) -> Iterator[Mismatch]:
    if "severity" in rule:
        yield from _severity(rule["severity"], (*at, "severity"), switch=False)
    yield from _formats(rule, at)
    for tokens, expression in _each(rule.get("given", ()), (*at, "given")):
        yield from _expression(expression, tokens, aliases)
    for tokens, act in _each(rule.get("then", ()), (*at, "then")):
        for found in functions.mistakes(act, programs):
            yield found._replace(tokens=(*tokens, *found.tokens))


def _alias(name: str, alias: Any, at: _Tokens, aliases: names.Aliases) -> Iterator[Mismatch]:
    if isinstance(alias, Mapping):
        for number, target in enumerate(alias["targets"]):
            yield from _formats(target, (*at, "targets", number))
    for tokens, expression in names.references(alias):
        yield from _expression(expression, (*at, *tokens), aliases, expand=False)
    if chain := names.circle(name, aliases):
        yield Mismatch("ruleset.alias-circle", at, {"chain": " → ".join(chain)}, on_key=True)


def _expression(expression: str, at: _Tokens, aliases: names.Aliases, *, expand: bool = True) -> Iterator[Mismatch]:
    name = names.head(expression)
    if expression.startswith("$"):
        return
    if not name:
        yield Mismatch("ruleset.given", at, {"given": expression})
    elif not aliases:
        yield Mismatch("ruleset.no-aliases", at, {"name": name})
    elif name not in aliases:
        yield unknown_name(name, sorted(aliases), at)
    elif expand and _too_many(expression, aliases):
        yield Mismatch("ruleset.alias-many", at, {"name": name, "limit": names.MOST})


def _too_many(expression: str, aliases: names.Aliases) -> bool:
    """Of an alias with targets each is tried; an alias that is wrong itself is told where it stands."""
    formats_ = names.targeted(expression, aliases) if _sound(expression, aliases) else frozenset()
    try:
        for one in [None, *sorted(formats_)] if _sound(expression, aliases) else ():
            names.paths(expression, aliases, None if one is None else frozenset([one]))
    except names.TooMany:
        return True
    return False


def _sound(expression: str, aliases: names.Aliases) -> bool:
    """Whether every alias that the expression leads to exists and leads to no circle."""
    seen: set[str] = set()
    waiting = [names.head(expression)]
    while waiting:
        name = waiting.pop()
        if not name or name in seen:
            continue
        if name not in aliases or names.circle(name, aliases):
            return False
        seen.add(name)
        waiting.extend(names.head(one) for _, one in names.references(aliases[name]))
    return True


def _formats(part: Mapping[str, Any], at: _Tokens) -> Iterator[Mismatch]:
    for number, name in enumerate(part.get("formats", ())):
        if not formats.known(name):
            yield unknown_name(name, list(formats.FORMATS), (*at, "formats", number))


def _modes(extends: Any, at: _Tokens) -> Iterator[Mismatch]:
    for number, one in enumerate(extends if isinstance(extends, list) else ()):
        if isinstance(one, list) and len(one) > 1 and one[1] not in MODES:
            yield unknown_name(one[1], list(MODES), (*at, number, 1))


def _severity(found: Any, at: _Tokens, *, switch: bool = True) -> Iterator[Mismatch]:
    """`switch`: `true` may stand here, to turn a rule on as it is."""
    if severity(found) is None or (found is True and not switch):
        yield Mismatch("ruleset.severity", at, {"found": found, "allowed": list(ALLOWED)})


def _pointers(override: Mapping[str, Any], at: _Tokens) -> Iterator[Mismatch]:
    """An override of a part of a file may only change severities."""
    for number, pattern in enumerate(override["files"]):
        _, mark, pointer = pattern.partition("#")
        if mark and pointer and not pointer.startswith("/"):
            yield Mismatch("ruleset.pointer", (*at, "files", number), {"pointer": pointer})
    if any("#" in pattern for pattern in override["files"]):
        rules = override.get("rules", {})
        for name, rule in rules.items():
            if isinstance(rule, Mapping | bool):
                yield Mismatch("ruleset.pointer-rules", (*at, "rules", name), {"allowed": list(ALLOWED)})
        if not rules:
            yield Mismatch("form.missing-key", at, {"key": "rules"})


def _each(told: Any, at: _Tokens) -> Iterator[tuple[_Tokens, Any]]:
    """What may be written alone or as a list, each with where it stands."""
    if isinstance(told, list | tuple):
        yield from (((*at, number), one) for number, one in enumerate(told))
    else:
        yield at, told
