"""Overrides: what a ruleset says differently of some files, or of parts of them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from checker.kernel.place import real
from checker.repository.ruleset.defining import Definer, Rules
from checker.repository.ruleset.extending import Reader, completed, extensions
from checker.repository.ruleset.globs import matches
from checker.repository.ruleset.rule import Elsewise
from checker.repository.ruleset.severity import OFF, severity
from checker.repository.ruleset.source import Source


class Concerning(NamedTuple):
    """Which overrides concern a file.

    `whole`     numbers of the overrides that concern all of it, in their order
    `pointers`  (number of the override, pointer) of those that concern a part
    """

    whole: tuple[int, ...]
    pointers: tuple[tuple[int, str], ...]


def overrides(source: Source) -> list[Mapping[str, Any]]:
    """The overrides of a ruleset, with the older `except` written as overrides that switch off."""
    told: list[Mapping[str, Any]] = list(source.data.get("overrides", ()))
    for pattern, names in source.data.get("except", {}).items():
        files = f"**{pattern}" if pattern.startswith("#") else pattern
        told.append({"files": [files], "rules": dict.fromkeys(names, OFF)})
    return told


def concerning(source: Source, told: Sequence[Mapping[str, Any]], name: str) -> Concerning:
    """What concerns the file `name`, a path from the present folder; standard input, `-`, nothing concerns."""
    if name == "-":
        return Concerning((), ())
    path = Path(os.path.relpath(real(Path(name)), source.file.parent)).as_posix()
    whole: list[int] = []
    pointers: list[tuple[int, str]] = []
    for number, override in enumerate(told):
        for pattern in override["files"]:
            files, mark, pointer = pattern.partition("#")
            if not matches(files, path):
                continue
            if mark:
                pointers.append((number, pointer))
            elif number not in whole:
                whole.append(number)
    return Concerning(tuple(whole), tuple(pointers))


def overridden(reader: Reader, source: Source, concern: Concerning) -> Rules:
    """The rules of a ruleset as they are for a file that these overrides concern. Raises Trouble."""
    told = overrides(source)
    rules, unread = reader.rules(source)
    entries: dict[str, tuple[int, Any]] = {}
    aliases: dict[str, Any] = dict(source.data.get("aliases", {}))
    for number in concern.whole:
        override = told[number]
        aliases |= override.get("aliases", {})
        found = reader.extended(source, extensions(override, _at(source, number)), (source.file,))
        # What the ruleset itself says stands above what an override takes from elsewhere.
        rules = {**found.rules, **rules}
        unread = unread or found.unread
        # Of an entry in several overrides the last one holds, whole.
        entries |= {name: (number, entry) for name, entry in override.get("rules", {}).items()}
    for name, (number, entry) in entries.items():
        definer = Definer(source, _at(source, number), aliases, unread)
        rule = definer.define(name, entry, rules)
        if rule is not None:
            head = {**source.data, **told[number]}
            rules[name] = completed(rule, head, fresh=name not in rules)
    return _excepted(told, concern, rules)


def _excepted(told: Sequence[Mapping[str, Any]], concern: Concerning, rules: Rules) -> Rules:
    rules = dict(rules)
    for number, pointer in concern.pointers:
        for name, entry in told[number].get("rules", {}).items():
            if name in rules:
                added = Elsewise(pointer.rstrip("/"), severity(entry) or OFF)
                rules[name] = replace(rules[name], exceptions=(*rules[name].exceptions, added))
    return rules


def _at(source: Source, number: int) -> tuple[str | int, ...]:
    """Tokens that lead to an override; those made of `except` stand there."""
    return ("overrides", number) if number < len(source.data.get("overrides", ())) else ("except",)
