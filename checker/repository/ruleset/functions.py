"""The functions a rule may call: the core functions with their options, and those a ruleset brings as programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from checker.engines.form import unknown_name
from checker.engines.patterns import compile_slashed
from checker.engines.schema import Mismatch, Schema, Unjudged, compile_schema
from checker.kernel.trouble import Trouble

_OPTIONS = Path(__file__).with_name("options.json")


@cache
def core() -> Mapping[str, Any]:
    """Name of a core function → JSON Schema of its options, None where it takes none."""
    told: Mapping[str, Any] = orjson.loads(_OPTIONS.read_bytes())
    return told


def own(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Names of the functions a ruleset file brings: programs, which are never run here."""
    told = [one[0] if isinstance(one, list) else one for one in data.get("functions", ()) if one]
    return tuple([name for name in told if isinstance(name, str) and name not in core()])


def mistakes(act: Mapping[str, Any], programs: Sequence[str]) -> Iterator[Mismatch]:
    """What is wrong with one entry of `then`: a function nobody knows, options it does not take."""
    name, options = act["function"], act.get("functionOptions")
    if name not in core():
        if name in programs:
            return
        yield unknown_name(name, sorted({*core(), *programs}), ("function",))
        return
    schema = _options(name)
    if schema is None:
        if options not in (None, {}):
            yield Mismatch("ruleset.no-options", ("functionOptions",), {"function": name})
        return
    if options is None and core()[name]["type"] == "object":
        yield Mismatch("form.missing-key", (), {"key": "functionOptions"})
        return
    wrong = list(_wrong(schema, options))
    yield from wrong
    if not wrong and name == "pattern" and options:
        yield from _patterns(options)


def _wrong(schema: Schema, options: Any) -> Iterator[Mismatch]:
    try:
        for found in schema.faults(options):
            yield found._replace(tokens=("functionOptions", *found.tokens))
    except Unjudged as why:
        yield Mismatch(why.code, ("functionOptions",), why.values)


def _patterns(options: Mapping[str, str]) -> Iterator[Mismatch]:
    for key, pattern in options.items():
        try:
            compile_slashed(pattern)
        except Trouble as why:
            # A pattern that is right and cannot be run here makes its rule not-checked, not the ruleset wrong.
            if why.code != "pattern.unsupported":
                yield Mismatch(why.code, ("functionOptions", key), why.values)


@cache
def _options(name: str) -> Schema | None:
    told = core()[name]
    return None if told is None else compile_schema(told)
