"""From a rule to the requirements that the rest of the line judges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.kernel.standard import CheckSpec, Requirement
from checker.repository.ruleset import aliases, wording
from checker.repository.ruleset.formats import scope_names, shown_by, specific_first
from checker.repository.ruleset.rule import Rule
from checker.repository.ruleset.severity import OFF, level

STANDARD = "ruleset"
_OLD, _OLD_NAME = "oas2", "OpenAPI 2.0"


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the requirements of one version of a ruleset.

    `digest` is the SHA-256 (hex) of all files that were read: a change in one of them changes every requirement.
    """

    version: str
    folder: Path
    digest: str

    def requirements(self, rule: Rule) -> Iterator[Requirement]:
        """One requirement; where parts of a file have other severities one more for each, `<rule>#<severity>`."""
        usual = rule.severity if rule.enabled else OFF
        if usual != OFF and rule.check and rule.formats and _OLD in rule.formats:
            # The kinds that judge OpenAPI know the third version; of the second these rules are told as not checked.
            yield self._requirement(replace(rule, formats=(_OLD,), unrun=_OLD_NAME), f"{rule.id}#{_OLD}", usual, {})
            rule = replace(rule, formats=tuple([name for name in rule.formats if name != _OLD]))
        if usual != OFF:
            yield self._requirement(rule, rule.id, usual, _parts(rule, usual, elsewhere=True))
        for severity in dict.fromkeys([one.severity for one in rule.exceptions]):
            if severity not in (OFF, usual):
                yield self._requirement(
                    rule, f"{rule.id}#{severity}", severity, _parts(rule, severity, elsewhere=False)
                )

    def _requirement(self, rule: Rule, name: str, severity: str, parts: Mapping[str, Any]) -> Requirement:
        place = f"{rule.place.file}:{rule.place.line}" if rule.place.line else rule.place.file
        cites = (place, rule.url) if rule.url else (place,)
        return Requirement(
            standard=STANDARD,
            version=self.version,
            id=name,
            level=level(severity),
            title=wording.title(rule),
            statement=wording.statement(rule, place),
            why=wording.why(rule),
            fix=wording.fix(rule),
            cites=cites,
            check=_check(rule, parts),
            examples=(),
            folder=self.folder,
            digest=self.digest,
            applies_to=scope_names(rule.formats),
        )


def _check(rule: Rule, parts: Mapping[str, Any]) -> CheckSpec:
    if rule.unrun:
        return CheckSpec("foreign", {"needs": rule.unrun})
    if rule.check:
        # A check of another kind judges a file whole; that a part of it is judged otherwise cannot be said to it.
        return CheckSpec("foreign", {"whole": rule.check.kind}) if parts else rule.check
    formats = {} if rule.formats is None else {"formats": list(rule.formats)}
    then = [_act(act) for act in rule.then]
    return CheckSpec("rules", {**_given(rule), "then": then, "resolved": rule.resolved, **formats, **parts})


def _act(told: Mapping[str, Any]) -> dict[str, Any]:
    """What the kind knows of an entry of `then`; YAML makes a number of a field such as 200."""
    act = {key: told[key] for key in ("function", "functionOptions") if key in told}
    return {"field": str(told["field"]), **act} if "field" in told else act


def _given(rule: Rule) -> dict[str, Any]:
    """The paths; where aliases mean different ones by format, a case for each, of which the first that fits holds."""
    wanted = frozenset().union(*[aliases.targeted(one, rule.aliases) for one in rule.given])
    if not wanted:
        return {"given": _paths(rule, None)}
    return {"cases": [{"formats": [name], "given": _paths(rule, shown_by(name))} for name in specific_first(wanted)]}


def _paths(rule: Rule, formats: frozenset[str] | None) -> list[str]:
    return list(dict.fromkeys(path for one in rule.given for path in aliases.paths(one, rule.aliases, formats)))


def _parts(rule: Rule, severity: str, *, elsewhere: bool) -> dict[str, Any]:
    """Which parts of a file this severity is about; what stands below several pointers goes by the longest."""
    if not rule.exceptions:
        return {}
    pointers = {one.pointer: one.severity == severity for one in rule.exceptions}
    return {"parts": {"elsewhere": elsewhere, "pointers": pointers}}
