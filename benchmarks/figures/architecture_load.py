"""A model of 100,000 elements and 200,000 relationships, a 4 MB exchange file, and pyArchimate beside both.

etcion, the other peer on PyPI, asks for Python 3.12 and is left out where the project runs on an older one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import models
from benchmarks.measure import MIYAR, Figure, best, fresh, run

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


_IMPACT = """
import sys, time
from pathlib import Path
from checker.architecture.impact import impact
from checker.repository.modelling import open_model, without_collecting
with without_collecting():
    model = open_model(Path(sys.argv[1])).model
    begun = time.process_time()
    model.by_id, model.outgoing, model.incoming
    ready = time.process_time()
    for name in ("e-1", "e-500", "e-99999"):
        impact(model, name, 3)
    near = time.process_time()
    reached = len(impact(model, "e-1"))
    whole = time.process_time()
print(ready - begun, (near - ready) / 3, whole - near, reached)
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
    yield from _national(folder)
    yield from _impact(folder / "model")
    models.write_exchange_file(folder / "four.xml")
    yield Figure("exchange file", (folder / "four.xml").stat().st_size / 1e6, "MB")
    imported = best([*MIYAR, "architecture", "import", "four.xml", "imported", "--replace"], 5, folder=folder)
    yield Figure("import of it into a folder of YAML", imported.seconds, "s", 1.5)
    yield Figure("import, processor time", imported.processor, "s")
    exported = best([*MIYAR, "architecture", "export", "out.xml", "imported"], 5, folder=folder)
    yield Figure("export of that folder", exported.seconds, "s", 1.5)
    yield Figure("export, processor time", exported.processor, "s")
    yield from _beside_pyarchimate(folder / "four.xml")


def _national(folder: Path) -> Iterator[Figure]:
    """Plain `miyar check` by the standard unified-architecture; every run reads all files anew."""
    judged = [*MIYAR, "check", "model/model.yaml", "--standard", "unified-architecture", "--no-cache"]
    runs = [run(["env", f"XDG_CACHE_HOME={folder / f'cache-{one}'}", *judged], folder=folder) for one in range(3)]
    cold = min(runs, key=lambda one: one.seconds)
    yield Figure("miyar check of it by unified-architecture, cold", cold.seconds, "s", 10)
    yield Figure("processor time of the same", cold.processor, "s")
    yield Figure("peak memory of the same", cold.megabytes, "MB", 1500)


def _impact(model: Path) -> Iterator[Figure]:
    """In the generated model everything hangs together: without bound a change reaches nearly all of it."""
    command = [sys.executable, "-c", _IMPACT, str(model)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    indexes, near, whole, reached = map(float, told)
    yield Figure("indexes of the loaded model, made once", indexes * 1000, "ms")
    yield Figure("impact of an element, three steps far", near * 1000, "ms", 50)
    yield Figure("impact without bound, elements reached", reached, "")
    yield Figure("impact without bound", whole * 1000, "ms")


def _ours(model: Path) -> tuple[float, float]:
    ran = subprocess.run([sys.executable, "-c", _LOAD, str(model)], check=True, capture_output=True, text=True)
    loaded, checked = ran.stdout.split()
    return float(loaded), float(checked)


def _beside_pyarchimate(file: Path) -> Iterator[Figure]:
    turns = [(_ours(file), models.pyarchimate(file)) for _ in range(5)]  # in turn: a slow while meets both
    ours, theirs = [one for one, _ in turns], [one for _, one in turns]
    load, check = min(one[0] for one in ours), min(one[1] for one in ours)
    their_load, their_check = min(one[0] for one in theirs), min(one[1] for one in theirs)
    yield Figure("pyArchimate, load of the exchange file", their_load, "s")
    yield Figure("miyar over pyArchimate, load", load / their_load, "×", 1.0)
    yield Figure("pyArchimate, check of relationships", their_check, "s")
    yield Figure("miyar over pyArchimate, check of relationships", check / their_check, "×", 1.0)
