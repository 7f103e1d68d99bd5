"""Kinds whose rules are the files of a folder: adding a rule is adding a file.

A file has `OPTIONS` and `MESSAGES`; what it does is between it and its kind. Its name, with `-` for `_`, is its id,
and stands under `check: {<kind>: {rule: <id>, …}}` with the rule's own options beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from checker.kernel.text import Text


def rules_of(folder: ModuleType) -> dict[str, Any]:
    """Id → module, of the files of a package, in the order of the alphabet."""
    names = sorted(module.name for module in iter_modules(folder.__path__))
    return {name.replace("_", "-"): import_module(f"{folder.__name__}.{name}") for name in names}


def messages_of(rules: Mapping[str, Any]) -> dict[str, Text]:
    """The sentences of all rules."""
    return {code: text for rule in rules.values() for code, text in rule.MESSAGES.items()}


def options_form(options: Mapping[str, Any]) -> dict[str, Any]:
    """The form of options given as option → its JSON Schema; all are required but those that say `default`."""
    return {"properties": options, "required": [name for name, told in options.items() if "default" not in told]}


def parameters(forms: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """JSON Schema of `{rule: …, options…}`; `forms` has for every rule the keywords that its options keep to."""
    return {
        "type": "object",
        "required": ["rule"],
        "properties": {"rule": {"enum": list(forms)}},
        "allOf": [
            {"if": {"properties": {"rule": {"const": name}}, "required": ["rule"]}, "then": _closed(form)}
            for name, form in forms.items()
        ],
    }


def _closed(form: Mapping[str, Any]) -> dict[str, Any]:
    return {**form, "properties": {"rule": True, **form.get("properties", {})}, "additionalProperties": False}
