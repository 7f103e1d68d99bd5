"""Abstract patterns and abstract rules written out (ISO/IEC 19757-3, 5.4.9 and 5.4.12), and the phase chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.words import place, sch

_DEEPEST = 32
"""Abstract rules that extend one another."""


def expand(schema: Any) -> None:
    """Write out all that is abstract, in place. Raises Trouble where something abstract is not defined."""
    abstract = {one.get("id"): one for one in schema.iter(sch("pattern")) if one.get("abstract") == "true"}
    for pattern in list(schema.iter(sch("pattern"))):
        name = pattern.get("is-a")
        if name is None:
            continue
        if name not in abstract:
            raise _undefined(pattern, name)
        _fill(pattern, abstract[name])
    for one in abstract.values():
        one.getparent().remove(one)
    rules = {one.get("id"): one for one in schema.iter(sch("rule")) if one.get("abstract") == "true"}
    rules.update({one.get("id"): one for one in schema.iterfind(f"{sch('rules')}/{sch('rule')}")})
    for pattern in schema.iterchildren(sch("pattern")):
        for rule in pattern.iterchildren(sch("rule")):
            if rule.get("abstract") != "true":
                _extend(rule, rules, 0)


def _fill(pattern: Any, abstract: Any) -> None:
    """The content of an abstract pattern, its parameters replaced by the values that `pattern` gives."""
    defaults = {one.get("name"): one.get("value", "") for one in abstract.iterchildren(sch("param"))}
    values = defaults | {one.get("name"): one.get("value", "") for one in pattern.iterchildren(sch("param"))}
    for param in list(pattern.iterchildren(sch("param"))):
        pattern.remove(param)
    for child in abstract:
        if child.tag != sch("param"):
            copied = deepcopy(child)
            _substitute(copied, values)
            pattern.append(copied)


def _substitute(element: Any, values: Mapping[str | None, str]) -> None:
    names = sorted([re.escape(name) for name in values if name], key=len, reverse=True)
    if not names:
        return
    parameter = re.compile(rf"\$({'|'.join(names)})(?![\w.-])")
    for one in element.iter("*"):
        for key, value in one.attrib.items():
            if "$" in value:
                one.set(key, parameter.sub(lambda found: values[found[1]], value))


def _extend(rule: Any, rules: Mapping[str | None, Any], depth: int) -> None:
    """Put the content of abstract rules in the place of `extends`."""
    for one in list(rule.iterchildren(sch("extends"))):
        name = one.get("rule")
        if name not in rules or depth > _DEEPEST:
            raise _undefined(one, name or "")
        copied = deepcopy(rules[name])
        _extend(copied, rules, depth + 1)
        at = rule.index(one)
        rule.remove(one)
        for offset, part in enumerate(list(copied)):
            rule.insert(at + offset, part)


def separate(patterns: Sequence[Any], lets: Iterable[Any]) -> None:
    """Rename what `let` of a pattern names where another pattern or the schema names it too: each sees its own."""
    seen = {one.get("name") for one in lets}
    for number, pattern in enumerate(patterns):
        for let in pattern.iterchildren(sch("let")):
            name = let.get("name", "")
            if name not in seen:
                seen.add(name)
                continue
            let.set("name", f"{name}.{number}")
            seen.add(let.get("name"))
            for child in pattern:
                if child is not let and not any(one.get("name") == name for one in child.iterchildren(sch("let"))):
                    _substitute(child, {name: f"${name}.{number}"})


def _undefined(element: Any, name: str) -> Exception:
    file, line = place(element)
    return trouble("schematron.no-abstract", {"name": name, "file": file, "line": line})


def active(schema: Any, phase: str, file: str) -> tuple[list[Any], list[Any]]:
    """The patterns of a phase in their order, and the phase's own `let`; `""` is the schema's default."""
    patterns = list(schema.iterchildren(sch("pattern")))
    wanted = phase or schema.get("defaultPhase") or "#ALL"
    if wanted == "#DEFAULT":
        wanted = schema.get("defaultPhase") or "#ALL"
    if wanted == "#ALL":
        return patterns, []
    chosen = next((one for one in schema.iterchildren(sch("phase")) if one.get("id") == wanted), None)
    if chosen is None:
        raise trouble("schematron.no-phase", {"name": wanted, "file": file})
    names = {one.get("pattern") for one in chosen.iterchildren(sch("active"))}
    return [one for one in patterns if one.get("id") in names], list(chosen.iterchildren(sch("let")))
