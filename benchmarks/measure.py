"""Measuring whole commands, as a user runs them: wall time and peak memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build" / "benchmarks"
MIYAR = [str(Path(sys.executable).with_name("miyar"))]

_AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""pip compiles what it installs; a checkout that may keep no byte code would be compiled anew at every start."""


class Figure(NamedTuple):
    """One measured number; `bar` is what it is to reach, if anything."""

    name: str
    value: float
    unit: str
    bar: float | None = None
    more_is_better: bool = False

    @property
    def met(self) -> bool:
        """Whether it reaches its bar."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.more_is_better else self.value <= self.bar


class Spent(NamedTuple):
    """What a command took."""

    seconds: float
    megabytes: float
    code: int
    processor: float
    """Seconds of processor time, of all its processes: what other work on the machine does not lengthen."""


def run(command: Sequence[str], *, folder: Path = ROOT, allowed: Sequence[int] = (0, 1)) -> Spent:
    """Run a command with its output thrown away. Raises RuntimeError where it ends otherwise than `allowed`."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as errors:  # a pipe that nobody empties would stop a command that says much
        process = subprocess.Popen(command, cwd=folder, env=_AS_INSTALLED, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    code = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        raise RuntimeError(f"{' '.join(command)} ended with {code}: {said[-2_000:]}")
    return Spent(seconds, usage.ru_maxrss / 1024, code, usage.ru_utime + usage.ru_stime)


def best(command: Sequence[str], times: int = 3, *, folder: Path = ROOT, allowed: Sequence[int] = (0, 1)) -> Spent:
    """The fastest of several runs, which is the one that other work on the machine disturbed least."""
    return min((run(command, folder=folder, allowed=allowed) for _ in range(times)), key=lambda spent: spent.seconds)


def alternately(commands: Sequence[Sequence[str]], times: int, *, folder: Path = ROOT) -> list[Spent]:
    """The fastest run of each command, run in turn, so that a slow while of the machine meets all of them."""
    rounds = [[run(command, folder=folder) for command in commands] for _ in range(times)]
    return [min(runs, key=lambda spent: spent.seconds) for runs in zip(*rounds, strict=True)]


def fresh(name: str) -> Path:
    """An empty folder of this name under build/benchmarks."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
