"""What a ruleset extends: files beside it, the built-in OpenAPI set, and what is told but never fetched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from checker.engines.form import unknown_name
from checker.kernel.place import real, spoken
from checker.repository.ruleset import builtin
from checker.repository.ruleset.defining import Definer, Rules
from checker.repository.ruleset.formats import canonical
from checker.repository.ruleset.rule import Rule
from checker.repository.ruleset.severity import USUAL
from checker.repository.ruleset.source import Source, read_source

_FOREIGN: Mapping[str, tuple[str, ...]] = {
    "spectral:asyncapi": ("asyncapi2", "asyncapi3"),
    "spectral:arazzo": ("arazzo1.0",),
}
"""Sets built into Spectral that are not built in here, and the documents they are about."""
_DEEPEST = 50
"""Files that may extend one another in a row."""
_SUFFIXES = frozenset([".yaml", ".yml", ".json"])


class Extension(NamedTuple):
    """One entry of `extends`: `mode` is `""` where the entry says none; `at` leads to it in the file."""

    name: str
    mode: str
    at: tuple[str | int, ...]


class Extended(NamedTuple):
    """The rules that were taken over; `unread` names what could not be read, `""` where all was."""

    rules: Rules
    unread: str


class Reader:
    """Reads ruleset files and what they extend, each once.

    `files` are the names of all that was read, as a person would write them.
    """

    def __init__(self) -> None:
        self._sources: dict[Path, Source] = {}
        self._rules: dict[tuple[Path, str], Extended] = {}

    @property
    def files(self) -> tuple[Path, ...]:
        """All ruleset files read so far."""
        return tuple(self._sources)

    def source(self, file: Path) -> Source:
        """A ruleset file. Raises Trouble."""
        if file not in self._sources:
            self._sources[file] = read_source(file)
        return self._sources[file]

    def rules(self, source: Source, mode: str = "", chain: tuple[Path, ...] = ()) -> Extended:
        """All rules of a ruleset with what it extends, by id; those that are switched off among them.

        `mode` is `off`, `recommended` or `all` where whoever extends it said so. Raises Trouble.
        """
        key = (source.file, mode)
        if key not in self._rules:
            chain = (*chain, source.file)
            taken = self.extended(source, extensions(source.data, ()), chain, mode)
            self._rules[key] = self._own(source, taken, mode)
        return self._rules[key]

    def extended(
        self, source: Source, wanted: list[Extension], chain: tuple[Path, ...] = (), mode: str = ""
    ) -> Extended:
        """The rules of everything `wanted`, the later in place of the earlier; `mode` holds for them all."""
        rules: Rules = {}
        unread: list[str] = []
        for one in wanted:
            found = self._one(source, one, chain)
            rules.update(found.rules)
            unread.extend([found.unread] if found.unread else [])
        if mode:
            rules = {name: replace(rule, enabled=_enabled(rule, mode)) for name, rule in rules.items()}
        return Extended(rules, ", ".join(dict.fromkeys(unread)))

    def _own(self, source: Source, taken: Extended, mode: str) -> Extended:
        rules = dict(taken.rules)
        data = source.data
        definer = Definer(source, (), data.get("aliases", {}), taken.unread)
        for name, told in data.get("rules", {}).items():
            rule = definer.define(name, told, rules)
            if rule is not None:
                fresh = name not in rules
                rule = completed(rule, data, fresh=fresh)
                rules[name] = replace(rule, enabled=_enabled(rule, mode)) if mode else rule
        return Extended(rules, taken.unread)

    def _one(self, source: Source, one: Extension, chain: tuple[Path, ...]) -> Extended:
        if one.name == builtin.NAME:
            rules = builtin.rules()
        elif one.name.startswith("spectral:") and one.name not in _FOREIGN:
            raise source.tell_mismatch(unknown_name(one.name, [builtin.NAME, *_FOREIGN], one.at))
        elif _is_file(one.name):
            return self._file(source, one, chain)
        else:
            rule = _unread(source, one)
            return Extended({rule.id: rule}, one.name)
        mode = one.mode or "recommended"
        return Extended({name: replace(rule, enabled=_enabled(rule, mode)) for name, rule in rules.items()}, "")

    def _file(self, source: Source, one: Extension, chain: tuple[Path, ...]) -> Extended:
        file = real(Path(source.file.parent, one.name))
        if file in chain:
            names = [spoken(path) for path in (*chain[chain.index(file) :], file)]
            raise source.tell("ruleset.cycle", {"chain": " → ".join(names)}, *one.at)
        if len(chain) > _DEEPEST:
            raise source.tell("ruleset.deep", {"limit": _DEEPEST}, *one.at)
        if not file.is_file():
            raise source.tell("ruleset.no-such-file", {"name": one.name}, *one.at)
        return self.rules(self.source(file), one.mode, chain)


def extensions(part: Mapping[str, Any], at: tuple[str | int, ...]) -> list[Extension]:
    """The entries of `extends` of a ruleset or of an override that stands at `at`."""
    told = part.get("extends", [])
    if isinstance(told, str):
        return [Extension(told, "", (*at, "extends"))]
    return [
        Extension(one, "", (*at, "extends", number))
        if isinstance(one, str)
        else Extension(one[0], one[1] if len(one) > 1 else "", (*at, "extends", number, 0))
        for number, one in enumerate(told)
    ]


def completed(rule: Rule, data: Mapping[str, Any], *, fresh: bool) -> Rule:
    """What a rule takes from the head of the file that names it: formats, where it has none, and the address."""
    if fresh and rule.formats is None and "formats" in data:
        rule = replace(rule, formats=canonical(data["formats"]))
    if not rule.url and "documentationUrl" in data:
        rule = replace(rule, url=f"{data['documentationUrl']}#{rule.id}")
    return rule


def _enabled(rule: Rule, mode: str) -> bool:
    return mode == "all" or (mode == "recommended" and rule.recommended)


def _is_file(name: str) -> bool:
    return "://" not in name and "\0" not in name and Path(name).suffix in _SUFFIXES


def _unread(source: Source, one: Extension) -> Rule:
    """Stands for all the rules of a set that is not read, so that the report names it."""
    return Rule(
        id=one.name,
        severity=USUAL,
        enabled=one.mode != "off",
        recommended=True,
        home=source.document.name,
        place=source.place(*one.at),
        formats=_FOREIGN.get(one.name),
        unrun=one.name,
    )
