"""What a run is asked to do."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.kernel.level import Level

if TYPE_CHECKING:
    from checker.settings.baseline import Baseline

STDIN = "-"
"""How standard input is named among paths."""


class Request(NamedTuple):
    """A run.

    `paths`      files and folders; `-` is standard input, whose bytes are `stdin` and which `stdin_name` is the name of
    `standards`  names of the standards to hold against; empty: all that recognise an artefact
    `roots`      further folders of standards
    `fail_on`    `must`, `should`, `may` or `never`
    `ruleset`    an agency's own ruleset, held against beside the standards
    `baseline`   what is known, and does not count
    `edition`    an edition to judge by whatever manifest and day say: the newest version of each standard in it binds
    `cache`      the file of kept judgements, None to do without
    """

    paths: tuple[Path, ...]
    as_of: date
    stdin: bytes | None = None
    stdin_name: Path | None = None
    standards: tuple[str, ...] = ()
    roots: tuple[Path, ...] = ()
    level: Level = Level.MAY
    fail_on: str = "must"
    ruleset: Path | None = None
    jobs: int = 1
    cache: Path | None = None
    baseline: Baseline | None = None
    edition: str = ""


def baseline_of(file: Path) -> Baseline:
    """The baseline kept in `file`; what reads it is imported where there is one, as few runs have. Raises Trouble."""
    baseline: Baseline = import_module("checker.settings.baseline").read_baseline(file)
    return baseline
