"""One entry under `rules`: a new rule, a rule redefined, or a rule given another severity."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from checker.kernel.likeness import nearest
from checker.kernel.trouble import Trouble
from checker.repository.ruleset import functions
from checker.repository.ruleset.aliases import Aliases
from checker.repository.ruleset.formats import canonical
from checker.repository.ruleset.rule import Rule
from checker.repository.ruleset.severity import OFF, USUAL, severity
from checker.repository.ruleset.source import Source

Rules = dict[str, Rule]
_REQUIRED = ("given", "then")


class Definer:
    """Reads the entries under `rules` of one ruleset, or of one override of it.

    `at`        tokens that lead to the mapping with `rules`
    `aliases`   the aliases its paths may use
    `unread`    a ruleset it extends that could not be read, `""` where there is none
    """

    def __init__(self, source: Source, at: tuple[str | int, ...], aliases: Aliases, unread: str) -> None:
        self._source = source
        self._at = at
        self._aliases = aliases
        self._unread = unread
        self._programs = functions.own(source.data)

    def define(self, name: str, told: Any, before: Rules) -> Rule | None:
        """The rule after this entry; `before` are the rules it may build upon.

        None where the entry switches off a rule of a ruleset that was not read. Raises Trouble.
        """
        if isinstance(told, Mapping):
            return self._redefined(before[name], told) if name in before else self._new(name, told)
        word = severity(told) or OFF
        if name not in before:
            return self._unknown(name, word, before)
        place = self._source.place(*self._at, "rules", name)
        match word:
            case "on":
                return replace(before[name], enabled=True, place=place)
            case "off":
                # A boolean leaves the severity as it was, so that `true` can bring it back.
                kept = before[name].severity if told is False else OFF
                return replace(before[name], enabled=False, severity=kept, place=place)
        return replace(before[name], enabled=True, severity=word, place=place)

    def _new(self, name: str, told: Mapping[str, Any]) -> Rule:
        for key in _REQUIRED:
            if key not in told:
                raise self._source.tell("ruleset.incomplete-rule", {"rule": name, "key": key}, *self._at, "rules", name)
        recommended = told.get("recommended", True)
        blank = Rule(
            id=name,
            severity=USUAL,
            enabled=recommended,
            recommended=recommended,
            home=self._source.document.name,
            place=self._source.place(*self._at, "rules", name, on_key=True),
        )
        return self._filled(blank, told)

    def _redefined(self, before: Rule, told: Mapping[str, Any]) -> Rule:
        place = self._source.place(*self._at, "rules", before.id, on_key=True)
        rule = replace(before, enabled=True, place=place)
        if any(key in told for key in _REQUIRED):
            rule = replace(rule, check=None, unrun="", words=None)
        return self._filled(rule, told)

    def _filled(self, rule: Rule, told: Mapping[str, Any]) -> Rule:
        """The rule with everything the entry says in place of what was."""
        changes: dict[str, Any] = {key: told[key] for key in ("description", "message", "resolved") if key in told}
        if "recommended" in told:
            changes["recommended"] = told["recommended"]
        if "severity" in told:
            changes["severity"] = severity(told["severity"])
        if "formats" in told:
            changes["formats"] = canonical(told["formats"])
        if "documentationUrl" in told:
            changes["url"] = told["documentationUrl"]
        if "given" in told:
            given = told["given"]
            changes["given"] = tuple(given) if isinstance(given, list) else (given,)
            changes["aliases"] = self._aliases
        if "then" in told:
            then = told["then"]
            changes["then"] = tuple(then) if isinstance(then, list) else (then,)
            changes["unrun"] = ", ".join(dict.fromkeys(self._programs_in(changes["then"])))
        return replace(rule, **changes)

    def _programs_in(self, then: tuple[Mapping[str, Any], ...]) -> list[str]:
        return [act["function"] for act in then if act["function"] in self._programs]

    def _unknown(self, name: str, word: str, before: Rules) -> Rule | None:
        """A rule nobody defined: of a ruleset that was not read, or a mistake."""
        tokens = (*self._at, "rules", name)
        if not self._unread:
            raise self._mistaken(name, before, tokens)
        if word == OFF:
            return None
        return Rule(
            id=name,
            severity=USUAL if word == "on" else word,
            enabled=True,
            recommended=True,
            home=self._source.document.name,
            place=self._source.place(*tokens),
            unrun=self._unread,
        )

    def _mistaken(self, name: str, before: Rules, tokens: tuple[str | int, ...]) -> Trouble:
        if near := nearest(name, before):
            return self._source.tell("ruleset.unknown-rule-near", {"rule": name, "nearest": near}, *tokens)
        return self._source.tell("ruleset.unknown-rule", {"rule": name}, *tokens)
