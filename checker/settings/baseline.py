"""Baselines: what was at fault when an agency began to check, so that only what is new stands in its way."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from checker.engines.form import Form
from checker.kernel.level import Level
from checker.kernel.place import spoken
from checker.settings.held import read_held
from checker.settings.messages import MESSAGES


class Known(NamedTuple):
    """A finding as a baseline knows it again: not by its line or version, which move while it stays the same.

    `artefact` is the path from the baseline's folder.
    """

    requirement: str
    artefact: str
    code: str
    pointer: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """`findings`: how often each is known, and at which level; `unlisted`: (requirement, artefact) → how many more."""

    file: Path
    made: date
    findings: Mapping[tuple[Known, Level], int] = field(default_factory=dict)
    unlisted: Mapping[tuple[str, str], int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file as a person would write it."""
        return spoken(self.file)

    def artefact(self, name: str) -> str:
        """An artefact's name, which starts at the folder of the run, as it is seen from the baseline's folder."""
        return os.path.relpath(Path.cwd() / name, self.file.absolute().parent).replace(os.sep, "/")


def read_baseline(file: Path) -> Baseline:
    """Read a baseline. Raises Trouble with the first mistake in it."""
    data = read_held(file, _form(), "settings.no-baseline", MESSAGES["settings.no-baseline"])
    findings: Counter[tuple[Known, Level]] = Counter()
    for one in data["findings"]:
        known = Known(one["requirement"], one["artefact"], one["code"], one["pointer"])
        findings[known, Level(one["level"])] += one.get("times", 1)
    unlisted: Counter[tuple[str, str]] = Counter()
    for one in data.get("unlisted", ()):
        unlisted[one["requirement"], one["artefact"]] += one["times"]
    return Baseline(file, date.fromisoformat(data["made"]), findings, unlisted)


def baseline_text(baseline: Baseline) -> str:
    """The file of a baseline: a finding a line, in order, so that a change to it is read in a diff."""
    findings = [
        _finding(known, level, times) for (known, level), times in sorted(baseline.findings.items(), key=_order)
    ]
    lines = ",\n".join(f"    {orjson.dumps(one).decode()}" for one in findings)
    more = [
        {"requirement": requirement, "artefact": artefact, "times": times}
        for (requirement, artefact), times in sorted(baseline.unlisted.items())
    ]
    unlisted = f',\n  "unlisted": {orjson.dumps(more).decode()}' if more else ""
    head = f'  "format": "miyar-baseline",\n  "version": "1.0",\n  "made": "{baseline.made.isoformat()}",\n'
    body = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n{head}  "findings": {body}{unlisted}\n}}\n'


def _order(item: tuple[tuple[Known, Level], int]) -> tuple[str, str, str, str, int]:
    (known, level), _ = item
    return known.artefact, known.requirement, known.pointer, known.code, level.rank


def _finding(known: Known, level: Level, times: int) -> dict[str, Any]:
    told: dict[str, Any] = {
        "requirement": known.requirement,
        "level": level.value,
        "artefact": known.artefact,
        "code": known.code,
        "pointer": known.pointer,
    }
    return {**told, "times": times} if times > 1 else told


@cache
def _form() -> Form:
    return Form(orjson.loads(Path(__file__).with_name("baseline.json").read_bytes()))
