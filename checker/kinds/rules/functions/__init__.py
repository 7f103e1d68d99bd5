"""The functions of rules, each in a file of its name (`typed_enum.py` is `typedEnum`, `or_.py` is `or`).

A file has

`OPTIONS`   JSON Schema of its `functionOptions`; None where it takes none
`MESSAGES`  what its problems say
`prepare`   options → Judge
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from checker.engines.schema import Schema, Unjudged, compile_schema
from checker.engines.schema_messages import told
from checker.kernel.pointer import join
from checker.kernel.text import Text
from checker.kinds.rules.judging import Judge
from checker.kinds.rules.messages import trouble


@cache
def names() -> tuple[str, ...]:
    """The functions there are."""
    return tuple(sorted(_files()))


def options(name: str) -> Mapping[str, Any] | None:
    """JSON Schema of what a function takes; None where it takes nothing."""
    taken: Mapping[str, Any] | None = _module(name).OPTIONS
    return taken


def messages() -> dict[str, Text]:
    """What the functions say."""
    return {code: text for name in names() for code, text in _module(name).MESSAGES.items()}


def prepare(name: str, chosen: Any) -> Judge:
    """Make a function ready. Raises Trouble where there is none of this name, or its options are wrong."""
    if name not in _files():
        raise trouble("rules.function-unknown", function=name, allowed=list(names()))
    _must_fit(name, chosen)
    judge: Judge = _module(name).prepare(chosen)
    return judge


def _must_fit(name: str, chosen: Any) -> None:
    try:
        wrong = next(iter(_schema(name).faults(chosen)), None)
    except Unjudged as why:
        raise trouble("rules.options-wrong", function=name, at="", problem=told(why.code, why.values)) from None
    if wrong is not None:
        problem = told(wrong.code, wrong.values)
        raise trouble(
            "rules.options-wrong", function=name, at=join(("functionOptions", *wrong.tokens)), problem=problem
        )


@cache
def _schema(name: str) -> Schema:
    taken = options(name)
    return compile_schema({"enum": [None, {}]} if taken is None else taken)


@cache
def _files() -> Mapping[str, str]:
    """Name of a function → its file."""
    found = [one.name for one in pkgutil.iter_modules(__path__)]
    return {_camel(name): name for name in found}


def _camel(name: str) -> str:
    first, *rest = name.rstrip("_").split("_")
    return first + "".join([word.capitalize() for word in rest])


def _module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{_files()[name]}")
