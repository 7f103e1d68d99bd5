"""The built-in OpenAPI set, `spectral:oas`: our own rules under the names that agencies' rulesets use.

One file a rule under `oas/`; the file's name is the rule's id. Its keys:

    severity, recommended, formats      as in a ruleset
    title, why, fix                     in both languages
    check: {rules: …}                   or another kind that judges it, with its parameters
    unrun: oasDiscriminator             instead of `check`: the program Spectral runs, which has no like here
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.kernel.place import Place
from checker.kernel.standard import CheckSpec
from checker.kernel.text import Text
from checker.loaders import load_bytes
from checker.repository.ruleset.rule import Rule, Words
from checker.repository.ruleset.severity import USUAL

NAME = "spectral:oas"
FOLDER = Path(__file__).with_name("oas")
_DOCUMENTS = ("oas2", "oas3")


@cache
def rules() -> Mapping[str, Rule]:
    """id → rule, each enabled where it is recommended."""
    return {path.stem: _rule(path) for path in sorted(FOLDER.glob("*.yaml"))}


def _rule(path: Path) -> Rule:
    told: Mapping[str, Any] = load_bytes(path.read_bytes(), path.name).data
    recommended = told.get("recommended", True)
    kind, parameters = next(iter(told.get("check", {}).items()), ("", {}))
    core: Mapping[str, Any] = parameters if kind == "rules" else {}
    words = Words(*[Text(told[key]["ar"], told[key]["en"]) for key in ("title", "why", "fix")])
    return Rule(
        id=path.stem,
        severity=told.get("severity", USUAL),
        enabled=recommended,
        recommended=recommended,
        home=NAME,
        place=Place(NAME),
        given=_list(core.get("given", ())),
        then=_list(core.get("then", ())),
        formats=tuple(told.get("formats", _DOCUMENTS)),
        resolved=core.get("resolved", True),
        description=words.title.en,
        words=words,
        check=CheckSpec(kind, parameters) if kind not in ("", "rules") else None,
        unrun=told.get("unrun", ""),
    )


def _list(told: Any) -> tuple[Any, ...]:
    return tuple(told) if isinstance(told, list | tuple) else (told,)
