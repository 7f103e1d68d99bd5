"""What a rule is: one file of `rules/`, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol, cast

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi import rules
from checker.kinds.openapi.nodes import Outcome
from checker.kinds.openapi.survey import Survey

Judge = Callable[[Survey], Iterator[Outcome]]
"""Yields what is wrong in a document that was surveyed; a rule that yields nothing has been kept."""


class Rule(Protocol):
    """A module of `rules/`."""

    OPTIONS: Mapping[str, Any]
    """JSON Schema keywords, without `type`, of what may stand beside `rule`."""
    MESSAGES: Mapping[str, Text]

    def prepare(self, options: Mapping[str, Any], supplies: Supplies) -> Judge:
        """Make the judge, once for the run. Raises Trouble for a wrong option."""


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule by its id: the name of its file, with `-` for `_`."""
    return {
        module.name.replace("_", "-"): cast("Rule", import_module(f"{rules.__name__}.{module.name}"))
        for module in iter_modules(rules.__path__)
    }


def parameters() -> Mapping[str, Any]:
    """JSON Schema of `{rule: …, options…}`."""
    return {
        "type": "object",
        "required": ["rule"],
        "properties": {"rule": {"enum": list(all_rules())}},
        "allOf": [_of(name, rule) for name, rule in all_rules().items()],
    }


def _of(name: str, rule: Rule) -> Mapping[str, Any]:
    closed = {
        **rule.OPTIONS,
        "properties": {"rule": True, **rule.OPTIONS.get("properties", {})},
        "additionalProperties": False,
    }
    return {"if": {"properties": {"rule": {"const": name}}, "required": ["rule"]}, "then": closed}
