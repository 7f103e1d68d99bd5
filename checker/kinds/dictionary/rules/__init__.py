"""The rules of the kind `dictionary`, each found by the name of its file."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from checker.kinds.dictionary.rule import RuleModule


def found() -> dict[str, RuleModule]:
    """Id → rule, in the order of the alphabet."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name.replace("_", "-"): cast("RuleModule", import_module(f"{__name__}.{name}")) for name in names}
