"""A model of 100,000 elements and 200,000 relationships, a 4 MB exchange file, and pyArchimate beside both.

etcion, the other peer on PyPI, asks for Python 3.12 and is left out where the project runs on an older one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import models
from benchmarks.measure import MIYAR, Figure, best, fresh

_LOAD = """
import sys, time
from pathlib import Path
from checker.architecture.checking.relationships import relationships
from checker.repository.modelling import open_model, without_collecting
begun = time.process_time()
with without_collecting():
    model = open_model(Path(sys.argv[1])).model
    loaded = time.process_time()
    sum(1 for _ in relationships(model))
    checked = time.process_time()
print(loaded - begun, checked - loaded)
"""


def measure() -> Iterator[Figure]:
    """Whole commands by the clock; loads alone in processor time, inside the process and without its start."""
    folder = fresh("architecture")
    models.write_folder(folder / "model", 100_000)
    cold = best([*MIYAR, "architecture", "check", "model", "--no-cache"], 3, folder=folder)
    yield Figure("100,000 elements, cold load and full check", cold.seconds, "s", 10)
    yield Figure("100,000 elements, processor time of the same", cold.processor, "s")
    yield Figure("100,000 elements, peak memory", cold.megabytes, "MB", 1500)
    _ours(folder / "model")  # keeps what it read
    yield Figure("100,000 elements, warm load", min(_ours(folder / "model")[0] for _ in range(3)), "s", 2)
    models.write_exchange_file(folder / "four.xml")
    yield Figure("exchange file", (folder / "four.xml").stat().st_size / 1e6, "MB")
    imported = best([*MIYAR, "architecture", "import", "four.xml", "imported", "--replace"], 5, folder=folder)
    yield Figure("import of it into a folder of YAML", imported.seconds, "s", 1.5)
    yield Figure("import, processor time", imported.processor, "s")
    exported = best([*MIYAR, "architecture", "export", "out.xml", "imported"], 5, folder=folder)
    yield Figure("export of that folder", exported.seconds, "s", 1.5)
    yield Figure("export, processor time", exported.processor, "s")
    yield from _beside_pyarchimate(folder / "four.xml")


def _ours(model: Path) -> tuple[float, float]:
    ran = subprocess.run([sys.executable, "-c", _LOAD, str(model)], check=True, capture_output=True, text=True)
    loaded, checked = ran.stdout.split()
    return float(loaded), float(checked)


def _beside_pyarchimate(file: Path) -> Iterator[Figure]:
    ours = [_ours(file) for _ in range(3)]
    theirs = [models.pyarchimate(file) for _ in range(3)]
    load, check = min(one[0] for one in ours), min(one[1] for one in ours)
    their_load, their_check = min(one[0] for one in theirs), min(one[1] for one in theirs)
    yield Figure("pyArchimate, load of the exchange file", their_load, "s")
    yield Figure("miyar over pyArchimate, load", load / their_load, "×", 1.0)
    yield Figure("pyArchimate, check of relationships", their_check, "s")
    yield Figure("miyar over pyArchimate, check of relationships", check / their_check, "×", 1.0)
