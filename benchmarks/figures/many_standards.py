"""300 standards of five versions with twenty requirements each: opened and listed, warm and from the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from benchmarks.many_standards import REQUIREMENTS, VERSIONS, write
from benchmarks.measure import MIYAR, Figure, best, fresh, run

_STANDARDS = 300


def measure() -> Iterator[Figure]:
    """Seconds of `miyar standards list`, and of a check that asks one of them."""
    root = fresh("many")
    write(root, _STANDARDS)
    yield Figure("requirements", _STANDARDS * VERSIONS * REQUIREMENTS, "")
    command = [*MIYAR, "standards", "list", "--standards", str(root)]
    forgotten = _forget(root)
    cold = run(command)
    if forgotten:
        yield Figure("miyar standards list, cold: the files are not in memory", cold.seconds, "s", 5)
    yield Figure("miyar standards list, warm", best(command, 5).seconds, "s", 1)
    sample = root / "subject-7" / "5.0" / "samples" / "good.json"
    check = [*MIYAR, "check", str(sample), "--standards", str(root), "--standard", "subject-7", "--no-cache"]
    yield Figure("miyar check, one file by one of them", best(check, 5).seconds, "s")


def _forget(root: Path) -> bool:
    """Ask the system to drop the files from its page cache, as after a start; whether it can be asked at all."""
    if not hasattr(os, "posix_fadvise"):
        return False
    os.sync()
    for path in root.rglob("*.yaml"):
        file = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(file)
    return True
